import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { arrivals, USUAL_YEAR } from "../../scripts/scaling/arrivals.ts";
import { readMeasured } from "../../scripts/scaling/measured.ts";
import { runQueue } from "../../scripts/scaling/run-queue.ts";
import { SCALING_PAGE, withReport } from "../../scripts/scaling/scaling-page.ts";
import { yearReport } from "../../scripts/scaling/year-report.ts";

const cost = { docxSeconds: 1, pdfSeconds: 1, pdfShare: 0.5 };

describe("the simulated year", () => {
  it("has all its files, most of them shortly before a deadline and in office hours", () => {
    const uploads = arrivals(USUAL_YEAR, 1);
    const files = (wanted: (at: number) => boolean): number =>
      uploads.filter(({ at }) => wanted(at)).reduce((sum, upload) => sum + upload.files, 0);
    expect(files(() => true)).toBe(1_000_000);
    const rush = files((at) => [89, 211].some((day) => at / 86_400 > day - 9 && at / 86_400 < day + 1));
    expect(rush).toBeGreaterThan(830_000);
    expect(files((at) => at % 86_400 < 8 * 3600 || at % 86_400 > 18 * 3600)).toBe(0);
  });

  it("lets an upload of a few files pass one of thousands", () => {
    const uploads = [
      { at: 0, files: 1000 },
      { at: 10, files: 5 },
    ];
    const { smallP95, largeP95, deepest } = runQueue(uploads, 1, cost, 1);
    expect(smallP95).toBeLessThan(20);
    expect(largeP95).toBeGreaterThan(900);
    expect(deepest).toBeGreaterThan(985);
  });

  it("takes half the time on twice the cores", () => {
    const uploads = [{ at: 0, files: 4000 }];
    const [one, two] = [2, 4].map((cores) => runQueue(uploads, cores, cost, 1).emptyAfter);
    expect((one ?? 0) / (two ?? 1)).toBeCloseTo(2, 1);
  });

  it("docs/scaling.md shows what the simulation prints", async () => {
    const page = readFileSync(SCALING_PAGE, "utf8");
    expect(page).toBe(await withReport(page, yearReport(readMeasured())));
  }, 120_000);
});
