import { rulesOf, type Rule } from "./lines.ts";
import type { Glyph, PageContent } from "./page-content.ts";
import type { PdfSettings } from "./settings.ts";

/** Where a line through a glyph runs, as parts of its advance box from the top; an underline lies below, a cell border outside. */
const HIGHEST = 0.35;
const LOWEST = 0.75;
/** Parts of the line's length that text has to lie under. */
const COVERED = 0.6;
const BUCKET = 8;

/**
 * Text that is struck out, as printed tracked changes show deletions: what its author took back is no part of what the page
 * says. A line counts as drawn through text only where text lies under most of it, at half its height.
 *
 * @returns The page without struck-out glyphs, and how many there were.
 */
export function withoutStruckOut(page: PageContent, settings: PdfSettings): { page: PageContent; struck: number } {
  const lines = rulesOf(page.shapes, settings).rules.filter((rule) => rule.axis === "h");
  if (lines.length === 0) return { page, struck: 0 };
  const rows = byHeight(page.glyphs);
  const struck = new Set<Glyph>();
  for (const line of lines) for (const glyph of under(line, rows)) struck.add(glyph);
  if (struck.size === 0) return { page, struck: 0 };
  return { page: { ...page, glyphs: page.glyphs.filter((glyph) => !struck.has(glyph)) }, struck: struck.size };
}

function byHeight(glyphs: readonly Glyph[]): Map<number, Glyph[]> {
  const rows = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    if (glyph.turn !== 0 || glyph.text.trim() === "") continue;
    const key = Math.floor((glyph.box[1] + glyph.box[3]) / 2 / BUCKET);
    const row = rows.get(key);
    if (row) row.push(glyph);
    else rows.set(key, [glyph]);
  }
  return rows;
}

function under(line: Rule, rows: ReadonlyMap<number, readonly Glyph[]>): Glyph[] {
  const key = Math.floor(line.at / BUCKET);
  const found: Glyph[] = [];
  let length = 0;
  for (const near of [key - 1, key, key + 1])
    for (const glyph of rows.get(near) ?? []) {
      const [x0, y0, x1, y1] = glyph.box;
      const height = (line.at - y0) / (y1 - y0);
      const middle = (x0 + x1) / 2;
      if (height < HIGHEST || height > LOWEST || middle < line.from || middle > line.to) continue;
      found.push(glyph);
      length += Math.min(x1, line.to) - Math.max(x0, line.from);
    }
  return length >= (line.to - line.from) * COVERED ? found : [];
}
