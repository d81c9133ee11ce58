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
