import { describe, expect, it } from "vitest";
import { loadPack } from "../../../src/packs/load-pack.ts";
import { checkSketch, findingsOf, outcomesOf } from "../check-sketch.ts";

const RULE = "budget/execution-score";
const score = (reported: string, row: { budget?: string; executed?: string; rate?: string; weight?: string }) =>
  findingsOf(RULE, { funds: [{ weight: "10", score: reported, ...row }] });

describe(RULE, () => {
  const row = { budget: "43.200", executed: "37.240", rate: "86.20%" };

  it.each(["8.62", "8.6", "9", "8", "8.620"])("8.62 may be written %s", (reported) => {
    expect(score(reported, row)).toEqual([]);
  });

  it.each(["8.7", "8.5", "8.64", "10", "7.5"])("8.62 may not be written %s", (reported) => {
    expect(score(reported, row)).toEqual([`error /funds/rows/0/score ${reported} → 8.62`]);
  });

  it("may come from the shown rate as well", () => {
    expect(score("8.6", { budget: "43.300", executed: "37.240", rate: "86%" })).toEqual([]);
    expect(score("8.60", { budget: "43.200", executed: "37.240", rate: "86%" })).toEqual([]);
    expect(score("8.80", { budget: "43.200", executed: "37.240", rate: "86%" })).toEqual([
      "error /funds/rows/0/score 8.80 → 8.62",
    ]);
  });

  it("is capped at the weight", () => {
    expect(score("10", { budget: "100.0", executed: "104.0", rate: "104%" })).toEqual([]);
    expect(score("9", { budget: "100.0", executed: "104.0", rate: "104%" })).toEqual([
      "error /funds/rows/0/score 9 → 10",
    ]);
  });

  it("takes the weight that the heading prints", () => {
    expect(
      findingsOf(RULE, { executionWeight: 20, funds: [{ budget: "650", executed: "94", rate: "0.1", score: "2.9" }] }),
    ).toEqual([]);
    expect(
      findingsOf(RULE, { executionWeight: 20, funds: [{ budget: "650", executed: "94", rate: "0.1", score: "1.5" }] }),
    ).toEqual(["error /funds/rows/0/score 1.5 → 2.89"]);
  });

  it("accepts a formula that the form prints", () => {
    const funds = [{ budget: "100.0", executed: "82.0", rate: "82%", weight: "10", score: "7" }];
    expect(findingsOf(RULE, { funds, notes: ["预算执行率80%-90%得7分，60%-80%得5分"] })).toEqual([]);
    expect(findingsOf(RULE, { funds, notes: ["执行率*该指标分值，最高不得超过分值上限"] })).toHaveLength(1);
  });

  it("names another shipped pack that fits, as a notice, and follows that pack when it is chosen", () => {
    const sketch = { funds: [{ budget: "100.0", executed: "82.0", rate: "82%", weight: "10", score: "7" }] };
    const [finding] = checkSketch(RULE, sketch).findings;
    expect(finding?.severity).toBe("notice");
    expect(finding?.message.zh).toContain("执行率分档计分");
    expect(findingsOf(RULE, sketch, loadPack("banded-execution"))).toEqual([]);
    expect(
      findingsOf(
        RULE,
        { funds: [{ budget: "100.0", executed: "82.0", rate: "82%", weight: "10", score: "6" }] },
        loadPack("banded-execution"),
      ),
    ).toEqual(["error /funds/rows/0/score 6 → 8.2"]);
  });

  it("leaves a score above the weight to score/out-of-range, and says so", () => {
    expect(
      outcomesOf(RULE, { funds: [{ budget: "1", executed: "1", rate: "100%", weight: "10", score: "12" }] }),
    ).toEqual(["not-applicable reported-by-score/out-of-range"]);
  });

  it("does not apply to a fund block that scores nothing", () => {
    expect(outcomesOf(RULE, { funds: [{ budget: "1", executed: "1", rate: "100%" }] })).toEqual([
      "not-applicable nothing-to-check",
    ]);
  });
});
