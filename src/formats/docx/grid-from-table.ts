import type { Doubt, Grid, GridCell } from "../../model/document.ts";
import type { Limits } from "../../model/limits.ts";
import { layOutColumns, type PlacedCell } from "./column-layout.ts";
import { textOf, type RawCell, type RawTable } from "./raw-content.ts";

/** A cell while its merged rows are still being found. */
interface DraftCell {
  readonly row: number;
  /** Columns covered, [start, end), from 0: what all merged rows have in common. */
  start: number;
  end: number;
  rowSpan: number;
  readonly cell: RawCell;
}

const DOUBT_TEXT: Readonly<Record<string, string>> = {
  "span-clamped": "a cell spans more columns than a table can have; it was cut to the table's width",
  "ragged-rows": "the rows count different numbers of columns and their widths do not agree either",
  "merged-text-dropped": "a cell that is merged into the one above holds a text of its own, which Word does not show",
};

/**
 * A table as a grid: spans resolved, merged neighbours one cell.
 *
 * @param nextTable Gives table numbers in reading order; a nested table is numbered after its parent.
 * @param kept Told of every cell that becomes a cell of a grid.
 * @returns Null for a table of which tracked changes leave nothing.
 * @throws {FuheError} `limit-exceeded`.
 */
export function gridFromTable(
  table: RawTable,
  nextTable: () => number,
  limits: Limits,
  kept: (cell: RawCell) => void = () => undefined,
): Grid | null {
  const layout = layOutColumns(table, limits);
  if (layout.rows.length === 0) return null;
  const number = nextTable();
  const { drafts, textDropped } = mergeRows(layout.rows);
  const codes = textDropped ? [...layout.doubts, "merged-text-dropped"] : layout.doubts;
  return {
    table: number,
    rows: layout.rows.length,
    cols: layout.cols,
    cells: drafts.map((draft) => gridCell(draft, number, nextTable, limits, kept)),
    doubts: codes.map((code): Doubt => ({ code, detail: `table ${number}: ${DOUBT_TEXT[code] ?? code}` })),
  };
}

function mergeRows(rows: readonly (readonly PlacedCell[])[]): { drafts: DraftCell[]; textDropped: boolean } {
  const drafts: DraftCell[] = [];
  let textDropped = false;
  let above: DraftCell[] = [];
  for (const [index, row] of rows.entries()) {
    const open: DraftCell[] = [];
    for (const placed of row) {
      const group = placed.cell.merge === "continue" ? groupAbove(placed, above, open) : null;
      if (group !== null) {
        group.rowSpan++;
        group.start = Math.max(group.start, placed.start);
        group.end = Math.min(group.end, placed.end);
        textDropped ||= textOf(placed.cell.content).trim() !== "";
        open.push(group);
      } else {
        const draft = { row: index + 1, start: placed.start, end: placed.end, rowSpan: 1, cell: placed.cell };
        drafts.push(draft);
        // A continue without a restart is a cell of its own, which the ones below it continue.
        if (placed.cell.merge !== "none") open.push(draft);
      }
    }
    above = open;
  }
  return { drafts, textDropped };
}

/** The merged cell above that a continuing cell belongs to: the same left edge, else at least half of its width. */
function groupAbove(placed: PlacedCell, above: readonly DraftCell[], taken: readonly DraftCell[]): DraftCell | null {
  let best: DraftCell | null = null;
  let bestShare = 0;
  for (const group of above) {
    const overlap = Math.min(group.end, placed.end) - Math.max(group.start, placed.start);
    if (overlap <= 0 || taken.includes(group)) continue;
    const share = group.start === placed.start ? 1 : overlap / (placed.end - placed.start);
    if (share > bestShare && share >= 0.5) {
      best = group;
      bestShare = share;
    }
  }
  return best;
}

function gridCell(
  draft: DraftCell,
  table: number,
  nextTable: () => number,
  limits: Limits,
  kept: (cell: RawCell) => void,
): GridCell {
  kept(draft.cell);
  const { row, rowSpan } = draft;
  const col = draft.start + 1;
  const colSpan = draft.end - draft.start;
  const nested: Grid[] = [];
  for (const part of draft.cell.content) {
    const grid = part.kind === "table" ? gridFromTable(part, nextTable, limits, kept) : null;
    if (grid !== null) nested.push(grid);
  }
  return {
    row,
    col,
    rowSpan,
    colSpan,
    text: textOf(draft.cell.content),
    at: { table, row, col, rowSpan, colSpan },
    nested,
  };
}
