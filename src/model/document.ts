import type { CellAddress, ParagraphAddress } from "./address.ts";

/** Format of a file by its content, never by its name. */
export type FileFormat = "docx" | "pdf" | "doc" | "xlsx" | "html" | "txt";

/** A reading that may be wrong, said by the reader itself; becomes `doubt` on a cell or `cause: "reading"` on a finding. */
export interface Doubt {
  /** Stable word, e.g. `no-ruling-lines`, `glyphs-missing`, `stitched-by-guess`. */
  readonly code: string;
  readonly detail: string;
  readonly page?: number;
}

/** A table cell after spans are resolved. Merged neighbours are not cells of their own. */
export interface GridCell {
  /** Row and column of the top left corner, from 1. */
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** As the document shows it: `\n` between lines and paragraphs, tabs as tabs, not trimmed. Text of nested tables is not in it. */
  readonly text: string;
  readonly at: CellAddress;
  readonly nested: readonly Grid[];
  readonly doubt?: Doubt;
}

/** One table. `cells` are in row-major order of their top left corners; positions not covered by a cell do not exist in the form. */
export interface Grid {
  /** Number of the table in the document, from 1; a nested table follows its parent. */
  readonly table: number;
  readonly rows: number;
  readonly cols: number;
  readonly cells: readonly GridCell[];
  readonly doubts: readonly Doubt[];
}

export interface Paragraph {
  readonly kind: "paragraph";
  /** With the automatic number in front ("一、项目概况"), line breaks as `\n`. */
  readonly text: string;
  /** The automatic number alone ("一、"), null where the number is typed or there is none. */
  readonly label: string | null;
  /** Outline level from 1 where the document states one (heading styles), else null. */
  readonly outline: number | null;
  readonly at: ParagraphAddress;
}

export interface TableBlock {
  readonly kind: "table";
  readonly grid: Grid;
}

export type Block = Paragraph | TableBlock;

/** A file as read, before anybody asks what it means. Page headers, footers and page numbers are not in `blocks`. */
export interface Document {
  readonly format: FileFormat;
  /** Null where the format has no pages. */
  readonly pages: number | null;
  readonly ocr: boolean;
  /** In reading order. */
  readonly blocks: readonly Block[];
  readonly doubts: readonly Doubt[];
  /** Set where a limit or a doubt cut the reading short: the result becomes `partial`. English and Chinese, what is missing. */
  readonly cutShort: {
    readonly code: "limit-exceeded" | "timeout" | "no-text";
    readonly zh: string;
    readonly en: string;
  } | null;
}

/** All tables of a document in reading order, nested ones after their parents. */
export function tablesOf(document: Document): Grid[] {
  const tables: Grid[] = [];
  const visit = (grid: Grid): void => {
    tables.push(grid);
    for (const cell of grid.cells) for (const inner of cell.nested) visit(inner);
  };
  for (const block of document.blocks) if (block.kind === "table") visit(block.grid);
  return tables;
}
