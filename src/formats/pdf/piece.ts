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
  /** The row that the cell begins in by the structure tree, and how many it covers there. */
  readonly tag?: { readonly row: number; readonly rowSpan: number };
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
  /** For every row its position among the drawn rows of the tagged table; −1 where it has none. */
  readonly tagRows: readonly number[];
  readonly doubts: readonly Doubt[];
}

/** A cell's text: its lines as the page breaks them. */
export function textOf(cell: PieceCell): string {
  return cell.lines.map((line) => line.text).join("\n");
}

/**
 * Without strips that are no rows. At a page break the lines of cells over several rows run on to the end of the page, past
 * the last row; and where producers draw the two sides of one edge at different heights, a strip too low for text appears.
 *
 * @param ys Edges of the piece's rows.
 */
export function withoutStrips(piece: Piece, ys: readonly number[]): Piece {
  let result = piece;
  for (let row = piece.rows - 1; row >= 0 && result.rows > 1; row--) {
    const atOpenEdge = (row === piece.rows - 1 && piece.openBottom) || (row === 0 && piece.openTop);
    const low = ys[row + 1]! - ys[row]! < LOWEST_ROW;
    if ((atOpenEdge && isEmptyStrip(result, row, 1)) || (low && isEmptyStrip(result, row, 0.4)))
      result = withoutRow(result, row);
  }
  return result;
}

/** No row of text is lower than this, in points. */
const LOWEST_ROW = 8.5;

/** No cell of its own with text, or, for a low strip in the middle, hardly any cell of its own at all. */
function isEmptyStrip(piece: Piece, row: number, widest: number): boolean {
  const own = piece.cells.filter((cell) => cell.row === row && cell.rowSpan === 1);
  if (own.length === piece.cells.length || own.some((cell) => cell.lines.length > 0 || cell.nested.length > 0))
    return false;
  const width = own.reduce((sum, cell) => sum + piece.xs[cell.col + cell.colSpan]! - piece.xs[cell.col]!, 0);
  return width <= widest * (piece.xs[piece.xs.length - 1]! - piece.xs[0]!);
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
        return {
          ...cell,
          row: cell.row > row ? cell.row - 1 : cell.row,
          rowSpan: covers ? cell.rowSpan - 1 : cell.rowSpan,
        };
      }),
  };
}
