import { FuheError } from "../../errors.ts";
import type { Block, Document, Doubt, Grid } from "../../model/document.ts";
import type { Limits } from "../../model/limits.ts";
import type { FormatBackend } from "../backend.ts";
import { readBody } from "./body-reader.ts";
import { openDocx } from "./docx-package.ts";
import { gridFromTable } from "./grid-from-table.ts";
import { listCounter, type ListCounter } from "./list-counter.ts";
import { NO_NUMBERING, readNumbering } from "./numbering-definitions.ts";
import type { RawContent } from "./raw-content.ts";
import { NO_STYLES, readStyleSheet } from "./style-sheet.ts";

/**
 * Reads DOCX (Word, WPS, LibreOffice; transitional and strict) from its own XML.
 *
 * Text is the final text: tracked insertions in, deletions out. A paragraph's number counts the paragraphs outside tables that
 * show text, text boxes included, so that it is the line that a reader counts; blank ones are neither counted nor kept.
 */
export const docxBackend: FormatBackend = {
  id: "docx",
  read: (bytes, limits) => Promise.resolve().then(() => readDocx(bytes, limits)),
};

function readDocx(bytes: Uint8Array, limits: Limits): Document {
  const parts = openDocx(bytes, limits);
  const styles = parts.styles === null ? NO_STYLES : readStyleSheet(parts.styles.bytes, parts.styles.name, limits);
  const lists = lazyCounter(() => {
    const numbering = parts.numbering();
    return listCounter(numbering === null ? NO_NUMBERING : readNumbering(numbering.bytes, numbering.name, limits), styles);
  });
  const body = readBody(parts.document.bytes, parts.document.name, styles, lists, limits);
  if (!body.isDocument) {
    throw new FuheError("corrupt", { zh: "正文部分不是 Word 文档的内容", en: "the main part is no word processing document" });
  }
  const blocks = blocksOf(body.content, limits);
  if (blocks.length === 0 && body.pictures > 0) throw new FuheError("no-text");
  return { format: "docx", pages: null, ocr: false, blocks, doubts: doubtsOf(blocks, body.pictures), cutShort: null };
}

/** Most reports have no lists: their definitions are read when the first one comes. */
function lazyCounter(make: () => ListCounter): ListCounter {
  let counter: ListCounter | null = null;
  return {
    next(properties, style) {
      if (properties.list === null && style.paragraph.list === null) return null;
      counter ??= make();
      return counter.next(properties, style);
    },
  };
}

function blocksOf(content: readonly RawContent[], limits: Limits): Block[] {
  let tables = 0;
  let paragraphs = 0;
  const nextTable = (): number => ++tables;
  const blocks: Block[] = [];
  for (const part of content) {
    if (part.kind === "table") {
      const grid = gridFromTable(part, nextTable, limits);
      if (grid !== null) blocks.push({ kind: "table", grid });
    } else if (part.text.trim() !== "") {
      blocks.push({ ...part, at: { paragraph: ++paragraphs } });
    }
  }
  return blocks;
}

function doubtsOf(blocks: readonly Block[], pictures: number): Doubt[] {
  const grids: Grid[] = blocks.flatMap((block) => (block.kind === "table" ? [block.grid] : []));
  if (grids.length > 0 || pictures === 0) return [];
  return [{ code: "pictures-not-read", detail: `the document has no table but ${pictures} picture(s), which are not read` }];
}
