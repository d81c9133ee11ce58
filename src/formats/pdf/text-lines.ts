import type { Box } from "../../model/address.ts";
import type { Glyph } from "./page-content.ts";
import type { PdfSettings } from "./settings.ts";

/** Glyphs that stand on one line of text, in reading order. */
export interface TextLine {
  readonly glyphs: readonly Glyph[];
  readonly text: string;
  readonly box: Box;
  /** Largest font size on the line. */
  readonly size: number;
}

interface OpenLine {
  glyphs: Glyph[];
  /** Extent across the reading direction. */
  low: number;
  high: number;
  /** Extent along the reading direction. */
  start: number;
  end: number;
}

/** Along (`from`, `to`) and across (`low`, `high`) the reading direction. */
function extent(glyph: Glyph): { from: number; to: number; low: number; high: number } {
  const [x0, y0, x1, y1] = glyph.box;
  switch (glyph.turn) {
    case 90:
      return { from: y0, to: y1, low: -x1, high: -x0 };
    case 180:
      return { from: -x1, to: -x0, low: -y1, high: -y0 };
    case 270:
      return { from: -y1, to: -y0, low: x0, high: x1 };
    default:
      return { from: x0, to: x1, low: y0, high: y1 };
  }
}

/**
 * Lines of one cell or text block in stream order, so that words set vertically, one character a line, keep their order.
 * A piece that was drawn later but stands on an earlier line (another font, a filled-in value) is put into that line.
 */
export function linesOf(glyphs: readonly Glyph[], settings: PdfSettings): TextLine[] {
  const lines: OpenLine[] = [];
  let current: OpenLine | null = null;
  let before: Glyph | null = null;
  for (const glyph of glyphs) {
    if (glyph.text === "") continue;
    if (before !== null && isOverprint(before, glyph)) continue;
    const e = extent(glyph);
    if (
      current !== null &&
      before !== null &&
      before.turn === glyph.turn &&
      sharesBand(current, e) &&
      e.from >= current.end - glyph.size * 0.6
    ) {
      add(current, glyph, e);
    } else {
      const earlier = before !== null && before.turn === glyph.turn ? earlierLine(lines, e, glyph) : null;
      if (earlier !== null) {
        add(earlier, glyph, e);
        current = earlier;
      } else {
        current = { glyphs: [glyph], low: e.low, high: e.high, start: e.from, end: e.to };
        lines.push(current);
      }
    }
    before = glyph;
  }
  return lines.map((line) => finished(line, settings)).filter((line) => line.text.trim() !== "");
}

function add(line: OpenLine, glyph: Glyph, e: { from: number; to: number; low: number; high: number }): void {
  line.glyphs.push(glyph);
  // Superscripts must not widen the band until it swallows the line above.
  if (line.glyphs.length < 3) {
    line.low = Math.min(line.low, e.low);
    line.high = Math.max(line.high, e.high);
  }
  line.start = Math.min(line.start, e.from);
  line.end = Math.max(line.end, e.to);
}

function sharesBand(line: OpenLine, e: { low: number; high: number }): boolean {
  const overlap = Math.min(line.high, e.high) - Math.max(line.low, e.low);
  return overlap >= 0.5 * Math.min(line.high - line.low, e.high - e.low);
}

/** A line that the glyph stands on although another one was drawn in between; lines of one character are vertical text. */
function earlierLine(
  lines: readonly OpenLine[],
  e: { from: number; to: number; low: number; high: number },
  glyph: Glyph,
): OpenLine | null {
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i]!;
    if (line.glyphs[0]!.turn !== glyph.turn || (line.glyphs.length < 2 && lines.length > 2)) continue;
    const middle = (e.low + e.high) / 2;
    const near = Math.abs(middle - (line.low + line.high) / 2) < 0.3 * (line.high - line.low);
    const beside = e.from >= line.end - glyph.size * 0.3 || e.to <= line.start + glyph.size * 0.3;
    if (near && beside) return line;
  }
  return null;
}

/** Bold made by drawing twice. */
function isOverprint(before: Glyph, glyph: Glyph): boolean {
  return (
    before.text === glyph.text &&
    glyph.text !== " " &&
    Math.abs(before.box[0] - glyph.box[0]) < glyph.size * 0.15 &&
    Math.abs(before.box[1] - glyph.box[1]) < glyph.size * 0.15
  );
}

function finished(line: OpenLine, settings: PdfSettings): TextLine {
  const glyphs = [...line.glyphs];
  const starts = new Map(glyphs.map((glyph) => [glyph, extent(glyph)]));
  // Stable: only pieces that were drawn out of order move.
  glyphs.sort((a, b) => {
    const d = starts.get(a)!.from - starts.get(b)!.from;
    return Math.abs(d) < 0.6 * Math.min(a.size, b.size) ? 0 : d;
  });
  const visible = glyphs.filter((glyph) => glyph.text.trim() !== "");
  const boxed = visible.length > 0 ? visible : glyphs;
  const box: Box = [
    Math.min(...boxed.map((g) => g.box[0])),
    Math.min(...boxed.map((g) => g.box[1])),
    Math.max(...boxed.map((g) => g.box[2])),
    Math.max(...boxed.map((g) => g.box[3])),
  ];
  return { glyphs, text: spaced(glyphs, starts, settings), box, size: Math.max(...glyphs.map((g) => g.size)) };
}

const WESTERN = /^[A-Za-z0-9.,;:!?%()[\]'"&+=<>\u00c0-\u024f]$/;

/** The characters with a blank where two Western ones stand visibly apart; evenly spaced ones are only letter-spaced. */
function spaced(
  glyphs: readonly Glyph[],
  starts: ReadonlyMap<Glyph, { from: number; to: number }>,
  settings: PdfSettings,
): string {
  const gaps: number[] = [];
  for (let i = 1; i < glyphs.length; i++) gaps.push(starts.get(glyphs[i]!)!.from - starts.get(glyphs[i - 1]!)!.to);
  const usual = median(gaps.filter((gap) => gap > 0.02));
  let text = glyphs[0]?.text ?? "";
  for (let i = 1; i < glyphs.length; i++) {
    const left = glyphs[i - 1]!;
    const right = glyphs[i]!;
    const gap = gaps[i - 1]!;
    const wide = gap > settings.blankGap * right.size && gap > 1.8 * Math.max(usual, 0);
    const apart = gap > 1.5 * right.size && gap > 1.8 * Math.max(usual, 0);
    if (apart && left.text !== " " && right.text !== " ") text += " ";
    else if (wide && WESTERN.test(left.text) && WESTERN.test(right.text)) text += " ";
    text += right.text;
  }
  return text;
}

function median(values: readonly number[]): number {
  if (values.length < 3) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}
