import { openZip } from "../../../src/archive/zip-archive.ts";
import { readDocx } from "../../../src/formats/docx/read-docx.ts";
import { tablesOf } from "../../../src/model/document.ts";
import { DEFAULT_LIMITS } from "../../../src/model/limits.ts";

/** The paragraphs outside tables, as our own reader sees them. */
export function paragraphsOf(docx: Uint8Array): string[] {
  const { document } = readDocx(docx, DEFAULT_LIMITS);
  return document.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
}

/** The rows of all tables, merged cells once. */
export function rowsOf(docx: Uint8Array): string[][] {
  const { document } = readDocx(docx, DEFAULT_LIMITS);
  return tablesOf(document).flatMap(({ rows, cells }) =>
    Array.from({ length: rows }, (_, index) => cells.filter(({ row }) => row === index + 1).map(({ text }) => text)),
  );
}

/** Text of one part of the package. */
export function partOf(docx: Uint8Array, name: string): string {
  const zip = openZip(docx, DEFAULT_LIMITS);
  const entry = zip.find(name);
  return entry === undefined ? "" : zip.read(entry).toString("utf8");
}

/** All parts, to be changed and put together again. */
export function partsOf(docx: Uint8Array): { name: string; data: Buffer }[] {
  const zip = openZip(docx, DEFAULT_LIMITS);
  return zip.entries.map((entry) => ({ name: entry.name, data: zip.read(entry) }));
}
