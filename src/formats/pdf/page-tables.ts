import type { Box } from "../../model/address.ts";
import { FuheError } from "../../errors.ts";
import type { Limits } from "../../model/limits.ts";
import { componentsOf } from "./components.ts";
import { hullOf, type Frame } from "./frame.ts";
import { frameFromLines } from "./grid-from-lines.ts";
import type { Rule } from "./lines.ts";
import type { Glyph } from "./page-content.ts";
import { withoutStrips, type Piece, type PieceCell } from "./piece.ts";
import type { TagPlace } from "./tag-match.ts";
import type { PdfSettings } from "./settings.ts";
import { splitFrame } from "./split-frame.ts";
import { linesOf } from "./text-lines.ts";

/** A frame with what stands in it. */
export interface Holder {
  readonly frame: Frame;
  readonly hull: readonly [number, number, number, number];
  /** Cell index by row and column of atoms, −1 in holes. */
  readonly atoms: readonly Int32Array[];
  readonly glyphs: Glyph[][];
  readonly inner: Holder[][];
}

/** Frames of the ruled tables of a page, and the lines that enclose nothing. */
export function framesOf(
  rules: readonly Rule[],
  limits: Limits,
  settings: PdfSettings,
): { frames: Frame[]; loose: Rule[] } {
  const frames: Frame[] = [];
  const loose: Rule[] = [];
  for (const component of componentsOf(rules, settings)) {
    const frame = frameFromLines(component, settings);
    if (frame === null || frame.cells.length < 2) {
      // One cell alone is a frame around text or a page border.
      loose.push(...component);
      continue;
    }
    checkSize(frame.xs.length - 1, frame.cells.length, limits);
    frames.push(...splitFrame(frame));
  }
  return { frames, loose };
}

/** @throws {FuheError} `limit-exceeded` */
function checkSize(columns: number, cells: number, limits: Limits): void {
  if (columns > limits.columnsPerTable) {
    throw new FuheError("limit-exceeded", {
      zh: `一个表格超过 ${limits.columnsPerTable} 列`,
      en: `a table has more than ${limits.columnsPerTable} columns`,
    });
  }
  if (cells > limits.cellsPerTable) {
    throw new FuheError("limit-exceeded", {
      zh: `一个表格超过 ${limits.cellsPerTable} 个单元格`,
      en: `a table has more than ${limits.cellsPerTable} cells`,
    });
  }
}

/** Puts every glyph into the innermost cell that it stands in; smallest frames first. */
export function fillFrames(
  frames: readonly Frame[],
  glyphs: readonly Glyph[],
): { holders: Holder[]; outside: Glyph[] } {
  const holders = frames.map(holderOf).sort((a, b) => area(a.hull) - area(b.hull));
  const outside: Glyph[] = [];
  for (const glyph of glyphs) {
    const [x, y] = anchorOf(glyph);
    const found = holders.find((holder) => cellAt(holder, x, y) >= 0);
    if (found) found.glyphs[cellAt(found, x, y)]!.push(glyph);
    else outside.push(glyph);
  }
  return { holders, outside };
}

/** The tables that hold text, from top to bottom, nested ones inside their cells. */
export function piecesOf(
  holders: readonly Holder[],
  page: number,
  places: ReadonlyMap<Glyph, TagPlace>,
  settings: PdfSettings,
): Piece[] {
  const outer: Holder[] = [];
  holders.forEach((holder, i) => {
    if (!hasText(holder)) return;
    const [x0, y0, x1, y1] = holder.hull;
    const around = holders.slice(i + 1).find((other) => {
      const a = cellAt(other, x0 + 1, y0 + 1);
      return a >= 0 && a === cellAt(other, x1 - 1, y1 - 1);
    });
    if (around) around.inner[cellAt(around, x0 + 1, y0 + 1)]!.push(holder);
    else outer.push(holder);
  });
  outer.sort((a, b) => a.hull[1] - b.hull[1] || a.hull[0] - b.hull[0]);
  return outer.map((holder) => pieceOf(holder, page, places, settings));
}

/** The point that decides where a glyph belongs: its middle, drawn into the rectangle that it is clipped to. */
function anchorOf(glyph: Glyph): [number, number] {
  const x = (glyph.box[0] + glyph.box[2]) / 2;
  const y = (glyph.box[1] + glyph.box[3]) / 2;
  const clip = glyph.clip;
  if (clip === null || clip[2] - clip[0] < 2 || clip[3] - clip[1] < 2) return [x, y];
  return [Math.min(Math.max(x, clip[0] + 1), clip[2] - 1), Math.min(Math.max(y, clip[1] + 1), clip[3] - 1)];
}

function holderOf(frame: Frame): Holder {
  const atoms = Array.from({ length: frame.ys.length - 1 }, () => new Int32Array(frame.xs.length - 1).fill(-1));
  frame.cells.forEach((cell, i) => {
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++) atoms[r]!.fill(i, cell.col, cell.col + cell.colSpan);
  });
  return { frame, hull: hullOf(frame), atoms, glyphs: frame.cells.map(() => []), inner: frame.cells.map(() => []) };
}

function cellAt(holder: Holder, x: number, y: number): number {
  const row = stretchOf(holder.frame.ys, y);
  const col = stretchOf(holder.frame.xs, x);
  return row < 0 || col < 0 ? -1 : holder.atoms[row]![col]!;
}

/** Index of the stretch between two edges that holds the position, −1 outside. */
function stretchOf(edges: readonly number[], at: number): number {
  if (at < edges[0]! || at > edges[edges.length - 1]!) return -1;
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function area(hull: readonly [number, number, number, number]): number {
  return (hull[2] - hull[0]) * (hull[3] - hull[1]);
}

function hasText(holder: Holder): boolean {
  return (
    holder.glyphs.some((own) => own.some((glyph) => glyph.text.trim() !== "")) ||
    holder.inner.some((own) => own.length > 0)
  );
}

function pieceOf(holder: Holder, page: number, places: ReadonlyMap<Glyph, TagPlace>, settings: PdfSettings): Piece {
  const { frame, hull } = holder;
  const box: Box = [hull[0], hull[1], hull[2], hull[3]];
  const cells: PieceCell[] = frame.cells.map((cell, i) => ({
    row: cell.row,
    col: cell.col,
    rowSpan: cell.rowSpan,
    colSpan: cell.colSpan,
    lines: linesOf(holder.glyphs[i]!, settings),
    parts: [
      {
        page,
        box: [
          frame.xs[cell.col]!,
          frame.ys[cell.row]!,
          frame.xs[cell.col + cell.colSpan]!,
          frame.ys[cell.row + cell.rowSpan]!,
        ],
      },
    ],
    nested: holder.inner[i]!.map((inner) => pieceOf(inner, page, places, settings)),
    ...tagOf(holder.glyphs[i]!, places),
  }));
  const kept = cells.filter(
    (cell, i) => frame.cells[i]!.outside !== true || cell.lines.length > 0 || cell.nested.length > 0,
  );
  const { tagKey, tagRows } = tagsOf(holder, places);
  return withoutStrips(
    {
      pages: [page],
      xs: frame.xs,
      rows: frame.ys.length - 1,
      cells: kept,
      first: box,
      last: box,
      openTop: frame.open.top,
      openBottom: frame.open.bottom,
      tagKey,
      tagRows,
      doubts: [],
    },
    frame.ys,
  );
}

function tagOf(
  glyphs: readonly Glyph[],
  places: ReadonlyMap<Glyph, TagPlace>,
): { tag?: { row: number; rowSpan: number } } {
  for (const glyph of glyphs) {
    const place = places.get(glyph);
    if (place !== undefined) return { tag: { row: place.row, rowSpan: place.cell.rowSpan } };
  }
  return {};
}

/** The tagged table that a ruled one shows, and the tagged row of each of its rows. */
function tagsOf(holder: Holder, places: ReadonlyMap<Glyph, TagPlace>): { tagKey: string | null; tagRows: number[] } {
  const tagRows = new Array<number>(holder.frame.ys.length - 1).fill(-1);
  let tagKey: string | null = null;
  holder.frame.cells.forEach((cell, i) => {
    const glyph = holder.glyphs[i]!.find((g) => places.has(g));
    const place = glyph === undefined ? undefined : places.get(glyph);
    if (place === undefined) return;
    tagKey = place.table.key;
    if (cell.rowSpan === 1 && tagRows[cell.row] === -1) tagRows[cell.row] = place.row;
  });
  return { tagKey, tagRows };
}
