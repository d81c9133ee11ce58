/** A paragraph after fields, symbols, tracked changes and numbers are resolved. */
export interface RawParagraph {
  readonly kind: "paragraph";
  readonly text: string;
  readonly label: string | null;
  readonly outline: number | null;
}

/** A cell as the file has it, before spans are resolved. */
export interface RawCell {
  /** Position of its element among all elements of the part, from 1. */
  readonly element: number;
  span: number;
  merge: "none" | "restart" | "continue";
  /** `w:hMerge` continue: a part of the cell to the left. */
  joinsLeft: boolean;
  deleted: boolean;
  /** Twentieths of a point (or fiftieths of a percent), null where the file gives none. */
  width: number | null;
  readonly content: RawContent[];
}

export interface RawRow {
  /** Grid columns left out before the first and after the last cell. */
  before: number;
  after: number;
  beforeWidth: number;
  afterWidth: number;
  /** By a tracked change, or hidden. */
  deleted: boolean;
  readonly cells: RawCell[];
}

export interface RawTable {
  readonly kind: "table";
  /** Columns that `w:tblGrid` promises; rows may disagree. */
  gridColumns: number;
  readonly rows: RawRow[];
}

export type RawContent = RawParagraph | RawTable;

/** A cell that states nothing. */
export function rawCell(element: number): RawCell {
  return { element, span: 1, merge: "none", joinsLeft: false, deleted: false, width: null, content: [] };
}

/** A row that states nothing. */
export function rawRow(): RawRow {
  return { before: 0, after: 0, beforeWidth: 0, afterWidth: 0, deleted: false, cells: [] };
}

/** Text of a cell: its paragraphs, one a line. Nested tables are not in it. */
export function textOf(content: readonly RawContent[]): string {
  let text: string | null = null;
  for (const part of content) if (part.kind === "paragraph") text = text === null ? part.text : `${text}\n${part.text}`;
  return text ?? "";
}
