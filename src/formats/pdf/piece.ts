import type { AddressPart, Box } from "../../model/address.ts";
import type { Doubt } from "../../model/document.ts";
import type { TextLine } from "./text-lines.ts";

/** A cell of a table as read from one page, or of a stitched table. Rows and columns from 0. */
export interface PieceCell {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly lines: readonly TextLine[];
  /** One part per page that the cell is drawn on. */
  readonly parts: readonly AddressPart[];
  readonly nested: readonly Piece[];
  readonly doubt?: Doubt;
}

/** A table on one page, or several pages' pieces stitched into one. */
export interface Piece {
  /** Pages that it stands on, ascending. */
  readonly pages: readonly number[];
  /** Edges of the columns, one more than there are columns. */
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly PieceCell[];
  /** Where it stands on its first page, and the box on its last page. */
  readonly first: Box;
  readonly last: Box;
  /** The lower edge of the last page's part is not drawn; the upper edge of the first one. */
  readonly openTop: boolean;
  readonly openBottom: boolean;
  /** Table of the structure tree, where the piece was matched with one. */
  readonly tagKey: string | null;
  /** For every row its position in the tagged table; −1 where it has none. */
  readonly tagRows: readonly number[];
  readonly doubts: readonly Doubt[];
}

/** A cell's text: its lines as the page breaks them. */
export function textOf(cell: PieceCell): string {
  return cell.lines.map((line) => line.text).join("\n");
}

/**
 * Without the strip at an open edge that no row stands in: at a page break the lines of cells over several rows run on to
 * the end of the page, past the last row.
 */
export function withoutRunOut(piece: Piece): Piece {
  const bottom = piece.openBottom && piece.rows > 1 && isEmptyStrip(piece, piece.rows - 1) ? withoutRow(piece, piece.rows - 1) : piece;
  return bottom.openTop && bottom.rows > 1 && isEmptyStrip(bottom, 0) ? withoutRow(bottom, 0) : bottom;
}

function isEmptyStrip(piece: Piece, row: number): boolean {
  const own = piece.cells.filter((cell) => cell.row === row && cell.rowSpan === 1);
  return own.every((cell) => cell.lines.length === 0 && cell.nested.length === 0) && piece.cells.some((cell) => !own.includes(cell));
}

function withoutRow(piece: Piece, row: number): Piece {
  return {
    ...piece,
    rows: piece.rows - 1,
    tagRows: piece.tagRows.filter((_, i) => i !== row),
    cells: piece.cells
      .filter((cell) => cell.row !== row || cell.rowSpan > 1)
      .map((cell) => {
        const covers = cell.row <= row && cell.row + cell.rowSpan > row;
        return { ...cell, row: cell.row > row ? cell.row - 1 : cell.row, rowSpan: covers ? cell.rowSpan - 1 : cell.rowSpan };
      }),
  };
}
