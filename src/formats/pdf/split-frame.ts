import type { Frame, FrameCell } from "./frame.ts";

const FEWEST_ROWS = 2;
const LEAST_STEP = 10;

/**
 * Two tables that touch without a gap are one net of lines. They are told apart by their outer edges: where all rows above a
 * line end elsewhere than all rows below it, on at least two rows each. Shorter rows between full ones, or a single one at
 * an end, belong to their table.
 */
export function splitFrame(frame: Frame): Frame[] {
  const rows = frame.ys.length - 1;
  const sides = Array.from({ length: rows }, (_, row) => sidesOf(frame, row));
  for (let cut = FEWEST_ROWS; cut <= rows - FEWEST_ROWS; cut++) {
    const [above, below] = [sides[cut - 1]!, sides[cut]!];
    if (Math.abs(above[0] - below[0]) < LEAST_STEP && Math.abs(above[1] - below[1]) < LEAST_STEP) continue;
    const same = (row: readonly [number, number], other: readonly [number, number]): boolean =>
      row[0] === other[0] && row[1] === other[1];
    if (!sides.slice(0, cut).every((row) => same(row, above)) || !sides.slice(cut).every((row) => same(row, below)))
      continue;
    if (frame.cells.some((cell) => cell.outside !== true && cell.row < cut && cell.row + cell.rowSpan > cut)) continue;
    return [part(frame, 0, cut, above), part(frame, cut, rows, below)].filter((half) => half !== null);
  }
  return [frame];
}

/** Left and right end of a row's own cells. */
function sidesOf(frame: Frame, row: number): [number, number] {
  const own = frame.cells.filter((cell) => cell.outside !== true && cell.row <= row && cell.row + cell.rowSpan > row);
  if (own.length === 0) return [frame.xs[0]!, frame.xs[frame.xs.length - 1]!];
  return [
    Math.min(...own.map((cell) => frame.xs[cell.col]!)),
    Math.max(...own.map((cell) => frame.xs[cell.col + cell.colSpan]!)),
  ];
}

/** Rows from…to as a frame of their own, as wide as they are. */
function part(frame: Frame, from: number, to: number, sides: readonly [number, number]): Frame | null {
  const own = frame.cells.filter((cell) => cell.row >= from && cell.row + cell.rowSpan <= to && cell.outside !== true);
  if (own.length === 0) return null;
  const first = frame.xs.indexOf(sides[0]);
  const last = frame.xs.indexOf(sides[1]);
  const rest = own.filter((cell) => cell.col >= first && cell.col + cell.colSpan <= last);
  const used = new Set(rest.flatMap((cell) => [cell.col, cell.col + cell.colSpan]));
  const kept = [...used].sort((a, b) => a - b);
  const column = new Map(kept.map((old, i) => [old, i]));
  const cells: FrameCell[] = rest.map((cell) => {
    const col = column.get(cell.col)!;
    return { row: cell.row - from, col, rowSpan: cell.rowSpan, colSpan: column.get(cell.col + cell.colSpan)! - col };
  });
  return {
    xs: kept.map((i) => frame.xs[i]!),
    ys: frame.ys.slice(from, to + 1),
    cells,
    open: { top: from === 0 && frame.open.top, bottom: to === frame.ys.length - 1 && frame.open.bottom },
  };
}
