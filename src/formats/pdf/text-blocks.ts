import type { Box } from "../../model/address.ts";
import type { Glyph } from "./page-content.ts";
import type { PdfSettings } from "./settings.ts";
import { linesOf, type TextLine } from "./text-lines.ts";

/** Lines of text over one another that look like the content of one cell. */
export interface TextBlock {
  readonly lines: readonly TextLine[];
  readonly box: Box;
}

/** A piece of a line that stands apart from what is left and right of it. */
export function chunksOf(glyphs: readonly Glyph[], settings: PdfSettings): TextLine[] {
  const chunks: TextLine[] = [];
  let own: Glyph[] = [];
  const flush = (): void => {
    if (own.length > 0) chunks.push(...linesOf(own, settings));
    own = [];
  };
  for (const glyph of glyphs) {
    if (glyph.turn !== 0 || glyph.text === "") continue;
    const last = own[own.length - 1];
    if (last !== undefined && isApart(last, glyph)) flush();
    if (own.length > 0 || glyph.text.trim() !== "") own.push(glyph);
  }
  flush();
  return chunks;
}

/** Cells begin with a new drawing of text; inside one, only a wide gap parts. */
function isApart(last: Glyph, glyph: Glyph): boolean {
  const middle = (glyph.box[1] + glyph.box[3]) / 2;
  if (middle < last.box[1] || middle > last.box[3]) return true;
  const gap = glyph.box[0] - last.box[2];
  if (gap < -glyph.size * 0.5) return true;
  return gap > (glyph.run === last.run ? 1.6 : 0.3) * glyph.size;
}

/**
 * Chunks that follow one another from top to bottom at the line pitch of running text, within the same columns, as blocks.
 *
 * @param separators Heights of horizontal lines: no block goes over one that covers it.
 */
export function blocksOf(
  chunks: readonly TextLine[],
  separators: readonly { at: number; from: number; to: number }[],
): TextBlock[] {
  const pitch = linePitch(chunks);
  const sorted = [...chunks].sort((a, b) => a.box[1] - b.box[1]);
  const blocks: { lines: TextLine[]; box: Box }[] = [];
  for (const chunk of sorted) {
    const over = blocks.find((block) => {
      const last = block.lines[block.lines.length - 1]!;
      const step = middleOf(chunk.box) - middleOf(last.box);
      const inColumn =
        Math.min(chunk.box[2], block.box[2]) - Math.max(chunk.box[0], block.box[0]) >
        0.3 * Math.min(chunk.box[2] - chunk.box[0], block.box[2] - block.box[0]);
      const x = (Math.max(chunk.box[0], block.box[0]) + Math.min(chunk.box[2], block.box[2])) / 2;
      const parted = separators.some(
        (line) => line.at > middleOf(last.box) && line.at < middleOf(chunk.box) && line.from <= x && line.to >= x,
      );
      return (
        !parted &&
        inColumn &&
        Math.abs(last.size - chunk.size) < 0.2 * chunk.size &&
        step > chunk.size * 0.6 &&
        step < pitch * 1.18
      );
    });
    if (over) {
      over.lines.push(chunk);
      over.box = [
        Math.min(over.box[0], chunk.box[0]),
        over.box[1],
        Math.max(over.box[2], chunk.box[2]),
        Math.max(over.box[3], chunk.box[3]),
      ];
    } else blocks.push({ lines: [chunk], box: chunk.box });
  }
  return blocks;
}

/** The smallest common distance between lines over one another; 1.45 font sizes where there are no such. */
function linePitch(chunks: readonly TextLine[]): number {
  const steps: number[] = [];
  for (const chunk of chunks) {
    let least = Infinity;
    for (const other of chunks) {
      const step = middleOf(other.box) - middleOf(chunk.box);
      const overlap = Math.min(other.box[2], chunk.box[2]) - Math.max(other.box[0], chunk.box[0]);
      if (overlap > 0 && step > chunk.size * 0.8) least = Math.min(least, step / chunk.size);
    }
    if (least < 2.2) steps.push(least);
  }
  steps.sort((a, b) => a - b);
  const size = median(chunks.map((chunk) => chunk.size));
  const low = steps[Math.floor(steps.length * 0.1)];
  return size * Math.min(low ?? 1.45, 1.75);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

export function middleOf(box: Box): number {
  return (box[1] + box[3]) / 2;
}
