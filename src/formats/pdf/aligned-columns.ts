import type { RowBlock } from "./aligned-rows.ts";

interface Interval {
  low: number;
  high: number;
}

/** Rows that share one set of columns. */
interface Section {
  readonly rows: number[];
  readonly columns: Interval[];
}

/** A block with its rows and its columns on the table's edges. */
export interface PlacedBlock extends RowBlock {
  readonly col: number;
  readonly colSpan: number;
}

const SNAP = 4;

/**
 * Columns by the position of the text. A form changes its columns from part to part (head, funds, goals, indicators): rows
 * whose texts fit the same columns make a section, and the table's edges are those of all sections together.
 */
export function placeColumns(
  blocks: readonly RowBlock[],
  rows: number,
): { xs: number[]; placed: PlacedBlock[]; sections: { rows: number[]; edges: number[] }[] } {
  const left = Math.min(...blocks.map((b) => b.block.box[0])) - 3;
  const right = Math.max(...blocks.map((b) => b.block.box[2])) + 3;
  const inRow = Array.from({ length: rows }, (_, row) =>
    blocks.filter((b) => b.row <= row && b.row + b.rowSpan > row).sort((a, b) => a.block.box[0] - b.block.box[0]),
  );
  const sections = sectionsOf(inRow);
  const edged = sections.map((section) => ({
    rows: section.rows,
    edges: [left, ...section.columns.slice(1).map((c, i) => (section.columns[i]!.high + c.low) / 2), right],
  }));
  const xs = unionEdges(
    edged.flatMap((section) => section.edges),
    left,
    right,
  );
  const placed: PlacedBlock[] = [];
  for (const block of blocks) {
    const section = edged.find((s) => s.rows.includes(block.row))!;
    const own = inRow[block.row]!;
    const [from, to] = spanIn(
      section.edges,
      block,
      own,
      blocks.filter((other) => other !== block && section.rows.includes(other.row)),
    );
    const col = nearestEdge(xs, section.edges[from]!);
    placed.push({ ...block, col, colSpan: Math.max(1, nearestEdge(xs, section.edges[to]!) - col) });
  }
  return { xs, placed, sections: edged };
}

function sectionsOf(inRow: readonly (readonly RowBlock[])[]): Section[] {
  const sections: Section[] = [];
  inRow.forEach((own, row) => {
    const last = sections[sections.length - 1];
    const merged = last === undefined ? null : mergeColumns(last.columns, own);
    if (last !== undefined && merged !== null) {
      last.rows.push(row);
      last.columns.splice(0, last.columns.length, ...merged);
    } else sections.push({ rows: [row], columns: own.map((b) => ({ low: b.block.box[0], high: b.block.box[2] })) });
  });
  return sections;
}

/** The section's columns with a further row in them, or null where a text lies across two columns, or the row has other ones. */
function mergeColumns(columns: readonly Interval[], own: readonly RowBlock[]): Interval[] | null {
  const result = columns.map((column) => ({ ...column }));
  const used = new Set<Interval>();
  for (const { block } of own) {
    const [low, high] = [block.box[0], block.box[2]];
    const hit = result.filter((column) => Math.min(column.high, high) - Math.max(column.low, low) > 0.5);
    if (hit.length > 1) return null;
    const column = hit[0];
    if (column === undefined) {
      if (own.length < columns.length) return null;
      result.push({ low, high });
      continue;
    }
    if (used.has(column)) return null;
    used.add(column);
    column.low = Math.min(column.low, low);
    column.high = Math.max(column.high, high);
  }
  result.sort((a, b) => a.low - b.low);
  for (let i = 1; i < result.length; i++) if (result[i]!.low < result[i - 1]!.high) return null;
  return result;
}

/**
 * Columns from…to of a block: those it lies in, if it stands there as other texts of these columns do; else together with
 * blank ones beside it, in the middle of which it stands.
 */
function spanIn(
  edges: readonly number[],
  own: RowBlock,
  row: readonly RowBlock[],
  others: readonly RowBlock[],
): [number, number] {
  const [x0, x1] = [own.block.box[0], own.block.box[2]];
  const middle = (x0 + x1) / 2;
  let from = 0;
  while (from + 2 < edges.length && edges[from + 1]! <= x0 + 1) from++;
  let to = from + 1;
  while (to + 1 < edges.length && edges[to]! < x1 - 1) to++;
  const before = Math.max(
    edges[0]!,
    ...row.filter((b) => b !== own && b.block.box[2] <= x0 + 1).map((b) => b.block.box[2]),
  );
  const after = Math.min(
    edges[edges.length - 1]!,
    ...row.filter((b) => b !== own && b.block.box[0] >= x1 - 1).map((b) => b.block.box[0]),
  );
  let best: [number, number] = [from, to];
  let least = misalignment(
    own,
    others.filter((other) => other.block.box[0] >= edges[from]! - 1 && other.block.box[2] <= edges[to]! + 1),
  );
  for (let a = from; a >= 0 && (a === from || edges[a]! >= before - 1); a--) {
    for (let b = to; b < edges.length && (b === to || edges[b]! <= after + 1); b++) {
      if (a === from && b === to) continue;
      const off = Math.abs((edges[a]! + edges[b]!) / 2 - middle) + MORE_COLUMNS * (from - a + b - to);
      if (off < least) {
        least = off;
        best = [a, b];
      }
    }
  }
  return best;
}

const MORE_COLUMNS = 3;
const FARTHEST = 40;
/** Misalignment of a text that has its column to itself: it may as well span blank ones. */
const ALONE = 25;

/** How far a block stands from the alignment (middle, left or right) of the nearest other one in its column. */
function misalignment(own: RowBlock, others: readonly RowBlock[]): number {
  if (others.length === 0) return ALONE;
  const [x0, , x1] = own.block.box;
  return Math.min(
    FARTHEST,
    ...others.map(({ block: { box } }) =>
      Math.min(Math.abs(x0 + x1 - box[0] - box[2]) / 2, Math.abs(x0 - box[0]), Math.abs(x1 - box[2])),
    ),
  );
}

function unionEdges(all: readonly number[], left: number, right: number): number[] {
  const sorted = [...all].sort((a, b) => a - b);
  const edges: number[] = [left];
  for (const x of sorted) if (x - edges[edges.length - 1]! > SNAP && right - x > SNAP) edges.push(x);
  edges.push(right);
  return edges;
}

function nearestEdge(edges: readonly number[], at: number): number {
  let best = 0;
  for (let i = 1; i < edges.length; i++) if (Math.abs(edges[i]! - at) < Math.abs(edges[best]! - at)) best = i;
  return best;
}
