import { describe, expect, it } from "vitest";
import { BatchChecker } from "../../src/batch/batch-checker.ts";
import { digestOf } from "../../src/batch/digest-of.ts";
import type { BatchDigest } from "../../src/batch/digest.ts";
import { loadPack } from "../../src/packs/load-pack.ts";
import { inShort, sketchResult } from "./sketch-result.ts";

const pack = loadPack();
type Sent = readonly [path: string, facts?: Partial<BatchDigest>];

function found(...files: readonly Sent[]) {
  const checker = new BatchChecker(pack);
  for (const [path, facts] of files) {
    const evaluation = { year: 2022, funds: [{ budget: "30", executed: "24.5" }] };
    checker.addDigest({ ...digestOf(sketchResult({ path, evaluation }), pack), ...facts });
  }
  return checker.finish();
}
const short = (...files: readonly Sent[]): string[] => inShort(found(...files));

const RETURNED = { returned: true };
const ANSWER = { round: 1 };

describe("a project that was reported twice", () => {
  it("is not one whose report was sent back and answered under another name", () => {
    expect(short(["a.docx", RETURNED], ["b.docx", ANSWER])).toEqual([]);
    expect(short(["a.docx", RETURNED], ["b.docx", { ...ANSWER, ...RETURNED }], ["c.docx", { round: 2 }])).toEqual([]);
    expect(short(["x/a.docx", RETURNED], ["x/a.pdf"], ["y/b.docx", ANSWER])).toEqual([]);
  });

  it("is one with two answers, and one that was sent back and is not answered yet", () => {
    expect(short(["a.docx", RETURNED], ["b.docx", ANSWER], ["c.docx", ANSWER])).toEqual([
      "warning batch/duplicate-project b.docx c.docx",
    ]);
    expect(short(["a.docx", RETURNED], ["b.docx"])).toEqual(["warning batch/duplicate-project a.docx b.docx"]);
  });

  it("stays the same finding when one of the two is sent back and answered", () => {
    const before = found(["a.docx"], ["a-副本.docx"]);
    expect(found(["a.docx", RETURNED], ["a-副本.docx"], ["b.docx", ANSWER])).toEqual(before);
    expect(before).toHaveLength(1);
    expect(found(["a.docx", RETURNED], ["a-副本.docx", RETURNED], ["b.docx", ANSWER])).toEqual([]);
  });
});
