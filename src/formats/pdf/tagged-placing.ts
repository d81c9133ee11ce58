import type { Box } from "../../model/address.ts";
import type { TaggedCell, TaggedRow } from "./tagged-tables.ts";

/** A tagged cell with its columns: half-open [start, end). `row` counts the table's drawn rows from 0. */
export interface Placed {
  readonly cell: TaggedCell;
  readonly row: number;
  readonly rowSpan: number;
  readonly start: number;
  readonly end: number;
  /** Extent of its text over all pages. */
  readonly text: Box;
}

interface Active {
  readonly start: number;
  readonly end: number;
  left: number;
}

/**
 * Number of columns: the width that rows reach together with the cells hanging into them. A blank row that is missing in the
 * tags makes the rows after it seem too wide, so a width counts that a row has by itself, or that two rows agree on.
 */
export function columnCount(rows: readonly TaggedRow[]): number {
  const widths = new Map<number, number>();
  let alone = 0;
  let active: { span: number; left: number }[] = [];
  for (const row of rows) {
    active = active.filter((a) => a.left > 0);
    const own = row.cells.reduce((n, c) => n + c.colSpan, 0);
    alone = Math.max(alone, own);
    const width = own + active.reduce((n, a) => n + a.span, 0);
    widths.set(width, (widths.get(width) ?? 0) + 1);
    for (const a of active) a.left--;
    for (const cell of row.cells) if (cell.rowSpan > 1) active.push({ span: cell.colSpan, left: cell.rowSpan - 1 });
  }
  const all = [...widths.keys()].sort((a, b) => b - a);
  return Math.max(alone, all.find((width) => (widths.get(width) ?? 0) > 1) ?? all[0] ?? 0);
}

/**
 * Columns of the cells of a tagged table. Spans and order are given by the tags; blank cells are missing there, so rows with
 * gaps are placed by where their texts stand under those of whole rows.
 */
export function placeCells(rows: readonly TaggedRow[], columns: number, textBox: (cell: TaggedCell) => Box): Placed[] {
  // The second pass knows the columns of rows further down.
  const first = onePass(rows, columns, textBox, new Columns(columns, []));
  return onePass(
    rows,
    columns,
    textBox,
    new Columns(
      columns,
      first.filter((p) => p.sure),
    ),
  );
}

function onePass(
  rows: readonly TaggedRow[],
  columns: number,
  textBox: (cell: TaggedCell) => Box,
  known: Columns,
): (Placed & { sure: boolean })[] {
  const placed: (Placed & { sure: boolean })[] = [];
  let active: Active[] = [];
  let seen = known;
  rows.forEach((row, r) => {
    active = active.filter((a) => a.left > 0);
    const needed = row.cells.reduce((n, c) => n + c.colSpan, 0);
    // A blank row that the tags left out makes spans seem too long: the shortest rest ends early.
    active.sort((a, b) => b.left - a.left);
    while (active.length > 0 && needed + active.reduce((n, a) => n + a.end - a.start, 0) > columns) active.pop();
    const free = new Array<boolean>(columns).fill(true);
    for (const a of active) free.fill(false, a.start, a.end);
    const boxes = row.cells.map(textBox);
    const starts = placeRow(row.cells, boxes, free, seen);
    const whole = needed === free.filter(Boolean).length;
    for (const a of active) a.left--;
    row.cells.forEach((cell, i) => {
      const start = starts[i];
      if (start === undefined) return;
      const end = start + cell.colSpan;
      const rowSpan = Math.min(cell.rowSpan, rows.length - r);
      placed.push({ cell, row: r, rowSpan, start, end, text: boxes[i]!, sure: whole });
      if (rowSpan > 1) active.push({ start, end, left: rowSpan - 1 });
    });
    if (whole) seen = seen.with(placed.slice(-row.cells.length));
  });
  return placed;
}

/** What whole rows tell about the columns. */
export class Columns {
  readonly #placed: readonly Placed[];
  /** For every edge: the texts before it end at `low`, those after it begin at `high`. */
  readonly low: number[];
  readonly high: number[];

  constructor(columns: number, placed: readonly Placed[]) {
    this.#placed = placed;
    this.low = new Array<number>(columns + 1).fill(-Infinity);
    this.high = new Array<number>(columns + 1).fill(Infinity);
    for (const p of placed) {
      for (let c = p.end; c <= columns; c++) this.low[c] = Math.max(this.low[c]!, p.text[2]);
      for (let c = 0; c <= p.start; c++) this.high[c] = Math.min(this.high[c]!, p.text[0]);
    }
  }

  with(more: readonly Placed[]): Columns {
    return new Columns(this.low.length - 1, [...this.#placed, ...more]);
  }

  /** How badly a text fits the columns [start, end), in points. */
  misfit(text: Box, start: number, end: number): number {
    const outside = Math.max(0, this.low[start]! - text[0]) + Math.max(0, text[2] - this.high[end]!);
    const middle = (text[0] + text[2]) / 2;
    let aligned = Infinity;
    for (const p of this.#placed) {
      if (p.start !== start || p.end !== end) continue;
      aligned = Math.min(aligned, Math.abs(middle - (p.text[0] + p.text[2]) / 2), Math.abs(text[0] - p.text[0]));
    }
    if (aligned === Infinity) {
      const [low, high] = [this.low[start]!, this.high[end]!];
      aligned =
        Number.isFinite(low) && Number.isFinite(high)
          ? 12 + Math.min(Math.abs(middle - (low + high) / 2), Math.abs(text[0] - low)) * 0.5
          : 30;
    }
    return 3 * outside + Math.min(aligned, 60);
  }
}

/** Start columns of a row's cells, in order, on free columns, with the least misfit in all. */
function placeRow(
  cells: readonly TaggedCell[],
  boxes: readonly Box[],
  free: readonly boolean[],
  known: Columns,
): number[] {
  const columns = free.length;
  const fits = (start: number, span: number): boolean => {
    if (start + span > columns) return false;
    for (let c = start; c < start + span; c++) if (!free[c]) return false;
    return true;
  };
  // best[i][c]: least cost of placing cells i… at column c or later.
  const best: number[][] = Array.from({ length: cells.length + 1 }, () =>
    new Array<number>(columns + 2).fill(Infinity),
  );
  best[cells.length]!.fill(0);
  for (let i = cells.length - 1; i >= 0; i--) {
    const span = cells[i]!.colSpan;
    for (let c = columns - 1; c >= 0; c--) {
      let cost = best[i]![c + 1]!;
      if (fits(c, span)) cost = Math.min(cost, known.misfit(boxes[i]!, c, c + span) + best[i + 1]![c + span]!);
      best[i]![c] = cost;
    }
  }
  const starts: number[] = [];
  for (let i = 0, c = 0; i < cells.length && c < columns; c++) {
    const span = cells[i]!.colSpan;
    if (!Number.isFinite(best[i]![c]!)) break;
    if (!fits(c, span) || known.misfit(boxes[i]!, c, c + span) + best[i + 1]![c + span]! > best[i]![c]!) continue;
    starts.push(c);
    c += span - 1;
    i++;
  }
  return starts;
}
