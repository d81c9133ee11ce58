import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { readingView } from "../../src/formats/docx/reading-view.ts";
import { DEFAULT_LIMITS } from "../../src/model/limits.ts";
import { loadPack } from "../../src/packs/load-pack.ts";
import { checkFile } from "../../src/pipeline/check-file.ts";

const FIXTURES = resolve(import.meta.dirname, "../../fixtures");
const KNOWN = /^(data-(table|row|col|address|paragraph|absent)|rowspan|colspan)$/;

describe("the fragment of a DOCX", () => {
  it.each(["sample/report.docx", ...layouts(8)])("of %s has every cell of the record at its address", async (name) => {
    const bytes = readFileSync(resolve(FIXTURES, name));
    const $ = load(await readingView(bytes, DEFAULT_LIMITS), null, false);
    const { evaluations } = await checkFile(bytes, name, loadPack(), { limits: DEFAULT_LIMITS, explain: false });
    const squeezed = (text: string): string => text.replace(/\s/g, "");
    let looked = 0;
    for (const { projectName, total, indicators } of evaluations) {
      const cells = [projectName, total?.score, ...indicators.flatMap((one) => [one.name, one.target, one.actual])];
      for (const cell of cells) {
        if (!cell || !cell.text || !("at" in cell) || !cell.at || !("table" in cell.at)) continue;
        const { table, row, col } = cell.at;
        const shown = $(`td[data-table="${table}"][data-row="${row}"][data-col="${col}"]`);
        expect(shown.length, cell.text).toBe(1);
        expect(squeezed(shown.text())).toContain(squeezed(cell.text));
        looked += 1;
      }
    }
    expect(looked).toBeGreaterThan(10);
    for (const element of $("*").toArray())
      for (const one of Object.keys($(element).attr() ?? {})) expect(one).toMatch(KNOWN);
  });
});

function layouts(count: number): string[] {
  const names = readdirSync(resolve(FIXTURES, "layouts/clean")).filter((name) => name.endsWith(".docx"));
  const step = Math.max(1, Math.floor(names.length / count));
  return names.filter((_, index) => index % step === 0).map((name) => `layouts/clean/${name}`);
}
