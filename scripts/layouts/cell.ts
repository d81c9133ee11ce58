/** Total width of a table in layout units; every row adds up to it. */
export const FULL = 120;

/** One cell of a form as it is shown, and the fields of the truth that it gives. */
export interface Cell {
  /** As shown; `\n` is a line break inside the cell. */
  readonly text: string;
  /** Width in layout units, of FULL. */
  readonly w: number;
  /** Rows that the cell covers; 1 where not given. */
  readonly rows?: number;
  /** Paths of the truth that this cell fills: `funds.0.budget`, `indicators.3.target`. */
  readonly as?: readonly string[];
  /** What the truth says where it is not the shown text ("产出指标" for "产出指标（50分）"). */
  readonly reads?: string;
  /** A label or a header: bold, shaded where the look has shades. */
  readonly head?: boolean;
  readonly left?: boolean;
  /** The label on the left side of a block, which some forms print vertically. */
  readonly side?: boolean;
  /** The cell's text stands in a table inside the cell. */
  readonly nested?: boolean;
}

export type Row = readonly Cell[];

/** Where a page break may cut the table, and what a row is. */
export interface TableShape {
  readonly kind: "table";
  readonly rows: readonly Row[];
  /** Index of the evaluation that the truth paths belong to; null for tables that are no evaluation. */
  readonly evaluation: number | null;
  /** Row that holds the indicator header: repeated on each page by some forms. */
  readonly headerRow?: number;
}

export interface TextShape {
  readonly kind: "text";
  readonly text: string;
  readonly style: "title" | "subtitle" | "heading" | "body" | "small" | "right";
}

export interface BreakShape {
  readonly kind: "page-break";
}

/** A document before it is written as DOCX or HTML. */
export type Shape = TableShape | TextShape | BreakShape;

/** A label or header cell. */
export function th(w: number, text: string, rows = 1): Cell {
  return { w, text, rows, head: true };
}

/** A value cell; `as` names the field of the truth that it fills. */
export function td(w: number, text: string, as?: string | readonly string[], rows = 1): Cell {
  return { w, text, rows, ...(as === undefined ? {} : { as: typeof as === "string" ? [as] : as }) };
}

/** A value cell with running text, set to the left. */
export function prose(w: number, text: string, as?: string): Cell {
  return { ...td(w, text, as), left: true };
}

/** Share `total` units among columns in proportion to their wishes; the widths are whole and add up to `total`. */
export function share(total: number, wishes: readonly number[]): number[] {
  const all = wishes.reduce((a, b) => a + b, 0);
  const edges = wishes.map((_, i) => Math.round((total * wishes.slice(0, i + 1).reduce((a, b) => a + b, 0)) / all));
  return edges.map((edge, i) => edge - (edges[i - 1] ?? 0));
}
