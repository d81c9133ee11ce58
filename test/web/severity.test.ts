import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const PAGE = resolve(import.meta.dirname, "../../web/src");
const style = readFileSync(resolve(PAGE, "app/page.css"), "utf8");
const READABLE = 4.5;
/** Where marks of findings stand: paper, a line in focus, a doubtful reading, a line with trouble, a form's cell with a finding, a chosen row. */
const GROUNDS = ["#ffffff", "#f2f7ff", "#faf7fd", "#fdf4f2", "#fff4f0", "#e6eff6"];

const colorOf = (name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(style)?.[1] ?? "";

/** Relative luminance as WCAG has it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

describe("the mark of a severity", () => {
  for (const name of ["error", "warning", "notice", "reading"])
    it(`${name} can be read wherever it stands`, () => {
      expect(colorOf(name)).toMatch(/^#/);
      expect(GROUNDS.filter((ground) => contrast(colorOf(name), ground) < READABLE)).toEqual([]);
    });

  it("has a colour of its own on every screen: nowhere else is one given", () => {
    const report = readFileSync(resolve(PAGE, "screens/report/style/screen.css"), "utf8");
    for (const name of ["error", "warning", "notice", "reading"])
      expect(report).toContain(`--report-${name}: var(--${name});`);
  });
});
