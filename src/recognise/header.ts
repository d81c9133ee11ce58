import type { Lexicon, LexiconBlock } from "../lexicon/lexicon.ts";
import { overlap, type GridView, type ViewCell, type ViewRow } from "./grid-view.ts";

/** One column of a block by its header: role, words and the grid columns that it covers. */
export interface Column {
  /** Role in the lexicon's block, null for a further column under its own header. */
  readonly role: string | null;
  readonly header: string;
  readonly col: number;
  readonly lastCol: number;
}

/** A header of one to three rows. */
export interface Header {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly Column[];
  /** Cell to the left that names the whole block (项目资金（万元）, 绩效指标), where the form has one. */
  readonly side: ViewCell | null;
  /** Header cells as they stand, sub-headers included. */
  readonly cells: readonly ViewCell[];
}

const DEEPEST = 3;

/**
 * Reads the header that starts in a row, two-row headers included (年度指标值 over 指标性质 | 指标值 | 度量单位).
 *
 * @returns null where the row is no header of this block: fewer than `least` of its cells have a role.
 */
export function readHeader(
  view: GridView,
  row: number,
  block: LexiconBlock,
  lexicon: Lexicon,
  least = 2,
): Header | null {
  const line = view.rows[row - 1];
  if (!line || line.own.length < least) return null;
  const side = sideCell(line);
  const own = line.own.filter((cell) => !side || cell.col > side.lastCol);
  const named = own.filter((cell) => lexicon.roleOf(block, cell.text) !== null);
  if (named.length < least) return null;
  const lastRow = lastHeaderRow(view, line, own, named, block, lexicon);
  const columns: Column[] = [];
  const cells: ViewCell[] = [];
  for (const cell of own) {
    cells.push(cell);
    const below = subHeaders(view, cell, lastRow);
    if (below.length === 0) columns.push(column(cell, cell.text, block, lexicon));
    else {
      for (const sub of below) columns.push(subColumn(cell, sub, block, lexicon));
      cells.push(...below);
    }
  }
  return { firstRow: row, lastRow, columns, side, cells };
}

function column(cell: ViewCell, header: string, block: LexiconBlock, lexicon: Lexicon): Column {
  return { role: lexicon.roleOf(block, header), header, col: cell.col, lastCol: cell.lastCol };
}

/** A sub-header has the role of its own words, else that of the header above it if it stands alone below it. */
function subColumn(parent: ViewCell, sub: ViewCell, block: LexiconBlock, lexicon: Lexicon): Column {
  const own = lexicon.roleOf(block, sub.text);
  const whole = sub.col === parent.col && sub.lastCol === parent.lastCol;
  const role =
    own ??
    (whole || sub.text === "" ? lexicon.roleOf(block, parent.text) : lexicon.roleOf(block, parent.text + sub.text));
  return { role, header: sub.text === "" ? parent.text : sub.text, col: sub.col, lastCol: sub.lastCol };
}

function subHeaders(view: GridView, cell: ViewCell, lastRow: number): ViewCell[] {
  if (cell.lastRow >= lastRow) return [];
  const below: ViewCell[] = [];
  for (let row = cell.lastRow + 1; row <= lastRow; row++)
    for (const sub of view.rows[row - 1]?.own ?? [])
      if (sub.col >= cell.col && sub.lastCol <= cell.lastCol && sub.lastRow >= lastRow) below.push(sub);
  return below;
}

/**
 * The header reaches as far as its named cells do, where another named cell ends earlier and has sub-headers under it.
 */
function lastHeaderRow(
  view: GridView,
  line: ViewRow,
  own: readonly ViewCell[],
  named: readonly ViewCell[],
  block: LexiconBlock,
  lexicon: Lexicon,
): number {
  const deepest = Math.min(Math.max(...named.map((cell) => cell.lastRow)), line.row + DEEPEST - 1);
  const shallow = own.filter((cell) => cell.lastRow < deepest);
  if (deepest > line.row && shallow.length > 0) {
    const below = (view.rows[line.row]?.own ?? []).filter((cell) => shallow.some((top) => overlap(top, cell) > 0));
    if (below.some((cell) => lexicon.roleOf(block, cell.text) !== null)) return deepest;
  }
  return deepest > line.row && shallow.length === 0 ? deepest : line.row;
}

/** The block's own heading: the cell at the left that reaches further down than all other cells of the row. */
function sideCell(line: ViewRow): ViewCell | null {
  for (const count of [2, 1]) {
    const [left, right] = [line.all.slice(0, count), line.all.slice(count)];
    const deepest = Math.max(...right.map((cell) => cell.lastRow), line.row);
    if (right.length >= 2 && left.length === count && left.every((cell) => cell.lastRow > deepest))
      return left.at(-1) ?? null;
  }
  return null;
}

/**
 * Gives each column its cell in a row: the one that shares most grid columns with it. A cell that covers several columns
 * belongs to the one it shares most with; a row with as many cells as columns that does not fit is read in order.
 */
export function cellsByColumn(row: ViewRow, columns: readonly Column[]): (ViewCell | null)[] {
  const first = columns[0]?.col ?? 1;
  const cells = row.all.filter((cell) => cell.lastCol >= first);
  const owner = new Map<ViewCell, number>();
  for (const cell of cells) {
    let best = -1;
    let most = 0;
    columns.forEach((column, index) => {
      const shared = overlap(cell, column);
      if (shared > most) [best, most] = [index, shared];
    });
    if (best >= 0) owner.set(cell, best);
  }
  const found = columns.map((column, index): ViewCell | null => {
    let best: ViewCell | null = null;
    for (const cell of cells)
      if (owner.get(cell) === index && (!best || overlap(cell, column) > overlap(best, column))) best = cell;
    return best;
  });
  const lost = cells.some((cell) => cell.text !== "" && !found.includes(cell));
  return lost && cells.length === columns.length ? cells : found;
}

/** True where a row repeats the header's words (a header repeated after a page break). */
export function repeatsHeader(row: ViewRow, header: Header): boolean {
  const words = new Set(header.cells.map((cell) => cell.key).filter((key) => key !== ""));
  const own = row.own.filter((cell) => cell.key !== "" && cell.key !== header.side?.key);
  return own.length >= Math.min(2, words.size) && own.every((cell) => words.has(cell.key));
}
