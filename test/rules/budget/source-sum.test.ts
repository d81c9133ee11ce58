import { describe, expect, it } from "vitest";
import type { FundSketch } from "../../../src/rule-engine/sketch.ts";
import { checkSketch, findingsOf, outcomesOf } from "../check-sketch.ts";

const RULE = "budget/source-sum";
const column = (total: string, ...sources: FundSketch[]) => ({ funds: [{ budget: total }, ...sources] });
const fiscal = (budget: string): FundSketch => ({ source: "fiscal", budget });
const carryover = (budget: string): FundSketch => ({ source: "carryover", budget });
const other = (budget: string): FundSketch => ({ source: "other", budget });

describe(RULE, () => {
  it("adds by interval: three times 33.33 may be 100.0, not 100.1", () => {
    expect(findingsOf(RULE, column("100.0", fiscal("33.33"), carryover("33.33"), other("33.33")))).toEqual([]);
    expect(findingsOf(RULE, column("100.1", fiscal("33.33"), carryover("33.33"), other("33.33")))).toEqual([
      "error /funds/rows/0/budget 100.1 → 99.99",
    ]);
    expect(findingsOf(RULE, column("89.97", fiscal("30"), carryover("30"), other("29.99")))).toEqual([]);
    expect(findingsOf(RULE, column("89.97", fiscal("30.00"), carryover("30.00"), other("29.99")))).toEqual([
      "error /funds/rows/0/budget 89.97 → 89.99",
    ]);
  });

  it("is a warning where the sources fall short and one is blank; a dash is no blank", () => {
    expect(findingsOf(RULE, column("24.5", fiscal("17.15"), carryover("4.9"), other("")))).toEqual([
      "warning /funds/rows/0/budget 24.5 → 22.05",
    ]);
    expect(findingsOf(RULE, column("24.5", fiscal("17.15"), carryover("4.9"), other("—")))).toEqual([
      "error /funds/rows/0/budget 24.5 → 22.05",
    ]);
    expect(findingsOf(RULE, column("24.5", fiscal("27.15"), carryover("4.9"), other("")))).toEqual([
      "error /funds/rows/0/budget 24.5 → 32.05",
    ]);
  });

  it("does not run where all sources are blank, column by column", () => {
    const funds: FundSketch[] = [
      { initialBudget: "5", budget: "5", executed: "5" },
      { source: "fiscal", initialBudget: "5", budget: "", executed: "" },
    ];
    expect(outcomesOf(RULE, { funds })).toEqual(["passed", "not-run sources-blank", "not-run sources-blank"]);
  });

  it("passes a total of 0 over blank sources", () => {
    expect(outcomesOf(RULE, column("0", fiscal(""), other("")))).toEqual(["passed"]);
  });

  it("does not add nested rows twice, even where the nesting was not seen", () => {
    const seen = column(
      "50",
      fiscal("50"),
      { source: "central", budget: "30", partOf: 1 },
      { source: "province", budget: "20", partOf: 1 },
    );
    const flat = column("50", fiscal("50"), { source: "central", budget: "30" }, { source: "province", budget: "20" });
    expect(findingsOf(RULE, seen)).toEqual([]);
    expect(findingsOf(RULE, flat)).toEqual([]);
    expect(
      findingsOf(
        RULE,
        column("60", fiscal("50"), { source: "central", budget: "30" }, { source: "province", budget: "20" }),
      ),
    ).toEqual(["error /funds/rows/0/budget 60 → 100"]);
  });

  it("calls the total as the form does", () => {
    const funds: FundSketch[] = [{ label: "年度总金额：", budget: "9.48" }, fiscal("6.63"), other("1.90")];
    expect(checkSketch(RULE, { funds }).findings[0]?.message).toEqual({
      zh: "全年预算数：年度总金额填报 9.48，各项来源合计 8.53（6.63 + 1.90 = 8.53）",
      en: "budget: 年度总金额 is 9.48, the sources add up to 8.53 (6.63 + 1.90 = 8.53)",
    });
  });

  it("takes a lone 其中 row for a part, unless it exceeds the total", () => {
    expect(outcomesOf(RULE, column("100", fiscal("90")))).toEqual(["not-applicable only-a-part-is-listed"]);
    expect(findingsOf(RULE, column("90", fiscal("100")))).toEqual(["error /funds/rows/0/budget 90 → 100"]);
  });

  it("leaves a wrong unit to budget/unit-suspect", () => {
    expect(outcomesOf(RULE, column("207.4538", fiscal("2074538"), other("")))).toEqual([
      "not-run explained-by-other-rule",
    ]);
  });
});
