import { writeZip } from "../../../src/archive/write-zip.ts";
import { docxBackend } from "../../../src/formats/docx/backend.ts";
import { tablesOf, type Document, type Grid, type Paragraph } from "../../../src/model/document.ts";
import { DEFAULT_LIMITS, type Limits } from "../../../src/model/limits.ts";

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(" ");

/** Parts of a DOCX in the making; only the body is a must. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
}

/** A part's XML around its content. */
export function part(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${NAMESPACES}>${content}</w:${root}>`;
}

/** The bytes of a DOCX with these parts. */
export function docx({ body, styles, numbering }: DocxParts): Buffer {
  const parts: Record<string, string> = { "word/document.xml": part("document", `<w:body>${body}</w:body>`) };
  if (styles !== undefined) parts["word/styles.xml"] = part("styles", styles);
  if (numbering !== undefined) parts["word/numbering.xml"] = part("numbering", numbering);
  return container(parts);
}

/** A zip of these parts, whatever they hold. */
export function container(parts: Readonly<Record<string, string | Uint8Array>>): Buffer {
  return writeZip(
    Object.entries(parts).map(([name, content]) => ({
      name,
      content: typeof content === "string" ? Buffer.from(content) : content,
    })),
  );
}

/** Reads it as a report is read. */
export function read(parts: DocxParts, limits: Limits = DEFAULT_LIMITS): Promise<Document> {
  return docxBackend.read(docx(parts), limits);
}

/** Texts of the paragraphs outside tables. */
export async function lines(parts: DocxParts): Promise<string[]> {
  return paragraphs(await read(parts)).map((paragraph) => paragraph.text);
}

export function paragraphs(document: Document): Paragraph[] {
  return document.blocks.filter((block) => block.kind === "paragraph");
}

/** The first table. */
export async function grid(parts: DocxParts): Promise<Grid> {
  const first = tablesOf(await read(parts))[0];
  if (first === undefined) throw new Error("the document has no table");
  return first;
}

/** A grid as `row:col+colSpan*rowSpan text` lines, spans of 1 left out. */
export function cells(of: Grid): string[] {
  return of.cells.map((cell) => {
    const across = cell.colSpan > 1 ? `+${cell.colSpan}` : "";
    const down = cell.rowSpan > 1 ? `*${cell.rowSpan}` : "";
    return `${cell.row}:${cell.col}${across}${down} ${cell.text}`;
  });
}

export function p(content: string): string {
  return `<w:p>${content}</w:p>`;
}

export function r(content: string, properties = ""): string {
  return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
}

export function t(text: string): string {
  return `<w:t xml:space="preserve">${text}</w:t>`;
}

/** A paragraph of one run. */
export function line(text: string): string {
  return p(r(t(text)));
}

export function tbl(rows: string, columns: readonly number[] = []): string {
  return `<w:tbl><w:tblPr/><w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${rows}</w:tbl>`;
}

export function tr(content: string, properties = ""): string {
  return `<w:tr>${properties === "" ? "" : `<w:trPr>${properties}</w:trPr>`}${content}</w:tr>`;
}

/** A cell; `properties` is the content of `w:tcPr`. */
export function tc(text: string, properties = ""): string {
  return `<w:tc>${properties === "" ? "" : `<w:tcPr>${properties}</w:tcPr>`}${line(text)}</w:tc>`;
}
