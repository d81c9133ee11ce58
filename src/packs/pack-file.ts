import { isAbsolute, join } from "node:path";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Document, LineCounter } from "yaml";
import { compiledYaml, yamlPackage } from "../lexicon/compiled-yaml.ts";
import { packageRoot } from "../package-root.ts";

/** A pack that can't be used: which file, which line, why. */
export class PackError extends Error {
  readonly file: string;
  /** From 1; null where the whole file is meant. */
  readonly line: number | null;
  constructor(file: string, line: number | null, reason: string) {
    super(`${file}${line === null ? "" : `:${line}`}: ${reason}`);
    this.name = "PackError";
    this.file = file;
    this.line = line;
  }
}

/** A YAML file as read: its content, and the line of each place in it. */
export interface PackFile {
  readonly path: string;
  readonly content: Record<string, unknown>;
  /** Line of the value at a path, or of its nearest parent. */
  lineOf(path: readonly PropertyKey[]): number | null;
}

/** Folder of the shipped packs. */
export const packFolder = (): string => join(packageRoot(), "packs");

/** Ids of the shipped packs, in order; the header lexicon is not a pack. */
export function shippedPackIds(): string[] {
  return readdirSync(packFolder())
    .filter((name) => name.endsWith(".yaml") && name !== "lexicon.yaml")
    .map((name) => name.slice(0, -".yaml".length))
    .toSorted();
}

/**
 * The file of a pack: a shipped id ("mof-2020") or a path.
 *
 * @throws {PackError} where there is no such file, or it is no YAML map.
 */
export function readPackFile(idOrPath: string, beside?: string): PackFile {
  const candidates = [
    join(packFolder(), `${idOrPath}.yaml`),
    ...(beside === undefined ? [] : [join(beside, idOrPath), join(beside, `${idOrPath}.yaml`)]),
    idOrPath,
  ];
  const isId = /^[a-z0-9-]+$/.test(idOrPath) && !isAbsolute(idOrPath);
  const path = (isId ? candidates : candidates.slice(1)).find((candidate) => existsSync(candidate));
  if (path === undefined)
    throw new PackError(idOrPath, null, `no such rule pack; shipped are ${shippedPackIds().join(", ")}`);
  const source = readFileSync(path, "utf8");
  const compiled = compiledYaml(path, source);
  // With a compiled pack the YAML is read only to say where a fault in it is.
  const read = compiled === undefined ? readYaml(path, source) : null;
  const content = read === null ? compiled : (read.document.toJS({ maxAliasCount: 100 }) as unknown);
  if (typeof content !== "object" || content === null || Array.isArray(content))
    throw new PackError(path, 1, "a rule pack is a map of settings");
  const place = (at: readonly PropertyKey[]): number | null => {
    const { document, lines } = read ?? readYaml(path, source);
    return lineOf(document, lines, at);
  };
  return { path, content: content as Record<string, unknown>, lineOf: place };
}

function readYaml(path: string, source: string): { document: Document.Parsed; lines: LineCounter } {
  const yaml = yamlPackage();
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(source, { lineCounter: lines, schema: "core" });
  const fault = document.errors[0];
  if (fault) throw new PackError(path, lines.linePos(fault.pos[0]).line, fault.message.split("\n")[0] ?? fault.code);
  return { document, lines };
}

function lineOf(document: Document.Parsed, lines: LineCounter, place: readonly PropertyKey[]): number | null {
  for (let length = place.length; length > 0; length--) {
    const node: unknown = document.getIn(place.slice(0, length), true);
    if (typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range)) {
      return lines.linePos(Number(node.range[0])).line;
    }
  }
  return null;
}
