import { describe, expect, it } from "vitest";
import { loadPack } from "../../../src/packs/load-pack.ts";
import { checkExample, findingsOf, outcomesOf } from "../check-sketch.ts";

describe("budget/overspent", () => {
  const over = (executed: string, budget: string) => findingsOf("budget/overspent", { funds: [{ executed, budget }] });

  it("begins beyond rounding", () => {
    expect(over("100.5", "100")).toEqual([]);
    expect(over("100.6", "100")).toEqual(["warning /funds/rows/0/executed 100.6 → ≤ 100"]);
    expect(over("100.01", "100.00")).toEqual([]);
    expect(over("100.02", "100.00")).toEqual(["warning /funds/rows/0/executed 100.02 → ≤ 100.00"]);
  });

  it("is reported once where a source overspends with its total, and for a source alone", () => {
    expect(
      findingsOf("budget/overspent", {
        funds: [
          { executed: "104", budget: "100" },
          { source: "fiscal", executed: "104", budget: "100" },
        ],
      }),
    ).toEqual(["warning /funds/rows/0/executed 104 → ≤ 100"]);
    expect(
      findingsOf("budget/overspent", {
        funds: [
          { executed: "100", budget: "100" },
          { source: "fiscal", executed: "54", budget: "50" },
        ],
      }),
    ).toEqual(["warning /funds/rows/1/executed 54 → ≤ 50"]);
  });
});

describe("budget/adjusted-unexplained", () => {
  const adjusted = (initialBudget: string, budget: string, more = {}) =>
    findingsOf("budget/adjusted-unexplained", {
      funds: [{ initialBudget, budget }],
      indicators: [{ deviation: "" }],
      ...more,
    });

  it("begins beyond 20 %, up and down", () => {
    expect(adjusted("100", "120")).toEqual([]);
    expect(adjusted("100", "120.01")).toEqual(["notice /funds/rows/0/budget 120.01"]);
    expect(adjusted("100", "80")).toEqual([]);
    expect(adjusted("100", "79.99")).toEqual(["notice /funds/rows/0/budget 79.99"]);
  });

  it("takes a reason of the fund block or of the whole table, and not 无", () => {
    expect(adjusted("5.28", "1.96", { reasons: { funds: "上级调减" } })).toEqual([]);
    expect(adjusted("5.28", "1.96", { reasons: { table: "上级调减" } })).toEqual([]);
    expect(adjusted("5.28", "1.96", { analysis: { 预算调整原因: "上级调减" } })).toEqual([]);
    expect(adjusted("5.28", "1.96", { analysis: { 存在的主要问题及原因分析: "进度偏慢" } })).toHaveLength(1);
    expect(adjusted("5.28", "1.96", { reasons: { funds: "无" } })).toHaveLength(1);
  });

  it("says nothing of a form without any place for reasons, or without an initial budget", () => {
    expect(outcomesOf("budget/adjusted-unexplained", { funds: [{ initialBudget: "1", budget: "2" }] })).toEqual([
      "not-applicable form-has-no-place-for-reasons",
    ]);
    expect(
      outcomesOf("budget/adjusted-unexplained", { funds: [{ initialBudget: "0", budget: "2", reason: "" }] }),
    ).toEqual(["not-applicable no-initial-budget"]);
  });

  it("has its threshold from the pack", () => {
    const pack = loadPack();
    const strict = { ...pack, rules: { "budget/adjusted-unexplained": { parameters: { percent: 5 } } } };
    expect(
      findingsOf(
        "budget/adjusted-unexplained",
        { funds: [{ initialBudget: "100", budget: "110", reason: "" }] },
        strict,
      ),
    ).toHaveLength(1);
  });
});

describe("budget/unit-suspect", () => {
  const RULE = "budget/unit-suspect";

  it("finds 元 under 万元 between rows, in any column, once for a row", () => {
    const funds = [
      { initialBudget: "207.4538", budget: "207.4538" },
      { source: "fiscal" as const, initialBudget: "2074538", budget: "2074538" },
      { source: "other" as const, initialBudget: "", budget: "" },
    ];
    expect(findingsOf(RULE, { funds })).toEqual(["warning /funds/rows/1/initialBudget 2074538 → 207.4538"]);
    expect(
      findingsOf(RULE, {
        funds: [{ budget: "3074538" }, { source: "fiscal", budget: "207.4538" }, { source: "other", budget: "100" }],
      }),
    ).toEqual(["warning /funds/rows/0/budget 3074538 → 207.4538"]);
    expect(
      findingsOf(RULE, {
        funds: [
          { budget: "307.4538" },
          { source: "fiscal", budget: "2074538" },
          { source: "other", budget: "100.0000" },
        ],
      }),
    ).toEqual(["warning /funds/rows/1/budget 2074538 → 307.4538"]);
  });

  it("knows the factors 1,000 and 10⁸, and no others", () => {
    expect(findingsOf(RULE, { funds: [{ budget: "24.500", executed: "24500" }] })).toHaveLength(1);
    expect(findingsOf(RULE, { unit: "亿元", funds: [{ budget: "1.2345", executed: "123450000" }] })).toHaveLength(1);
    expect(findingsOf(RULE, { funds: [{ budget: "24.5", executed: "245" }] })).toEqual([]);
    expect(findingsOf(RULE, { funds: [{ budget: "24.5", executed: "2450" }] })).toEqual([]);
  });

  it("leaves a true tiny rate alone", () => {
    expect(findingsOf(RULE, { funds: [{ budget: "10000.00", executed: "1.00", rate: "0.01%" }] })).toEqual([]);
  });

  it("holds the text against the table", () => {
    const claim = (text: string, unit: string, value: number) =>
      checkExample(RULE, {
        evaluation: { funds: [{ budget: "24.5", executed: "24.5" }] },
        narrative: { claims: [{ kind: "amount", text, value, unit, about: "budget" }] },
      }).findings;
    expect(claim("24.5元", "元", 24.5).map((finding) => finding.also)).toEqual([["/narrative/claims/0"]]);
    expect(claim("24.5万元", "万元", 24.5)).toEqual([]);
    expect(claim("245000元", "元", 245000)).toEqual([]);
    expect(claim("30万元", "万元", 30)).toEqual([]);
  });
});
