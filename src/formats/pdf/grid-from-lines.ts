import type { Frame, FrameCell } from "./frame.ts";
import type { Rule } from "./lines.ts";
import type { PdfSettings } from "./settings.ts";
import { positions } from "./snap.ts";

/**
 * Cells of one component of ruling lines. Edges are the snapped lines; two neighbouring atoms belong to one cell where no
 * line covers enough of the edge between them. Lines that go on past the last crossing line end in an open edge.
 *
 * @returns null where the lines enclose nothing (an underline, a lone frame line).
 */
export function frameFromLines(rules: readonly Rule[], settings: PdfSettings): Frame | null {
  const across = rules.filter((rule) => rule.axis === "h");
  const down = rules.filter((rule) => rule.axis === "v");
  if (across.length === 0 || down.length === 0) return null;
  const ys = withOpenEnds(
    positions(
      across.map((r) => r.at),
      settings.snap,
    ),
    down,
    settings,
  );
  const xs = withOpenEnds(
    positions(
      down.map((r) => r.at),
      settings.snap,
    ),
    across,
    settings,
  );
  const rows = ys.edges.length - 1;
  const cols = xs.edges.length - 1;
  if (rows < 1 || cols < 1) return null;
  const walls = new Walls(xs.edges, ys.edges, across, down, settings);
  const cells = cellsOf(walls, rows, cols).map((cell) => ({
    ...cell,
    ...(isOutside(cell, walls, rows, cols, xs) ? { outside: true } : {}),
  }));
  const frame = { xs: xs.edges, ys: ys.edges, cells, open: { top: ys.before, bottom: ys.after } };
  return frame.cells.length === 0 ? null : compact(frame);
}

/** Adds an edge where the crossing lines run on past the outermost line. */
function withOpenEnds(edges: readonly number[], crossing: readonly Rule[], settings: PdfSettings) {
  const first = Math.min(...crossing.map((r) => r.from));
  const last = Math.max(...crossing.map((r) => r.to));
  const before = first < edges[0]! - settings.openEdge;
  const after = last > edges[edges.length - 1]! + settings.openEdge;
  return { edges: [...(before ? [first] : []), ...edges, ...(after ? [last] : [])], before, after };
}

/** Which edges between atoms are drawn. */
class Walls {
  /** `right[row][col]`: the edge to the right of the atom is drawn. */
  readonly right: boolean[][];
  /** `below[row][col]`: the edge under the atom is drawn. */
  readonly below: boolean[][];
  /** By row: the left and the right outer edge are drawn. */
  readonly sides: { left: boolean; right: boolean }[];

  constructor(
    xs: readonly number[],
    ys: readonly number[],
    across: readonly Rule[],
    down: readonly Rule[],
    settings: PdfSettings,
  ) {
    const rows = ys.length - 1;
    const cols = xs.length - 1;
    const coverDown = coverage(xs, ys, down, settings);
    const coverAcross = coverage(ys, xs, across, settings);
    this.sides = Array.from({ length: rows }, (_, row) => ({
      left: coverDown[0]![row]!,
      right: coverDown[cols]![row]!,
    }));
    this.right = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: cols }, (_, col) => coverDown[col + 1]![row]!),
    );
    this.below = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: cols }, (_, col) => coverAcross[row + 1]![col]!),
    );
  }
}

/** For every edge position and every stretch between two crossing positions: is enough of it drawn? */
function coverage(
  edges: readonly number[],
  stretches: readonly number[],
  rules: readonly Rule[],
  settings: PdfSettings,
): boolean[][] {
  const byEdge: Rule[][] = edges.map(() => []);
  for (const rule of rules) {
    let best = 0;
    for (let i = 1; i < edges.length; i++)
      if (Math.abs(edges[i]! - rule.at) < Math.abs(edges[best]! - rule.at)) best = i;
    byEdge[best]!.push(rule);
  }
  return byEdge.map((own) => {
    const covered: number[] = new Array<number>(stretches.length - 1).fill(0);
    for (const rule of own) {
      for (let i = 0; i + 1 < stretches.length; i++) {
        const overlap = Math.min(rule.to, stretches[i + 1]!) - Math.max(rule.from, stretches[i]!);
        if (overlap > 0) covered[i]! += overlap;
      }
    }
    return covered.map((length, i) => length >= settings.wallShare * (stretches[i + 1]! - stretches[i]!));
  });
}

function cellsOf(walls: Walls, rows: number, cols: number): FrameCell[] {
  const taken = Array.from({ length: rows }, () => new Array<boolean>(cols).fill(false));
  const cells: FrameCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      if (taken[row]![col]!) continue;
      let right = col;
      while (right + 1 < cols && !walls.right[row]![right]! && !taken[row]![right + 1]!) right++;
      let bottom = row;
      while (bottom + 1 < rows && rowIsOpen(walls, taken, bottom, col, right)) bottom++;
      for (let r = row; r <= bottom; r++) for (let c = col; c <= right; c++) taken[r]![c] = true;
      cells.push({ row, col, rowSpan: bottom - row + 1, colSpan: right - col + 1 });
    }
  }
  return cells;
}

/** At a side of the table where the outer line is missing, although other rows have it: the row is shorter than the others. */
function isOutside(
  cell: FrameCell,
  walls: Walls,
  rows: number,
  cols: number,
  xs: { before: boolean; after: boolean },
): boolean {
  const own = walls.sides.slice(cell.row, cell.row + cell.rowSpan);
  const left = cell.col === 0 && !xs.before && own.every((side) => !side.left);
  const right = cell.col + cell.colSpan === cols && !xs.after && own.every((side) => !side.right);
  return (left || right) && cell.colSpan < cols && cell.rowSpan < rows;
}

/** May the cell over `col…right` grow from `row` into the row below? No line under it, and none inside the new row. */
function rowIsOpen(walls: Walls, taken: boolean[][], row: number, col: number, right: number): boolean {
  for (let c = col; c <= right; c++) {
    if (walls.below[row]![c]! || taken[row + 1]![c]!) return false;
    if (c < right && walls.right[row + 1]![c]!) return false;
  }
  return true;
}

/** Drops edges that no cell starts or ends at. */
function compact(frame: Frame): Frame {
  const usedX = new Set<number>();
  const usedY = new Set<number>();
  for (const cell of frame.cells) {
    usedX.add(cell.col).add(cell.col + cell.colSpan);
    usedY.add(cell.row).add(cell.row + cell.rowSpan);
  }
  const keepX = frame.xs.map((_, i) => i).filter((i) => usedX.has(i));
  const keepY = frame.ys.map((_, i) => i).filter((i) => usedY.has(i));
  if (keepX.length === frame.xs.length && keepY.length === frame.ys.length) return frame;
  const toX = new Map(keepX.map((old, i) => [old, i]));
  const toY = new Map(keepY.map((old, i) => [old, i]));
  return {
    xs: keepX.map((i) => frame.xs[i]!),
    ys: keepY.map((i) => frame.ys[i]!),
    cells: frame.cells.map((cell) => {
      const row = toY.get(cell.row)!;
      const col = toX.get(cell.col)!;
      return {
        ...cell,
        row,
        col,
        rowSpan: toY.get(cell.row + cell.rowSpan)! - row,
        colSpan: toX.get(cell.col + cell.colSpan)! - col,
      };
    }),
    open: frame.open,
  };
}
