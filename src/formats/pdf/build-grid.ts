import type { CellAddress } from "../../model/address.ts";
import type { Grid, GridCell } from "../../model/document.ts";
import { textOf, type Piece } from "./piece.ts";

/** Numbers tables in reading order, a nested one after its parent. */
export class TableCounter {
  #last = 0;
  next(): number {
    return ++this.#last;
  }
}

/** The shared model's grid of a (stitched) piece. */
export function gridOf(piece: Piece, counter: TableCounter): Grid {
  const table = counter.next();
  const ordered = [...piece.cells].sort((a, b) => a.row - b.row || a.col - b.col);
  const cells: GridCell[] = ordered.map((cell) => {
    const first = cell.parts[0];
    const at: CellAddress = {
      table,
      row: cell.row + 1,
      col: cell.col + 1,
      rowSpan: cell.rowSpan,
      colSpan: cell.colSpan,
      ...(first ? { page: first.page, box: first.box } : {}),
      ...(cell.parts.length > 1 ? { parts: [...cell.parts] } : {}),
    };
    return {
      row: cell.row + 1,
      col: cell.col + 1,
      rowSpan: cell.rowSpan,
      colSpan: cell.colSpan,
      text: textOf(cell),
      at,
      nested: cell.nested.map((inner) => gridOf(inner, counter)),
      ...(cell.doubt ? { doubt: cell.doubt } : {}),
    };
  });
  return { table, rows: piece.rows, cols: piece.xs.length - 1, cells, doubts: piece.doubts };
}
