import type { Limits } from "../../model/limits.ts";
import { alignedTables } from "./aligned-table.ts";
import { rulesOf, type Rule, type Shade } from "./lines.ts";
import type { Glyph, PageContent } from "./page-content.ts";
import { fillFrames, framesOf, piecesOf, type Holder } from "./page-tables.ts";
import type { Frame } from "./frame.ts";
import type { Piece } from "./piece.ts";
import { shadedFrames } from "./shaded-frames.ts";
import type { PdfSettings } from "./settings.ts";
import { joinRules } from "./snap.ts";
import { placesOf, RulingCheck, type TagPlace } from "./tag-match.ts";
import { pieceFromTags } from "./tagged-piece.ts";
import { taggedTables, type TaggedTable } from "./tagged-tables.ts";
import { linesOf, type TextLine } from "./text-lines.ts";

/** Tables and loose lines of text of one page, tables from top to bottom. */
export interface PageLayout {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly lines: readonly TextLine[];
}

/** A page with its ruling lines: as drawn, and the frames that they make. */
interface RuledPage {
  readonly content: PageContent;
  readonly fragments: readonly Rule[];
  /** The fragments joined to lines. */
  readonly rules: readonly Rule[];
  readonly frames: readonly Frame[];
  readonly shades: readonly Shade[];
  /** Lines that enclose nothing. */
  readonly loose: readonly Rule[];
}

/**
 * Finds the tables of all pages and puts the text into them: by ruling lines where they are enough, by the structure tree
 * where the file is tagged, by the position of the text else.
 */
export function readLayouts(pages: readonly PageContent[], limits: Limits, settings: PdfSettings): PageLayout[] {
  const ruled = pages.map((content) => ruledPage(content, limits, settings));
  const tagged = taggedTables(pages);
  const places = placesOf(tagged);
  const fills = ruled.map(({ content, frames }) => fillFrames(frames, content.glyphs));
  const rebuilt = unruledTables(ruled, fills, tagged, places, limits, settings);
  const taken = new Set<Glyph>();
  for (const table of rebuilt.keys())
    for (const row of table.rows)
      for (const cell of row.cells) for (const part of cell.parts) part.glyphs.forEach((g) => taken.add(g));
  return ruled.map(({ content, frames, loose, shades }, i) => {
    const glyphs = taken.size === 0 ? content.glyphs : content.glyphs.filter((glyph) => !taken.has(glyph));
    let { holders, outside } = taken.size === 0 ? fills[i]! : fillFrames(frames, glyphs);
    const shaded = shadedFrames(shades, outside, content, limits, settings);
    if (shaded.length > 0) ({ holders, outside } = fillFrames([...frames, ...shaded], glyphs));
    const pieces = piecesOf(holders, content.page, places, settings);
    const aligned = alignedTables(outside, loose, content.page, settings);
    pieces.push(...aligned.pieces);
    for (const piece of rebuilt.values()) if (piece.pages[0] === content.page) pieces.push(piece);
    pieces.sort((a, b) => a.first[1] - b.first[1] || a.first[0] - b.first[0]);
    return {
      page: content.page,
      width: content.width,
      height: content.height,
      pieces,
      lines: linesOf(aligned.outside, settings),
    };
  });
}

function ruledPage(content: PageContent, limits: Limits, settings: PdfSettings): RuledPage {
  const { rules, shades } = rulesOf(content.shapes, settings);
  const joined = joinRules(rules, settings);
  const { frames, loose } = framesOf(joined, limits, settings);
  return { content, fragments: rules, rules: joined, frames, loose, shades };
}

/** Tagged tables whose cells the ruling lines don't give, rebuilt from their tags. */
function unruledTables(
  pages: readonly RuledPage[],
  fills: readonly ReturnType<typeof fillFrames>[],
  tagged: readonly TaggedTable[],
  places: ReadonlyMap<Glyph, TagPlace>,
  limits: Limits,
  settings: PdfSettings,
): Map<TaggedTable, Piece> {
  const rebuilt = new Map<TaggedTable, Piece>();
  if (tagged.length === 0) return rebuilt;
  const check = new RulingCheck();
  for (const { holders, outside } of fills) {
    for (const holder of holders) look(holder, check, places);
    check.seeOutside(outside, places);
  }
  for (const table of tagged) {
    if (check.isRuled(table)) continue;
    const own = pages.filter((page) => table.pages.includes(page.content.page));
    const rules = new Map(own.map((page) => [page.content.page, page.rules]));
    const piece = pieceFromTags(
      table,
      own.flatMap((page) => page.fragments),
      rules,
      limits,
      settings,
    );
    if (piece !== null) rebuilt.set(table, piece);
  }
  return rebuilt;
}

function look(holder: Holder, check: RulingCheck, places: ReadonlyMap<Glyph, TagPlace>): void {
  const tables = new Set<TaggedTable>();
  for (const glyphs of holder.glyphs) {
    check.seeCell(glyphs, places);
    const table = glyphs[0] === undefined ? undefined : places.get(glyphs[0])?.table;
    if (table !== undefined) tables.add(table);
  }
  check.seeFrame(
    tables,
    holder.hull[0],
    holder.hull[2],
    holder.frame.cells.some((cell) => cell.outside === true),
  );
}
