import { readdirSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const SCREENS = resolve(ROOT, "docs/screens");
const MOST_BYTES = 200_000;

describe("pictures of the screens", () => {
  const names = readdirSync(SCREENS).filter((name) => name.endsWith(".png"));

  it("are there, in both languages, and small", () => {
    expect(names).toContain("report.png");
    expect(names).toContain("report-english.png");
    expect(names.filter((name) => statSync(resolve(SCREENS, name)).size > MOST_BYTES)).toEqual([]);
  });

  it("are there where the README shows them", () => {
    for (const readme of ["README.md", "README.zh-CN.md"]) {
      const shown = [...readFileSync(resolve(ROOT, readme), "utf8").matchAll(/docs\/screens\/([\w-]+\.png)/g)];
      expect(shown.length).toBeGreaterThan(0);
      for (const [, name] of shown) expect(names).toContain(name);
    }
  });
});
