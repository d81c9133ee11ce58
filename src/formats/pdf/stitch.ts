import { repeatedHeaderRows, startsAnewForm } from "./repeated-header.ts";
import { joinRows } from "./split-rows.ts";
import { nearest } from "./frame.ts";
import type { Piece, PieceCell } from "./piece.ts";
import type { PdfSettings } from "./settings.ts";
import { positions } from "./snap.ts";

/**
 * Does the table at the top of a page go on with the one at the foot of the page before? By the structure tree where both
 * are tagged; else by equal outer edges, unless it begins like a form of its own. The caller has made sure that nothing
 * but page furniture stands between them.
 */
export function goesOnWith(above: Piece, below: Piece, settings: PdfSettings): boolean {
  if (above.tagKey !== null && below.tagKey !== null) return above.tagKey === below.tagKey;
  if (isAligned(above) && isAligned(below)) return !startsAnewForm(above, below) && overlapsMostly(above, below);
  const [a0, a1] = [above.xs[0]!, above.xs[above.xs.length - 1]!];
  const [b0, b1] = [below.xs[0]!, below.xs[below.xs.length - 1]!];
  if (Math.abs(a1 - b1) > settings.sameEdge) return false;
  // Cells that go on over the break may be without lines: then the lower part begins further to the right.
  if (!above.xs.some((x) => Math.abs(x - b0) <= settings.sameEdge) || b0 - a0 > (a1 - a0) / 2) return false;
  return !startsAnewForm(above, below);
}

/** The two as one table: columns united, repeated header dropped, split rows and cells merged over the break joined. */
export function stitch(above: Piece, below: Piece, settings: PdfSettings): Piece {
  const skip = repeatedHeaderRows(above, below);
  const xs =
    isAligned(above) && isAligned(below) ? uniteRoughly(above.xs, below.xs) : unite(above.xs, below.xs, settings);
  const upper = onColumns(above, xs, 0);
  const lower = onColumns(below, xs, above.rows).filter((cell) => cell.row >= above.rows + skip);
  const shifted = lower.map((cell) => ({ ...cell, row: cell.row - skip }));
  const tags = { above: above.tagRows[above.rows - 1] ?? -1, below: below.tagRows[skip] ?? -1 };
  const joined = joinRows(upper, shifted, above.rows, tags);
  const rows = above.rows + below.rows - skip - (joined.splitRow ? 1 : 0);
  return {
    pages: [...above.pages, ...below.pages.filter((page) => !above.pages.includes(page))],
    xs,
    rows,
    cells: intoHoles(joined.cells, above.rows, rows),
    first: above.first,
    last: below.last,
    openTop: above.openTop,
    openBottom: below.openBottom,
    tagKey: above.tagKey,
    tagRows: [...above.tagRows, ...below.tagRows.slice(skip + (joined.splitRow ? 1 : 0))],
    doubts: [
      ...above.doubts,
      ...below.doubts.filter((d) => !above.doubts.some((other) => other.code === d.code && other.page === d.page)),
    ],
  };
}

/** Columns known from the position of the text only: their edges are rough. */
function isAligned(piece: Piece): boolean {
  return piece.tagKey === null && piece.doubts.some((doubt) => doubt.code === "no-ruling-lines");
}

function overlapsMostly(above: Piece, below: Piece): boolean {
  const [a0, a1] = [above.xs[0]!, above.xs[above.xs.length - 1]!];
  const [b0, b1] = [below.xs[0]!, below.xs[below.xs.length - 1]!];
  return Math.min(a1, b1) - Math.max(a0, b0) > 0.7 * Math.max(a1 - a0, b1 - b0);
}

const ROUGH_EDGE = 9;

function uniteRoughly(a: readonly number[], b: readonly number[]): number[] {
  const inner = a.slice(1, -1);
  const more = b.slice(1, -1).filter((x) => !inner.some((other) => Math.abs(other - x) <= ROUGH_EDGE));
  const ends = [Math.min(a[0]!, b[0]!), Math.max(a[a.length - 1]!, b[b.length - 1]!)];
  return [...inner, ...more, ...ends].sort((x, y) => x - y);
}

function unite(a: readonly number[], b: readonly number[], settings: PdfSettings): number[] {
  if (a.length === b.length && a.every((x, i) => Math.abs(x - b[i]!) <= settings.sameEdge)) return [...a];
  return positions([...a, ...b], settings.sameEdge / 2);
}

/** The piece's cells on other column edges, `down` rows lower. */
function onColumns(piece: Piece, xs: readonly number[], down: number): PieceCell[] {
  return piece.cells.map((cell) => {
    const col = nearest(xs, piece.xs[cell.col]!);
    const end = nearest(xs, piece.xs[cell.col + cell.colSpan]!);
    return { ...cell, row: cell.row + down, col, colSpan: Math.max(1, end - col) };
  });
}

/** Cells at the left that end at the break with nothing under them go on as far as nothing is drawn there. */
function intoHoles(cells: readonly PieceCell[], boundary: number, rows: number): PieceCell[] {
  const below = cells.filter((cell) => cell.row + cell.rowSpan > boundary);
  const firstCol = (row: number): number =>
    Math.min(
      Infinity,
      ...below.filter((cell) => cell.row <= row && cell.row + cell.rowSpan > row).map((cell) => cell.col),
    );
  const starts: number[] = [];
  for (let row = boundary; row < rows; row++) starts.push(firstCol(row));
  return cells.map((cell) => {
    if (cell.row + cell.rowSpan !== boundary) return cell;
    let rest = 0;
    while (rest < starts.length && starts[rest]! >= cell.col + cell.colSpan && Number.isFinite(starts[rest]!)) rest++;
    return rest === 0 ? cell : { ...cell, rowSpan: cell.rowSpan + rest };
  });
}
