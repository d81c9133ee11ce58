import { describe, expect, it } from "vitest";
import { BatchChecker } from "../../src/batch/batch-checker.ts";
import { digestOf } from "../../src/batch/digest-of.ts";
import { Batch } from "../../src/batch/batch.ts";
import { DEFAULT_PACK, loadPack } from "../../src/packs/load-pack.ts";
import { inShort, sketchResult } from "./sketch-result.ts";

const pack = loadPack(DEFAULT_PACK);
const WORK = "全年组织禁毒宣传三十六场，覆盖学校十二所，在册人员走访率达到百分之百，群众安全感明显提升";
const results = [
  sketchResult({
    path: "2021/a.docx",
    evaluation: { year: 2021, actual: WORK, funds: [{ budget: "100", executed: "90" }] },
  }),
  sketchResult({
    path: "2022/a.docx",
    evaluation: { year: 2022, actual: WORK, funds: [{ budget: "60" }, { source: "carryover", budget: "8" }] },
  }),
  sketchResult({ path: "2022/b.docx", bytes: "2022/a.docx", evaluation: { year: 2022, actual: WORK } }),
  sketchResult({
    path: "2022/a.pdf",
    evaluation: { year: 2022, actual: WORK, funds: [{ budget: "61" }, { source: "carryover", budget: "8" }] },
  }),
];

function findings(of: readonly (typeof results)[number][], background = 0) {
  const checker = new BatchChecker(pack);
  of.forEach((result, at) => checker.add(result, { background: at < background }));
  return checker.finish();
}

describe("the checker of a batch", () => {
  it("gives the same findings in whatever order the files come", () => {
    const once = findings(results);
    expect(inShort(once)).toEqual([
      "warning batch/duplicate-file 2022/a.docx 2022/b.docx",
      "warning batch/copied-text 2021/a.docx 2022/a.docx 2022/a.pdf",
      "warning batch/carryover 2022/a.docx 2022/a.pdf 2021/a.docx",
      "error batch/twin-mismatch 2022/a.docx 2022/a.pdf",
    ]);
    expect(findings(results.toReversed())).toEqual(once);
  });

  it("gives another finding another id and key, and keeps the key where only a value changes", () => {
    const all = findings(results);
    expect(new Set(all.map((finding) => finding.key)).size).toBe(all.length);
    const changed = findings([
      ...results.slice(0, 3),
      sketchResult({
        path: "2022/a.pdf",
        evaluation: { year: 2022, actual: WORK, funds: [{ budget: "62" }, { source: "carryover", budget: "8" }] },
      }),
    ]);
    expect(changed.at(-1)?.key).toBe(all.at(-1)?.key);
    expect(changed.at(-1)?.id).not.toBe(all.at(-1)?.id);
  });

  it("does not report last year's files by themselves", () => {
    expect(findings(results, results.length)).toEqual([]);
    expect(inShort(findings(results.slice(0, 2), 1))).toEqual([
      "warning batch/copied-text 2021/a.docx 2022/a.docx",
      "warning batch/carryover 2022/a.docx 2021/a.docx",
    ]);
  });

  it("keeps little of a file, as plain data", () => {
    for (const result of results) {
      const digest = digestOf(result, pack);
      expect(JSON.parse(JSON.stringify(digest))).toEqual(digest);
      expect(JSON.stringify(digest).length).toBeLessThan(2000);
    }
  });

  it("takes 5,000 files with a shared text in each in little time and memory", () => {
    const base = digestOf(results[1] ?? sketchResult({ path: "a.docx" }), pack);
    const digests = Array.from({ length: 5000 }, (_, n) => ({
      ...base,
      path: `${n}.docx`,
      sha256: String(n),
      evaluations: base.evaluations.map((evaluation) => ({ ...evaluation, unit: `第${n}单位` })),
    }));
    const checker = new BatchChecker(pack);
    for (const digest of digests) checker.addDigest(digest);
    expect(inShort(checker.finish()).map((line) => line.split(" ").length)).toEqual([22]);
    expect(new Batch(digests).projects).toHaveLength(5000);
  }, 20_000);
});
