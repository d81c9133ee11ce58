import type { AddressPart, Box } from "../../model/address.ts";
import type { Doubt } from "../../model/document.ts";
import type { Limits } from "../../model/limits.ts";
import type { Rule } from "./lines.ts";
import type { Piece, PieceCell } from "./piece.ts";
import type { PdfSettings } from "./settings.ts";
import { Columns, columnCount, placeCells, type Placed } from "./tagged-placing.ts";
import type { TaggedCell, TaggedTable } from "./tagged-tables.ts";
import { blankCells, type RowBand } from "./tagged-blanks.ts";
import { linesOf } from "./text-lines.ts";

/**
 * A table without enough ruling lines, rebuilt from the structure tree: rows and spans as tagged, blank cells where the tags
 * leave columns free.
 *
 * @param fragments Ruling lines of the table's pages before joining: their ends often are the cells' edges.
 * @param rules Joined ruling lines by page: where there are some, they part the blank cells.
 * @returns null where the tags make no sense as a table.
 */
export function pieceFromTags(
  table: TaggedTable,
  fragments: readonly Rule[],
  rules: ReadonlyMap<number, readonly Rule[]>,
  limits: Limits,
  settings: PdfSettings,
): Piece | null {
  const columns = columnCount(table.rows);
  if (columns < 2 || columns > limits.columnsPerTable || table.rows.length < 2) return null;
  if (columns * table.rows.length > limits.cellsPerTable * 4) return null;
  const placed = placeCells(table.rows, columns, textBox);
  if (placed.length === 0) return null;
  const xs = edgesOf(placed, columns, fragments);
  const bands = rowBands(placed, table.rows.length);
  const blank = blankCells({ placed, columns, rows: table.rows.length, xs, bands, rules });
  const cells = [...placed.map((p) => filledCell(p, xs, settings)), ...blank];
  const first = table.pages[0]!;
  const last = table.pages[table.pages.length - 1]!;
  const ruled = [...rules.values()].some((own) => own.some((rule) => rule.axis === "v"));
  const doubt: Doubt = {
    code: "cells-from-tags",
    detail: "columns taken from the file's structure tags and the position of the text",
    page: first,
  };
  return {
    pages: table.pages,
    xs,
    rows: table.rows.length,
    cells,
    first: pageBox(placed, first),
    last: pageBox(placed, last),
    openTop: false,
    openBottom: false,
    tagKey: table.key,
    tagRows: table.rows.map((_, rank) => rank),
    doubts: ruled ? [] : [doubt],
  };
}

function textBox(cell: TaggedCell): Box {
  return union(cell.parts.flatMap((part) => part.glyphs.filter((g) => g.text.trim() !== "").map((g) => g.box)));
}

function union(boxes: readonly Box[]): Box {
  return boxes.reduce<Box>(
    (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
}

function pageBox(placed: readonly Placed[], page: number): Box {
  return union(
    placed.flatMap((p) =>
      p.cell.parts.filter((part) => part.page === page).flatMap((part) => part.glyphs.map((g) => g.box)),
    ),
  );
}

/** Edges of the columns: where drawn line pieces end between the texts of two columns, else half-way between those. */
function edgesOf(placed: readonly Placed[], columns: number, fragments: readonly Rule[]): number[] {
  const known = new Columns(columns, placed);
  const ends = fragments.filter((r) => r.axis === "h").flatMap((r) => [r.from, r.to]);
  const left = Math.min(...placed.map((p) => p.text[0]));
  const right = Math.max(...placed.map((p) => p.text[2]));
  const edges: number[] = [];
  for (let c = 0; c <= columns; c++) {
    const low = Number.isFinite(known.low[c]!) ? known.low[c]! : left - 4;
    const high = Number.isFinite(known.high[c]!) ? known.high[c]! : right + 4;
    const middle = (low + high) / 2;
    const drawn = ends.filter((x) => x >= Math.min(low, high) - 2 && x <= Math.max(low, high) + 2);
    const nearest = drawn.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
    edges.push(Math.max(nearest ?? middle, edges[c - 1] ?? -Infinity));
  }
  return edges;
}

function filledCell(p: Placed, xs: readonly number[], settings: PdfSettings): PieceCell {
  const drawn = withoutRepeats(p.cell);
  const parts: AddressPart[] = drawn.map((part) => {
    const box = union(part.glyphs.map((g) => g.box));
    return { page: part.page, box: [Math.min(xs[p.start]!, box[0]), box[1], Math.max(xs[p.end]!, box[2]), box[3]] };
  });
  return {
    row: p.row,
    col: p.start,
    rowSpan: p.rowSpan,
    colSpan: p.end - p.start,
    lines: drawn.flatMap((part) => linesOf(part.glyphs, settings)),
    parts,
    nested: [],
  };
}

/** A header cell that is printed again on every page is one text. */
function withoutRepeats(cell: TaggedCell): TaggedCell["parts"] {
  const text = (part: TaggedCell["parts"][number]): string =>
    part.glyphs
      .map((g) => g.text)
      .join("")
      .trim();
  const first = cell.parts[0];
  return cell.parts.filter((part, i) => i === 0 || first === undefined || text(part) !== text(first));
}

/** Page and vertical extent of every row by the texts that stand in it alone. */
function rowBands(placed: readonly Placed[], rows: number): (RowBand | null)[] {
  const bands = new Array<RowBand | null>(rows).fill(null);
  for (const p of [...placed].sort((a, b) => a.rowSpan - b.rowSpan)) {
    const part = p.cell.parts[0];
    const band = bands[p.row];
    if (part === undefined || (band && p.rowSpan > 1)) continue;
    const box = union(part.glyphs.map((g) => g.box));
    if (!band) bands[p.row] = { page: part.page, top: box[1], bottom: box[3] };
    else if (band.page === part.page)
      bands[p.row] = { page: band.page, top: Math.min(band.top, box[1]), bottom: Math.max(band.bottom, box[3]) };
  }
  return bands;
}
