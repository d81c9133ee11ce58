import { FuheError } from "../../errors.ts";
import type { Block, Document, Doubt } from "../../model/document.ts";
import type { Limits } from "../../model/limits.ts";
import { readBody } from "./body-reader.ts";
import { openDocx, type Part } from "./docx-package.ts";
import { gridFromTable } from "./grid-from-table.ts";
import { listCounter, type ListCounter } from "./list-counter.ts";
import { NO_NUMBERING, readNumbering } from "./numbering-definitions.ts";
import type { RawCell, RawContent } from "./raw-content.ts";
import type { ReadingTrace } from "./reading-state.ts";
import { NO_STYLES, readStyleSheet } from "./style-sheet.ts";

/** A document with the part that it was read from. */
export interface DocxReading {
  readonly document: Document;
  readonly main: Part;
  /** Elements (by position in the part) of the cells that the grids have. */
  readonly cells: ReadonlySet<number>;
}

/**
 * Reads a DOCX.
 *
 * @param trace Filled in where given, for reading the main part a second time.
 * @throws {FuheError} `corrupt`, `encrypted`, `limit-exceeded`, `unsupported-format`, `no-text` (pictures only).
 */
export function readDocx(bytes: Uint8Array, limits: Limits, trace: ReadingTrace | null = null): DocxReading {
  const parts = openDocx(bytes, limits);
  const main = parts.document;
  const styles = parts.styles === null ? NO_STYLES : readStyleSheet(parts.styles.bytes, parts.styles.name, limits);
  const lists = lazyCounter(() => {
    const numbering = parts.numbering();
    return listCounter(
      numbering === null ? NO_NUMBERING : readNumbering(numbering.bytes, numbering.name, limits),
      styles,
    );
  });
  const body = readBody(main.bytes, main.name, styles, lists, limits, trace);
  if (!body.isDocument) {
    throw new FuheError("corrupt", {
      zh: "正文部分不是 Word 文档的内容",
      en: "the main part is no word processing document",
    });
  }
  const cells = new Set<number>();
  const blocks = blocksOf(body.content, limits, (cell) => cells.add(cell.element));
  if (blocks.length === 0 && body.pictures > 0) throw new FuheError("no-text");
  const document: Document = {
    format: "docx",
    pages: null,
    ocr: false,
    blocks,
    doubts: doubtsOf(blocks, body.pictures),
    cutShort: null,
  };
  return { document, main, cells };
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

function blocksOf(content: readonly RawContent[], limits: Limits, kept: (cell: RawCell) => void): Block[] {
  let tables = 0;
  let paragraphs = 0;
  const nextTable = (): number => ++tables;
  const blocks: Block[] = [];
  for (const part of content) {
    if (part.kind === "table") {
      const grid = gridFromTable(part, nextTable, limits, kept);
      if (grid !== null) blocks.push({ kind: "table", grid });
    } else if (part.text.trim() !== "") {
      blocks.push({ ...part, at: { paragraph: ++paragraphs } });
    }
  }
  return blocks;
}

function doubtsOf(blocks: readonly Block[], pictures: number): Doubt[] {
  if (pictures === 0 || blocks.some((block) => block.kind === "table")) return [];
  return [
    { code: "pictures-not-read", detail: `the document has no table but ${pictures} picture(s), which are not read` },
  ];
}
