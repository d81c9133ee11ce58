/** Technical features of a DOCX that a reader has to see through. The truth never depends on them. */
export interface Dress {
  /** Line breaks inside cells as paragraphs of their own instead of `w:br`. */
  readonly paragraphs?: boolean;
  /** One text in several runs with changing fonts and rsids. */
  readonly splitRuns?: boolean;
  /** Insertions, deletions and one deleted row. */
  readonly tracked?: boolean;
  /** Some value cells in content controls, one with the whole row. */
  readonly sdt?: boolean;
  /** Goal and analysis texts in a table inside the cell. */
  readonly nested?: boolean;
  /** Side labels with vertical text direction. */
  readonly textDirection?: boolean;
  /** Side labels with one character in a line. */
  readonly vertical?: boolean;
  /** Ticks as symbols of Wingdings. */
  readonly symbols?: boolean;
  /** The total row ends early (`w:gridAfter`). */
  readonly gridAfter?: boolean;
  /** The side label covers its first row only; the rows below begin later (`w:gridBefore`). */
  readonly gridBefore?: boolean;
  /** Title and year in the table's first row. */
  readonly titleInTable?: boolean;
  /** Title in a text box. */
  readonly titleBox?: boolean;
  /** Digits, signs and % in full width. */
  readonly fullWidth?: boolean;
  /** Line breaks inside header labels. */
  readonly wrapLabels?: boolean;
  /** Cut the table at this share of its indicators: cells repeated in the same table, or a table of its own on the next page. */
  readonly cut?: { readonly at: number; readonly as: "row" | "table" | "table with header" };
  readonly repeatHeader?: boolean;
  readonly footer?: boolean;
  /** Bookmarks directly under the table and its rows. */
  readonly bookmarks?: boolean;
  /** Hidden text in cells. */
  readonly hidden?: boolean;
  /** `w:tblGrid` disagrees with the cells. */
  readonly looseGrid?: boolean;
  /** Headings numbered by the word processor. */
  readonly autoNumber?: boolean;
  readonly font?: string;
}

/** Ruling lines of the printed page: `shaded` has lines and filled headers, `fills` has filled cells and no lines. */
export type Look = "full" | "shaded" | "horizontal" | "none" | "small" | "fills";

const WIDE: Record<string, string> = { "%": "％", "+": "＋" };

/** ASCII digits and % in full width, as an input method leaves them. */
export function fullWidth(text: string): string {
  return text
    .replace(/[0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
    .replace(/[%+]/g, (c) => WIDE[c] ?? c);
}
