import type { Box } from "../../model/address.ts";
import { cleanCharacter } from "./chars.ts";
import type { Glyph, Turn } from "./page-content.ts";
import { apply, mapBox, turnOf, type Matrix } from "./page-space.ts";
import type { Scratch } from "./pdfium-memory.ts";
import type { Pdfium } from "./pdfium-module.ts";

/** What all characters of one text object share. */
interface Run {
  readonly ordinal: number;
  readonly size: number;
  readonly turn: Turn;
  readonly mark: number;
  readonly clip: Box | null;
  readonly hidden: boolean;
}

const INVISIBLE = 3;

/**
 * The characters of a page in stream order; blanks that PDFium guessed are left out.
 *
 * @param texts The page's text objects. Those that PDFium takes no character from are counted in `lost`, if their font is
 *   not embedded: without outlines a single character has no width, and PDFium drops it.
 */
export function readGlyphs(
  module: Pdfium,
  scratch: Scratch,
  page: number,
  toPage: Matrix,
  texts: readonly number[],
): { glyphs: Glyph[]; unmapped: number; lost: number } {
  const text = module._FPDFText_LoadPage(page);
  if (text === 0) return { glyphs: [], unmapped: 0, lost: texts.length };
  try {
    const glyphs: Glyph[] = [];
    const runs = new Map<number, Run>();
    let unmapped = 0;
    const count = module._FPDFText_CountChars(text);
    for (let i = 0; i < count; i++) {
      const code = module._FPDFText_GetUnicode(text, i);
      // Line ends and the blanks between far pieces are PDFium's own guesses.
      if (code === 13 || code === 10 || module._FPDFText_IsGenerated(text, i)) continue;
      const object = module._FPDFText_GetTextObject(text, i);
      let run = runs.get(object);
      if (run === undefined) {
        run = readRun(module, scratch, text, i, object, toPage, runs.size);
        runs.set(object, run);
      }
      const character = cleanCharacter(code);
      if (character === null) {
        unmapped++;
        continue;
      }
      if (!module._FPDFText_GetLooseCharBox(text, i, scratch.at)) continue;
      glyphs.push({
        text: character,
        box: upright(mapBox(toPage, scratch.rect()), run),
        size: run.size,
        turn: run.turn,
        run: run.ordinal,
        mark: run.mark,
        clip: run.clip,
        hidden: run.hidden,
      });
    }
    const lost = texts.filter((object) => !runs.has(object) && !isEmbedded(module, object)).length;
    return { glyphs, unmapped, lost };
  } finally {
    module._FPDFText_ClosePage(text);
  }
}

function isEmbedded(module: Pdfium, object: number): boolean {
  const font = module._FPDFTextObj_GetFont(object);
  return font === 0 || module._FPDFFont_GetIsEmbedded(font) === 1;
}

function readRun(
  module: Pdfium,
  scratch: Scratch,
  text: number,
  index: number,
  object: number,
  toPage: Matrix,
  ordinal: number,
): Run {
  const at = scratch.at;
  const fontSize = module._FPDFTextObj_GetFontSize(object, at) ? scratch.float() : 10;
  const own: Matrix = module._FPDFText_GetMatrix(text, index, at) ? scratch.matrix() : [1, 0, 0, 1, 0, 0];
  const [ox, oy] = apply(toPage, 0, 0);
  const [rx, ry] = apply(toPage, own[0], own[1]);
  const [ux, uy] = apply(toPage, own[2], own[3]);
  const size = fontSize * Math.hypot(ux - ox, uy - oy);
  return {
    ordinal,
    size: size > 0.1 ? size : 10,
    turn: turnOf([rx - ox, ry - oy, 0, 0, 0, 0]),
    mark: module._FPDFPageObj_GetMarkedContentID(object),
    clip: clipOf(module, scratch, object, toPage),
    hidden: module._FPDFTextObj_GetTextRenderMode(object) === INVISIBLE,
  };
}

/** Some fonts claim to be several times as high as their letters: such a box is cut to one line around its middle. */
function upright(box: Box, run: Run): Box {
  const flat = run.turn === 0 || run.turn === 180;
  const height = flat ? box[3] - box[1] : box[2] - box[0];
  if (height <= run.size * 1.8 && height >= run.size * 0.5) return box;
  const middle = flat ? (box[1] + box[3]) / 2 : (box[0] + box[2]) / 2;
  const half = run.size * 0.55;
  return flat ? [box[0], middle - half, box[2], middle + half] : [middle - half, box[1], middle + half, box[3]];
}

/** The smallest rectangle among the object's clip paths. */
function clipOf(module: Pdfium, scratch: Scratch, object: number, toPage: Matrix): Box | null {
  const clip = module._FPDFPageObj_GetClipPath(object);
  if (clip === 0) return null;
  const paths = module._FPDFClipPath_CountPaths(clip);
  let result: Box | null = null;
  for (let path = 0; path < paths; path++) {
    const segments = module._FPDFClipPath_CountPathSegments(clip, path);
    if (segments < 4 || segments > 6) continue;
    let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < segments; i++) {
      if (
        !module._FPDFPathSegment_GetPoint(
          module._FPDFClipPath_GetPathSegment(clip, path, i),
          scratch.at,
          scratch.at + 4,
        )
      )
        continue;
      const [px, py] = scratch.point();
      const [x, y] = apply(toPage, px, py);
      [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)];
    }
    const outer: Box = result ?? [-Infinity, -Infinity, Infinity, Infinity];
    result = [Math.max(x0, outer[0]), Math.max(y0, outer[1]), Math.min(x1, outer[2]), Math.min(y1, outer[3])];
  }
  return result;
}
