import { FuheError } from "../../errors.ts";
import type { Limits } from "../../model/limits.ts";
import type { RawCell, RawRow, RawTable } from "./raw-content.ts";

/** A cell with the columns that it covers: [start, end), from 0. */
export interface PlacedCell {
  readonly cell: RawCell;
  start: number;
  end: number;
}

/** The rows that are left after tracked deletions, on one column grid. */
export interface ColumnLayout {
  readonly cols: number;
  readonly rows: readonly (readonly PlacedCell[])[];
  /** What was doubtful: `span-clamped`, `ragged-rows`. */
  readonly doubts: readonly string[];
}

/** Edges nearer than this (twentieths of a point, or this share of the table) are one edge. */
const EDGE_TOLERANCE = 30;
const EDGE_SHARE = 0.004;
/** Rows whose widths add up to the same total, within this share, may be laid out by width. */
const TOTAL_SHARE = 0.02;

/**
 * Puts every cell on the table's columns. Columns are counted by `gridSpan`; where the rows' counts disagree and their widths
 * agree, the widths decide, as Word does. Grid columns in which no cell begins or ends are closed up.
 *
 * @throws {FuheError} `limit-exceeded` for more columns than allowed.
 */
export function layOutColumns(table: RawTable, limits: Limits): ColumnLayout {
  const doubts = new Set<string>();
  const live = table.rows.filter((row) => !row.deleted && row.cells.some((cell) => !cell.deleted));
  const counted = live.map((row) => placeByCount(row, table.gridColumns, limits, doubts));
  let rows = counted.map((row) => row.cells);
  if (new Set(counted.map((row) => row.total)).size > 1) {
    const byWidth = placeByWidth(live);
    if (byWidth === null) doubts.add("ragged-rows");
    else rows = byWidth;
  }
  return { ...closeUp(rows), doubts: [...doubts] };
}

function placeByCount(
  row: RawRow,
  gridColumns: number,
  limits: Limits,
  doubts: Set<string>,
): { cells: PlacedCell[]; total: number } {
  const most = limits.columnsPerTable;
  const clamp = (span: number, instead: number, least: number): number => {
    if (span > most) doubts.add("span-clamped");
    return Math.max(span > most ? instead : span, least);
  };
  const cells: PlacedCell[] = [];
  let at = clamp(row.before, 0, 0);
  for (const cell of row.cells) {
    if (cell.deleted) continue;
    const end = at + clamp(cell.span, Math.min(gridColumns, most) - at, 1);
    const left = cells.at(-1);
    if (cell.joinsLeft && left !== undefined) left.end = end;
    else cells.push({ cell, start: at, end });
    at = end;
  }
  const total = at + clamp(row.after, 0, 0);
  if (total > most) {
    throw new FuheError("limit-exceeded", { zh: `表格超过 ${most} 列`, en: `a table has more than ${most} columns` });
  }
  return { cells, total };
}

/** Null where a width is missing or the rows' totals differ. */
function placeByWidth(rows: readonly RawRow[]): PlacedCell[][] | null {
  const placed: PlacedCell[][] = [];
  const totals: number[] = [];
  for (const row of rows) {
    const cells: PlacedCell[] = [];
    let at = row.beforeWidth;
    for (const cell of row.cells) {
      if (cell.deleted) continue;
      if (cell.width === null || cell.width <= 0) return null;
      const left = cells.at(-1);
      if (cell.joinsLeft && left !== undefined) left.end = at + cell.width;
      else cells.push({ cell, start: at, end: at + cell.width });
      at += cell.width;
    }
    placed.push(cells);
    totals.push(at + row.afterWidth);
  }
  const widest = Math.max(...totals);
  if (Math.min(...totals) < widest * (1 - TOTAL_SHARE)) return null;
  const snap = edgeIndex(placed.flat(), Math.max(EDGE_TOLERANCE, widest * EDGE_SHARE));
  for (const cell of placed.flat()) {
    cell.start = snap(cell.start);
    cell.end = snap(cell.end);
  }
  // A cell narrower than the tolerance would vanish: then the widths are no guide.
  return placed.flat().every((cell) => cell.end > cell.start) ? placed : null;
}

function edgeIndex(cells: readonly PlacedCell[], tolerance: number): (edge: number) => number {
  const edges = [...new Set(cells.flatMap((cell) => [cell.start, cell.end]))].toSorted((a, b) => a - b);
  const index = new Map<number, number>();
  let group = -1;
  let last = Number.NEGATIVE_INFINITY;
  for (const edge of edges) {
    if (edge - last > tolerance) group++;
    last = edge;
    index.set(edge, group);
  }
  return (edge) => index.get(edge) ?? 0;
}

function closeUp(rows: PlacedCell[][]): { cols: number; rows: PlacedCell[][] } {
  const edges = new Set<number>();
  for (const row of rows) for (const cell of row) edges.add(cell.start).add(cell.end);
  const order = [...edges].toSorted((a, b) => a - b);
  const index = new Map(order.map((edge, position) => [edge, position]));
  for (const row of rows) {
    for (const cell of row) {
      cell.start = index.get(cell.start) ?? 0;
      cell.end = index.get(cell.end) ?? 0;
    }
  }
  return { cols: Math.max(0, order.length - 1), rows };
}
