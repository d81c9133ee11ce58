import { describe, expect, it } from "vitest";
import { checkSketch, findingsOf, outcomesOf } from "../check-sketch.ts";

const RULE = "budget/execution-rate";
const rate = (executed: string, budget: string, reported: string) =>
  findingsOf(RULE, { funds: [{ executed, budget, rate: reported }] });

describe(RULE, () => {
  it.each([
    ["37.24", "43.2", "86%"],
    ["37.24", "43.2", "86.20%"],
    // 37.245 ÷ 43.15 = 86.32 % is the most that the written amounts allow, 37.235 ÷ 43.25 = 86.09 % the least.
    ["37.24", "43.2", "86.32%"],
    ["37.24", "43.2", "86.09%"],
    ["94", "650", "0.1"],
    ["94", "650", "14.46"],
    ["24.5", "24.5", "1"],
    ["585", "650", "0.9"],
    ["１８６４.４８", "２３５２.０６", "７９．２７％"],
    ["1,234.50", "2,469.00", "50%"],
  ])("%s ÷ %s passes as %s", (executed, budget, reported) => {
    expect(rate(executed, budget, reported)).toEqual([]);
  });

  it.each([
    ["37.24", "43.2", "86.33%", "86.20%"],
    ["37.24", "43.2", "86.08%", "86.20%"],
    ["37.24", "43.2", "100%", "86.20%"],
    ["585.00", "650.00", "0.7", "90.00%"],
    ["30.00", "30.00", "92.5%", "100.00%"],
    ["12.00", "10.00", "100%", "120.00%"],
  ])("%s ÷ %s fails as %s", (executed, budget, reported, expected) => {
    expect(rate(executed, budget, reported)).toEqual([`error /funds/rows/0/rate ${reported} → ${expected}`]);
  });

  it("takes a whole percent printed with zeros, and a rate cut off, for notices", () => {
    expect(rate("46142.30", "148463.00", "31.00%")).toEqual(["notice /funds/rows/0/rate 31.00% → 31.08%"]);
    expect(rate("862.99", "1000.00", "86.3%")).toEqual([]);
    expect(rate("862.96", "1000.00", "86.2%")).toEqual(["notice /funds/rows/0/rate 86.2% → 86.30%"]);
    expect(rate("862.96", "1000.00", "86.1%")).toEqual(["error /funds/rows/0/rate 86.1% → 86.30%"]);
  });

  it("checks every row that reports a rate, and holds it against the only budget column there is", () => {
    expect(
      findingsOf(RULE, {
        funds: [
          { budget: "100.0", executed: "90.0", rate: "90%" },
          { source: "fiscal", budget: "80.0", executed: "72.0", rate: "95%" },
        ],
      }),
    ).toEqual(["error /funds/rows/1/rate 95% → 90.00%"]);
    expect(findingsOf(RULE, { funds: [{ initialBudget: "100.0", executed: "50.0", rate: "60%" }] })).toEqual([
      "error /funds/rows/0/rate 60% → 50.00%",
    ]);
  });

  it("says why nothing was computed", () => {
    expect(outcomesOf(RULE, { funds: [{ budget: "0", executed: "0", rate: "0%" }] })).toEqual([
      "not-applicable budget-is-zero",
    ]);
    expect(outcomesOf(RULE, { funds: [{ budget: "1", executed: "1", rate: "" }] })).toEqual([
      "not-applicable no-rate-reported",
    ]);
    expect(outcomesOf(RULE, { funds: [{ budget: "1", executed: "1", rate: "—" }] })).toEqual([
      "not-applicable no-rate-reported",
    ]);
    expect(outcomesOf(RULE, { funds: [{ budget: "1", executed: "1", rate: "全部" }] })).toEqual([
      "not-run unread-cell",
    ]);
    expect(outcomesOf(RULE, { funds: [{ budget: "30.00", executed: "300000.00", rate: "100%" }] })).toEqual([
      "not-run explained-by-other-rule",
    ]);
  });

  it("speaks in the form's words", () => {
    const [finding] = checkSketch(RULE, { funds: [{ budget: "43.2", executed: "37.24", rate: "100%" }] }).findings;
    expect(finding?.message.zh).toBe("年度资金总额执行率填报 100%，按 37.24 ÷ 43.2 应为 86.20%");
    expect(finding?.calculation).toBe("37.24 ÷ 43.2 = 86.20%");
  });
});
