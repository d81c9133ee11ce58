import type { CellAddress } from "../model/address.ts";
import type { TextCell } from "../model/cell.ts";
import type { Doubt, Grid, GridCell } from "../model/document.ts";
import { joinLines, squeeze } from "../model/text.ts";

/** A cell of a table as recognition sees it: its clean text and the columns that it covers. */
export interface ViewCell {
  /** The contract's cell text. */
  readonly text: string;
  /** Without white space, half-width. */
  readonly key: string;
  readonly row: number;
  readonly lastRow: number;
  readonly col: number;
  readonly lastCol: number;
  readonly at: CellAddress;
  readonly source: GridCell;
  /** The cell's own doubt, or that of a table whose cells were guessed from the position of the text. */
  readonly doubt: Doubt | null;
}

/** One row: the cells that start in it, and all that cover it. */
export interface ViewRow {
  readonly row: number;
  /** Cells whose first row this is, by column. */
  readonly own: readonly ViewCell[];
  /** Own cells and cells from above that reach into this row, by column. */
  readonly all: readonly ViewCell[];
}

/** A table by rows. Several tables of one form can be laid end to end. */
export interface GridView {
  readonly rows: readonly ViewRow[];
  readonly cols: number;
  readonly grid: Grid;
}

/** Makes the view of a grid. Time is linear in the covered rows of its cells. */
export function viewGrid(grid: Grid): GridView {
  const own = new Map<number, ViewCell[]>();
  const all = new Map<number, ViewCell[]>();
  const guess = guessOf(grid);
  for (const source of grid.cells) {
    const text = joinLines(cellLines(source));
    const cell: ViewCell = {
      text,
      key: squeeze(text),
      row: source.row,
      lastRow: source.row + source.rowSpan - 1,
      col: source.col,
      lastCol: source.col + source.colSpan - 1,
      at: source.at,
      source,
      doubt: source.doubt ?? guess,
    };
    push(own, cell.row, cell);
    for (let row = cell.row; row <= cell.lastRow; row++) push(all, row, cell);
  }
  const rows: ViewRow[] = [];
  for (let row = 1; row <= grid.rows; row++)
    rows.push({ row, own: byColumn(own.get(row)), all: byColumn(all.get(row)) });
  return { rows, cols: grid.cols, grid };
}

/** The doubt of a table without lines or tags: every cell of it is our reading. */
export function guessOf(grid: Grid): Doubt | null {
  return grid.doubts.find((doubt) => doubt.code === "no-ruling-lines") ?? null;
}

/** Text of a cell with the text of tables nested in it, which belong to what the cell says. */
function cellLines(cell: GridCell): string {
  if (cell.nested.length === 0) return cell.text;
  const inner = cell.nested.flatMap((grid) => grid.cells.map(cellLines));
  return [cell.text, ...inner].filter((part) => part !== "").join("\n");
}

function push(map: Map<number, ViewCell[]>, row: number, cell: ViewCell): void {
  const list = map.get(row);
  if (list) list.push(cell);
  else map.set(row, [cell]);
}

function byColumn(cells: ViewCell[] | undefined): ViewCell[] {
  return (cells ?? []).sort((a, b) => a.col - b.col || a.row - b.row);
}

/** Columns that two ranges share. */
export function overlap(a: { col: number; lastCol: number }, b: { col: number; lastCol: number }): number {
  return Math.max(0, Math.min(a.lastCol, b.lastCol) - Math.max(a.col, b.col) + 1);
}

/** The contract's text cell of a view cell; a blank one has the value null. */
export function textCell(cell: ViewCell): TextCell {
  const { doubt } = cell;
  return {
    text: cell.text,
    value: cell.text === "" ? null : cell.text,
    at: cell.at,
    ...(doubt ? { doubt: { code: doubt.code, detail: doubt.detail } } : {}),
  };
}
