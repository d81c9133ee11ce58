import { describe, expect, it } from "vitest";
import type { Glyph, PageContent, Shape } from "../../../src/formats/pdf/page-content.ts";
import { PDF_SETTINGS } from "../../../src/formats/pdf/settings.ts";
import { withoutStruckOut } from "../../../src/formats/pdf/struck-out.ts";

/** "9.85.8" as a printed deletion leaves it: 9.8 struck out, 5.8 behind it, 10 points high at y 100. */
const glyphs = [..."9.85.8"].map((text, index): Glyph => {
  const x = 50 + index * 5;
  return { text, box: [x, 100, x + 5, 110], size: 10, turn: 0, run: 0, mark: -1, clip: null, hidden: false };
});

const line = (x0: number, x1: number, y: number): Shape => ({
  points: [
    [x0, y],
    [x1, y],
  ],
  closed: false,
  filled: false,
  stroked: true,
  width: 0.5,
  color: 0,
});

const page = (shapes: readonly Shape[]): PageContent => ({
  page: 1,
  width: 595,
  height: 842,
  glyphs,
  shapes,
  images: [],
  unmapped: 0,
  lost: 0,
  space: [1, 0, 0, -1, 0, 842],
  tagTables: [],
});

const textOf = (shapes: readonly Shape[]): string =>
  withoutStruckOut(page(shapes), PDF_SETTINGS)
    .page.glyphs.map((glyph) => glyph.text)
    .join("");

describe("struck-out text", () => {
  it("is left out, and counted", () => {
    expect(textOf([line(50, 65, 105.8)])).toBe("5.8");
    expect(withoutStruckOut(page([line(50, 65, 105.8)]), PDF_SETTINGS).struck).toBe(3);
  });

  it.each([
    ["an underline", line(50, 80, 109.5)],
    ["a border below", line(40, 90, 112)],
    ["a border above", line(40, 90, 98)],
    ["a long line that only passes here", line(0, 500, 105)],
  ])("is not what %s makes of it", (_name, shape) => expect(textOf([shape])).toBe("9.85.8"));
});
