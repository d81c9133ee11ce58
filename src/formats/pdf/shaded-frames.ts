import type { Limits } from "../../model/limits.ts";
import type { Frame } from "./frame.ts";
import type { Rule, Shade } from "./lines.ts";
import type { Glyph } from "./page-content.ts";
import { fillFrames, framesOf } from "./page-tables.ts";
import type { PdfSettings } from "./settings.ts";
import { joinRules } from "./snap.ts";
import { chunksOf, middleOf } from "./text-blocks.ts";

const FEWEST_BOXES = 6;

/**
 * Tables drawn by the backgrounds of their cells alone, as coloured boxes with gaps between them. Striped rows don't count:
 * a frame whose cells hold texts side by side is none.
 *
 * @param glyphs Text outside the tables that lines make.
 */
export function shadedFrames(
  shades: readonly Shade[],
  glyphs: readonly Glyph[],
  page: { width: number; height: number },
  limits: Limits,
  settings: PdfSettings,
): Frame[] {
  const boxes = shades.filter((s) => (s.x1 - s.x0) * (s.y1 - s.y0) < 0.4 * page.width * page.height);
  if (boxes.length < FEWEST_BOXES || glyphs.length === 0) return [];
  const edges = boxes.flatMap((s): Rule[] => [
    { axis: "h", at: s.y0, from: s.x0, to: s.x1 },
    { axis: "h", at: s.y1, from: s.x0, to: s.x1 },
    { axis: "v", at: s.x0, from: s.y0, to: s.y1 },
    { axis: "v", at: s.x1, from: s.y0, to: s.y1 },
  ]);
  const { frames } = framesOf(joinRules(edges, settings), limits, settings);
  return frames.filter((frame) => {
    if (frame.ys.length < 3 || frame.cells.length < FEWEST_BOXES) return false;
    const { holders } = fillFrames([frame], glyphs);
    return (
      holders.every((holder) => holder.glyphs.every((own) => !hasTextsSideBySide(own, settings))) &&
      holders.some((holder) => holder.glyphs.flat().length > 0)
    );
  });
}

function hasTextsSideBySide(glyphs: readonly Glyph[], settings: PdfSettings): boolean {
  const chunks = chunksOf(glyphs, settings);
  return chunks.some((a) =>
    chunks.some(
      (b) => a !== b && Math.abs(middleOf(a.box) - middleOf(b.box)) < 2 && b.box[0] - a.box[2] > a.size * 0.8,
    ),
  );
}
