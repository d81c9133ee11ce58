import type { Box } from "../../model/address.ts";
import type { Doubt } from "../../model/document.ts";
import { placeColumns, type PlacedBlock } from "./aligned-columns.ts";
import { rowsByRules, rowsByText, type Rows } from "./aligned-rows.ts";
import type { Rule } from "./lines.ts";
import type { Glyph } from "./page-content.ts";
import type { Piece, PieceCell } from "./piece.ts";
import type { PdfSettings } from "./settings.ts";
import { positions } from "./snap.ts";
import { blocksOf, chunksOf, middleOf, type TextBlock } from "./text-blocks.ts";

const FEWEST_ROWS = 3;
const FEWEST_BLOCKS = 8;

/**
 * Tables that no ruling lines enclose, by the position of the text on the page, with the horizontal lines where there are any.
 *
 * @param glyphs Text outside all other tables.
 * @param rules Lines outside all ruled tables.
 * @returns tables from top to bottom and the glyphs that stand in none.
 */
export function alignedTables(
  glyphs: readonly Glyph[],
  rules: readonly Rule[],
  page: number,
  settings: PdfSettings,
): { pieces: Piece[]; outside: Glyph[] } {
  const chunks = chunksOf(glyphs, settings);
  const across = rules.filter((rule) => rule.axis === "h" && rule.to - rule.from > 12);
  const pieces: Piece[] = [];
  const taken = new Set<Glyph>();
  for (const region of regionsOf(blocksOf(chunks, across))) {
    const piece = pieceOf(region, across, page, settings);
    if (piece === null) continue;
    pieces.push(piece);
    for (const block of region) for (const line of block.lines) for (const glyph of line.glyphs) taken.add(glyph);
  }
  return { pieces, outside: taken.size === 0 ? [...glyphs] : glyphs.filter((glyph) => !taken.has(glyph)) };
}

/** Stretches of the page where blocks of text stand side by side, from top to bottom. */
function regionsOf(blocks: readonly TextBlock[]): TextBlock[][] {
  const bands: { blocks: TextBlock[]; bottom: number }[] = [];
  for (const block of [...blocks].sort((a, b) => a.box[1] - b.box[1])) {
    const band = bands[bands.length - 1];
    if (band !== undefined && block.box[1] < band.bottom - 1) {
      band.blocks.push(block);
      band.bottom = Math.max(band.bottom, block.box[3]);
    } else bands.push({ blocks: [block], bottom: block.box[3] });
  }
  const extent = around(
    bands.filter((band) => band.blocks.length > 1).flatMap((band) => band.blocks.map((block) => block.box)),
  );
  const regions: TextBlock[][] = [];
  let current: TextBlock[] = [];
  let alone: TextBlock[] = [];
  const close = (): void => {
    if (isTable(current)) regions.push(current);
    current = [];
    alone = [];
  };
  for (const band of bands) {
    if (band.blocks.length > 1) {
      if (current.length > 0 && band.blocks[0]!.box[1] - bottomOf(current) > FARTHEST_ROW) close();
      current.push(...alone, ...band.blocks);
      alone = [];
    } else if (current.length > 0) {
      if (endsTable(band.blocks[0]!, current, extent)) close();
      else alone.push(band.blocks[0]!);
    }
    if (alone.length > 6) close();
  }
  close();
  return regions;
}

const FARTHEST_ROW = 60;

function bottomOf(blocks: readonly TextBlock[]): number {
  return Math.max(...blocks.map((block) => block.box[3]));
}

/** Text by itself that is no cell: larger type, a note, a paragraph over the table's whole width. */
function endsTable(block: TextBlock, current: readonly TextBlock[], extent: Box): boolean {
  const sizes = current.map((other) => other.lines[0]!.size).sort((a, b) => a - b);
  const size = sizes[sizes.length >> 1]!;
  const line = block.lines[0]!;
  const [left, , right] = extent;
  if (line.size > size * 1.05 || /^\s*(注|备注|说明|附件|附表)[:：\d]/.test(line.text)) return true;
  return (
    block.box[0] < left - size ||
    block.box[2] - block.box[0] > 0.85 * (right - left) ||
    block.box[1] - bottomOf(current) > FARTHEST_ROW
  );
}

/** Enough rows with several blocks, and not only two columns as a list of contents or a signature block has. */
function isTable(blocks: readonly TextBlock[]): boolean {
  if (blocks.length < FEWEST_BLOCKS) return false;
  const beside = blocks.map(
    (block) =>
      blocks.filter((other) => other !== block && Math.abs(middleOf(other.box) - middleOf(block.box)) < 3).length,
  );
  return beside.filter((n) => n > 0).length >= 2 * FEWEST_ROWS && beside.some((n) => n > 1);
}

function pieceOf(
  blocks: readonly TextBlock[],
  across: readonly Rule[],
  page: number,
  settings: PdfSettings,
): Piece | null {
  const box = around(blocks.map((block) => block.box));
  const own = linesAt(across, box);
  const rows = rowsOf(blocks, own, box, settings);
  if (rows.bands.length < 2) return null;
  const { xs, placed, sections } = placeColumns(rows.blocks, rows.bands.length);
  const cells = [...placed.map((p) => filled(p, xs, rows, page)), ...blanks(placed, xs, rows, sections, page)];
  const doubt: Doubt = {
    code: "no-ruling-lines",
    detail: "rows and columns taken from the position of the text",
    page,
  };
  const hull: Box = [xs[0]!, box[1], xs[xs.length - 1]!, box[3]];
  return {
    pages: [page],
    xs,
    rows: rows.bands.length,
    cells,
    first: hull,
    last: hull,
    openTop: false,
    openBottom: false,
    tagKey: null,
    tagRows: [],
    doubts: [doubt],
  };
}

function linesAt(across: readonly Rule[], box: Box): Rule[] {
  return across.filter(
    (rule) => rule.at > box[1] - 20 && rule.at < box[3] + 20 && rule.from < box[2] && rule.to > box[0],
  );
}

function rowsOf(blocks: readonly TextBlock[], own: readonly Rule[], box: Box, settings: PdfSettings): Rows {
  const wide = own.filter((rule) => rule.to - rule.from > 0.25 * (box[2] - box[0]));
  if (wide.length < FEWEST_ROWS) return rowsByText(blocks);
  const ys = positions(
    own.map((rule) => rule.at),
    settings.snap,
  );
  const edges = [
    ...(ys[0]! > box[1] + 2 ? [box[1] - 2] : []),
    ...ys,
    ...(ys[ys.length - 1]! < box[3] - 2 ? [box[3] + 2] : []),
  ];
  return rowsByRules(blocks, edges, own);
}

function around(boxes: readonly Box[]): Box {
  return boxes.reduce<Box>(
    (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
}

function filled(p: PlacedBlock, xs: readonly number[], rows: Rows, page: number): PieceCell {
  const top = Math.min(rows.bands[p.row]!.top, p.block.box[1]);
  const bottom = Math.max(rows.bands[p.row + p.rowSpan - 1]!.bottom, p.block.box[3]);
  return {
    row: p.row,
    col: p.col,
    rowSpan: p.rowSpan,
    colSpan: p.colSpan,
    lines: p.block.lines,
    parts: [{ page, box: [xs[p.col]!, top, xs[p.col + p.colSpan]!, bottom] }],
    nested: [],
  };
}

/** Blank cells in the columns of a row's section that no text covers. */
function blanks(
  placed: readonly PlacedBlock[],
  xs: readonly number[],
  rows: Rows,
  sections: readonly { rows: number[]; edges: number[] }[],
  page: number,
): PieceCell[] {
  const cells: PieceCell[] = [];
  rows.bands.forEach((band, row) => {
    const covered = new Array<boolean>(xs.length - 1).fill(false);
    for (const p of placed) if (p.row <= row && p.row + p.rowSpan > row) covered.fill(true, p.col, p.col + p.colSpan);
    const edges = sections.find((section) => section.rows.includes(row))?.edges ?? [];
    const cuts = new Set(
      edges.map((x) => xs.reduce((best, other, i) => (Math.abs(other - x) < Math.abs(xs[best]! - x) ? i : best), 0)),
    );
    for (let col = 0; col < covered.length; col++) {
      if (covered[col]) continue;
      let end = col + 1;
      while (end < covered.length && !covered[end] && !cuts.has(end)) end++;
      cells.push({
        row,
        col,
        rowSpan: 1,
        colSpan: end - col,
        lines: [],
        parts: [{ page, box: [xs[col]!, band.top, xs[end]!, band.bottom] }],
        nested: [],
      });
      col = end - 1;
    }
  });
  return cells;
}
