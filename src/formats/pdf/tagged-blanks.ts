import type { AddressPart } from "../../model/address.ts";
import { nearest } from "./frame.ts";
import type { Rule } from "./lines.ts";
import type { PieceCell } from "./piece.ts";
import type { Placed } from "./tagged-placing.ts";

/** Where the text of a row stands: page and vertical extent. */
export interface RowBand {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
}

interface Layout {
  readonly placed: readonly Placed[];
  readonly columns: number;
  readonly rows: number;
  readonly xs: readonly number[];
  readonly bands: readonly (RowBand | null)[];
  /** Ruling lines by page. */
  readonly rules: ReadonlyMap<number, readonly Rule[]>;
}

interface Gap {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  rowSpan: number;
}

const NEAR = 3;

/**
 * Cells for the columns that no tagged cell covers: parted by the vertical lines of the row where it has any, else like the
 * nearest row without gaps; one cell over several rows where horizontal lines leave out just that stretch.
 */
export function blankCells(layout: Layout): PieceCell[] {
  const { rows, columns, placed } = layout;
  const edges: Set<number>[] = Array.from({ length: rows }, () => new Set<number>());
  const covered: boolean[][] = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
  for (const p of placed) {
    for (let r = p.row; r < p.row + p.rowSpan && r < rows; r++) {
      edges[r]!.add(p.start).add(p.end);
      covered[r]!.fill(true, p.start, p.end);
    }
  }
  const whole = covered.map((row) => row.every(Boolean));
  const gaps: Gap[] = [];
  let above: Gap[] = [];
  for (let row = 0; row < rows; row++) {
    const own: Gap[] = [];
    for (let c = 0; c < columns; c++) {
      if (covered[row]![c]) continue;
      let end = c;
      while (end < columns && !covered[row]![end]) end++;
      const cuts = cutByLines(c, end, row, layout) ?? cutLike(c, end, row, edges, whole);
      for (const [from, to] of cuts) own.push({ row, from, to, rowSpan: 1 });
      c = end;
    }
    above = own.map((gap) => {
      const over = above.find(
        (other) => other.from === gap.from && other.to === gap.to && other.row + other.rowSpan === row,
      );
      if (over === undefined || !isOpenBetween(row, gap, layout)) {
        gaps.push(gap);
        return gap;
      }
      over.rowSpan++;
      return over;
    });
  }
  return gaps.map((gap) => blankCell(gap, layout));
}

function blankCell(gap: Gap, { xs, bands }: Layout): PieceCell {
  const first = bands[gap.row];
  const last = bands[gap.row + gap.rowSpan - 1];
  const parts: AddressPart[] =
    first && last && last.page === first.page
      ? [{ page: first.page, box: [xs[gap.from]!, first.top, xs[gap.to]!, last.bottom] }]
      : [];
  return {
    row: gap.row,
    col: gap.from,
    rowSpan: gap.rowSpan,
    colSpan: gap.to - gap.from,
    lines: [],
    parts,
    nested: [],
  };
}

/** @returns null where the row is not crossed by vertical lines. */
function cutByLines(start: number, end: number, row: number, { bands, rules, xs }: Layout): [number, number][] | null {
  const band = bands[row];
  if (!band) return null;
  const middle = (band.top + band.bottom) / 2;
  const crossing = (rules.get(band.page) ?? []).filter((r) => r.axis === "v" && r.from < middle && r.to > middle);
  if (crossing.length < 2) return null;
  const cuts = [start];
  // Columns may be narrower than the tolerance: a line parts at its nearest edge only.
  const drawn = new Set(
    crossing.map((r) => nearest(xs, r.at)).filter((c) => crossing.some((r) => Math.abs(r.at - xs[c]!) <= NEAR)),
  );
  for (let c = start + 1; c < end; c++) if (drawn.has(c)) cuts.push(c);
  cuts.push(end);
  return cuts.slice(1).map((c, i) => [cuts[i]!, c]);
}

/** Is there a horizontal line over this row elsewhere, but not over the gap? */
function isOpenBetween(row: number, gap: Gap, { bands, rules, xs }: Layout): boolean {
  const above = bands[row - 1];
  const below = bands[row];
  if (!above || !below || above.page !== below.page) return false;
  const [low, high] = [(above.top + above.bottom) / 2, (below.top + below.bottom) / 2];
  const between = (rules.get(below.page) ?? []).filter(
    (r) => r.axis === "h" && r.at > low && r.at < high && r.to > xs[0]! && r.from < xs[xs.length - 1]!,
  );
  const middle = (xs[gap.from]! + xs[gap.to]!) / 2;
  return between.length > 0 && !between.some((r) => r.from <= middle && r.to >= middle);
}

function cutLike(
  start: number,
  end: number,
  row: number,
  edges: readonly Set<number>[],
  whole: readonly boolean[],
): [number, number][] {
  let pattern: Set<number> | undefined;
  for (let d = 1; d < edges.length && pattern === undefined; d++) {
    for (const r of [row - d, row + d]) {
      if (pattern === undefined && whole[r] && edges[r]!.has(start) && edges[r]!.has(end)) pattern = edges[r];
    }
  }
  if (pattern === undefined) return [[start, end]];
  const inside = [...pattern].filter((c) => c >= start && c <= end).sort((a, b) => a - b);
  return inside.slice(1).map((c, i) => [inside[i]!, c]);
}
