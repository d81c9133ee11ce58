import type { Limits } from "../../model/limits.ts";
import type { PageContent } from "./page-content.ts";
import { fillFrames, framesOf } from "./page-tables.ts";
import { rulesOf } from "./lines.ts";
import type { Piece } from "./piece.ts";
import type { PdfSettings } from "./settings.ts";
import { joinRules } from "./snap.ts";
import { linesOf, type TextLine } from "./text-lines.ts";

/** Tables and loose lines of text of one page. */
export interface PageLayout {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly lines: readonly TextLine[];
}

/** Finds the tables of a page and puts its text into them. */
export function readPageLayout(content: PageContent, limits: Limits, settings: PdfSettings): PageLayout {
  const { rules } = rulesOf(content.shapes, settings);
  const joined = joinRules(rules, settings);
  const { frames } = framesOf(joined, limits, settings);
  const { pieces, outside } = fillFrames(frames, content.glyphs, content.page, settings);
  return { page: content.page, width: content.width, height: content.height, pieces, lines: linesOf(outside, settings) };
}
