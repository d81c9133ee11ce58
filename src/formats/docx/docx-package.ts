import { openZip, type ZipArchive } from "../../archive/zip-archive.ts";
import { FuheError } from "../../errors.ts";
import type { Limits } from "../../model/limits.ts";
import { readXml } from "./xml-reader.ts";

/** One part of the package. */
export interface Part {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The parts of a DOCX that are read; found by relationships, as Word finds them, else under their usual names. */
export interface DocxPackage {
  readonly document: Part;
  readonly styles: Part | null;
  /** Asked for only where a paragraph is in a list. */
  numbering(): Part | null;
}

/**
 * Opens a DOCX.
 *
 * @throws {FuheError} `corrupt` (no zip, cut off, no main document), `encrypted`, `limit-exceeded`, `unsupported-format`.
 */
export function openDocx(bytes: Uint8Array, limits: Limits): DocxPackage {
  const zip = openZip(bytes, limits);
  const main = related(zip, "", "officeDocument", limits) ?? "word/document.xml";
  const document = readPart(zip, main);
  if (document === null) {
    throw new FuheError("corrupt", {
      zh: "文件里没有正文（word/document.xml）",
      en: "the file has no main document (word/document.xml)",
    });
  }
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const beside = (type: string): Part | null =>
    readPart(zip, related(zip, main, type, limits) ?? `${folder}${type}.xml`);
  return { document, styles: beside("styles"), numbering: () => beside("numbering") };
}

function readPart(zip: ZipArchive, name: string): Part | null {
  const entry = zip.find(name);
  return entry === undefined ? null : { name: entry.name, bytes: zip.read(entry) };
}

/** Name of the part that `source` ("" is the package) points to with a relationship of this type, or null. */
function related(zip: ZipArchive, source: string, type: string, limits: Limits): string | null {
  const slash = source.lastIndexOf("/") + 1;
  const folder = source.slice(0, slash);
  const part = readPart(zip, `${folder}_rels/${source.slice(slash)}.rels`);
  if (part === null) return null;
  let target: string | null = null;
  readXml(part.bytes, part.name, limits, {
    open(name, attributes) {
      if (name !== "rel:Relationship" || attributes["TargetMode"] === "External") return;
      if (attributes["Type"]?.endsWith(`/${type}`) === true) target ??= attributes["Target"] ?? null;
    },
    close() {},
    text() {},
  });
  return target === null ? null : absoluteName(folder, target);
}

function absoluteName(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
