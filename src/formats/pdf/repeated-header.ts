import { textOf, type Piece, type PieceCell } from "./piece.ts";

const MOST_HEADER_ROWS = 8;

/**
 * How many rows at the top of `below` repeat the top of `above`: header rows that the producer prints on every page.
 * Rows without any text never count, and at least one row of `below` stays.
 */
export function repeatedHeaderRows(above: Piece, below: Piece): number {
  let rows = 0;
  let counted = 0;
  const most = Math.min(MOST_HEADER_ROWS, above.rows, below.rows - 1);
  while (rows < most) {
    const a = texts(above, rows);
    const b = texts(below, rows);
    if (a.join("|") !== b.join("|")) break;
    rows++;
    if (a.some((text) => text !== "")) counted = rows;
  }
  // A cell that hangs from the repeated rows into the others would be torn.
  while (counted > 0 && below.cells.some((cell) => cell.row < counted && cell.row + cell.rowSpan > counted)) counted--;
  return counted;
}

/**
 * True where the lower table begins with a row of labels that the upper one begins with too, but with other values:
 * the next form, not a continuation.
 */
export function startsAnewForm(above: Piece, below: Piece): boolean {
  const same = repeatedHeaderRows(above, below);
  if (same >= below.rows || same >= above.rows) return false;
  const a = rowCells(above, same);
  const b = rowCells(below, same);
  if (a.length !== b.length || a.length < 2) return false;
  const labels = a.filter((_, i) => i % 2 === 0).map(bare);
  const others = b.filter((_, i) => i % 2 === 0).map(bare);
  return labels.every((label, i) => label !== "" && label === others[i]);
}

function texts(piece: Piece, row: number): string[] {
  return rowCells(piece, row).map(bare);
}

function rowCells(piece: Piece, row: number): PieceCell[] {
  return piece.cells.filter((cell) => cell.row === row).sort((a, b) => a.col - b.col);
}

function bare(cell: PieceCell): string {
  return textOf(cell).replace(/\s+/g, "");
}
