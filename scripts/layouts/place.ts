import { FULL, type Cell, type Row } from "./cell.ts";

/** A cell with its place on the grid of the whole table. */
export interface Placed {
  readonly cell: Cell;
  /** Row and column from 0. */
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

export interface PlacedTable {
  readonly rows: readonly (readonly Placed[])[];
  /** Widths of the grid columns in layout units. */
  readonly columns: readonly number[];
}

interface Spot {
  readonly cell: Cell;
  readonly row: number;
  readonly x: number;
}

/**
 * Put cells given by widths on one grid: a grid line stands wherever any row has an edge, as word processors do it.
 *
 * @throws {Error} where a row does not fill the width: a mistake in a layout.
 */
export function place(rows: readonly Row[]): PlacedTable {
  const spots: Spot[] = [];
  let open: { x: number; w: number; until: number }[] = [];
  rows.forEach((row, r) => {
    open = open.filter((o) => o.until > r);
    const covered = [...open].toSorted((a, b) => a.x - b.x);
    let x = 0;
    const skip = (): void => {
      for (let o = covered.find((c) => c.x === x); o; o = covered.find((c) => c.x === x)) x += o.w;
    };
    for (const cell of row) {
      skip();
      spots.push({ cell, row: r, x });
      if ((cell.rows ?? 1) > 1) open.push({ x, w: cell.w, until: r + (cell.rows ?? 1) });
      x += cell.w;
    }
    skip();
    if (x !== FULL) throw new Error(`row ${r + 1} is ${x} wide: ${row.map((c) => `${c.w}:${c.text}`).join(" | ")}`);
  });
  const edges = [...new Set([0, FULL, ...spots.flatMap((s) => [s.x, s.x + s.cell.w])])].toSorted((a, b) => a - b);
  const column = (x: number): number => edges.indexOf(x);
  const placed = spots.map(({ cell, row, x }) => ({
    cell,
    row,
    col: column(x),
    rowSpan: Math.min(cell.rows ?? 1, rows.length - row),
    colSpan: column(x + cell.w) - column(x),
  }));
  return {
    rows: rows.map((_, r) => placed.filter((p) => p.row === r)),
    columns: edges.slice(1).map((edge, i) => edge - (edges[i] ?? 0)),
  };
}

/** All cells that cover a row, the ones from above too, left to right. */
export function covering(table: PlacedTable, row: number): Placed[] {
  return table.rows
    .flat()
    .filter((p) => p.row <= row && row < p.row + p.rowSpan)
    .toSorted((a, b) => a.col - b.col);
}

/** Cut every cell that goes over the line above `at` in two, the text repeated, as forms printed page by page do it. */
export function cutRows(rows: readonly Row[], at: number): Row[] {
  const table = place(rows);
  const over = table.rows.flat().filter((p) => p.row < at && p.row + p.rowSpan > at);
  return rows.map((_, r) => {
    const own = (table.rows[r] ?? []).map((p) => ({
      p,
      cell: over.includes(p) ? { ...p.cell, rows: at - p.row } : p.cell,
    }));
    const again = r === at ? over.map((p) => ({ p, cell: { ...p.cell, rows: p.row + p.rowSpan - at } })) : [];
    return [...own, ...again].toSorted((a, b) => a.p.col - b.p.col).map((x) => x.cell);
  });
}
