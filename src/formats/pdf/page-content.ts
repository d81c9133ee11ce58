import type { Box } from "../../model/address.ts";
import type { Matrix } from "./page-space.ts";

/** Reading direction of a glyph on the page as shown: clockwise degrees from left-to-right. */
export type Turn = 0 | 90 | 180 | 270;

/**
 * One character as drawn, in PDF points of the page as shown (after /Rotate), origin top left.
 * `box` is the advance box (ascent to descent), not the ink.
 */
export interface Glyph {
  readonly text: string;
  readonly box: Box;
  /** Font size in points on the page. */
  readonly size: number;
  readonly turn: Turn;
  /** Ordinal of the text object that drew it; a change of run is where a new line or cell may begin. */
  readonly run: number;
  /** Marked-content id that ties the glyph to the structure tree, −1 where there is none. */
  readonly mark: number;
  /** The rectangle that the drawing is clipped to, where it is smaller than the page. */
  readonly clip: Box | null;
  /** Text render mode 3: drawn invisibly, as OCR layers are. */
  readonly hidden: boolean;
}

/** A path of the page: one rectangle or a chain of straight pieces. Curves are left out. */
export interface Shape {
  /** Points of one subpath in page coordinates. */
  readonly points: readonly (readonly [number, number])[];
  readonly closed: boolean;
  readonly filled: boolean;
  readonly stroked: boolean;
  /** Line width in points. */
  readonly width: number;
  /** Fill colour as 0xRRGGBB. */
  readonly color: number;
}

/** A table cell (TD, TH) of the structure tree. */
export interface TagCell {
  /** Position in its row's list of children, from 0. The same cell has the same position on every page it is drawn on. */
  readonly index: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly marks: readonly number[];
}

export interface TagRow {
  /** Position in the table's list of rows, from 0; the same on every page. */
  readonly index: number;
  readonly cells: readonly TagCell[];
}

/** A table of the structure tree, as far as it is drawn on one page. Cells without content are not in the tree. */
export interface TagTable {
  /** Path of child positions from the root: the same table has the same key on every page. */
  readonly key: string;
  readonly rows: readonly TagRow[];
}

/** What one page draws, before anybody looks for lines or cells. */
export interface PageContent {
  /** From 1. */
  readonly page: number;
  /** Size as shown, in points. */
  readonly width: number;
  readonly height: number;
  /** In stream order. */
  readonly glyphs: readonly Glyph[];
  readonly shapes: readonly Shape[];
  /** Boxes of the pictures on the page. */
  readonly images: readonly Box[];
  /** Glyphs that are drawn, but stand for no known character. */
  readonly unmapped: number;
  /** Pieces of text that the library dropped although they are drawn. */
  readonly lost: number;
  /** From PDF user space to the page as shown. */
  readonly space: Matrix;
  readonly tagTables: readonly TagTable[];
}
