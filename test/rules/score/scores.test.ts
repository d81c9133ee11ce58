import { describe, expect, it } from "vitest";
import { loadPack } from "../../../src/packs/load-pack.ts";
import type { EvaluationSketch, IndicatorSketch } from "../../../src/rule-engine/sketch.ts";
import { checkSketch, findingsOf, outcomesOf } from "../check-sketch.ts";

const row = (sketch: IndicatorSketch): EvaluationSketch => ({
  indicators: [{ weight: "10", deviation: "", ...sketch }],
});
const scored = (rule: string, target: string, actual: string, score: string, more: IndicatorSketch = {}) =>
  findingsOf(rule, row({ target, actual, score, ...more }));

describe("score/proportion", () => {
  const RULE = "score/proportion";

  it.each([
    ["95%", "93%", "10", "9.79"],
    ["95%", "93%", "10", "9.8"],
    ["95%", "93%", "10", "9"],
    ["100.00%", "97.30%", "2", "1.9"],
    ["120人", "69人", "2", "1"],
    ["120人", "69人", "2", "1.15"],
    ["38508人", "37442人", "3", "2.92"],
    ["38508人", "37442人", "3", "2.91"],
    ["≤5300", "5830", "10", "9.09"],
    ["≤5300", "5830", "10", "9"],
    ["≤5300", "5830", "10", "9.0"],
    // 100 ÷ 150 × 10 = 6.67, and (1 − 50 ÷ 100) × 10 = 5.
    ["≤100", "150", "10", "6.67"],
    ["≤100", "150", "10", "5"],
    ["=100%", "90%", "10", "9"],
    ["≥1万元", "5000元", "10", "5"],
    ["95%", "0.93", "10", "9.79"],
  ])("%s answered by %s, %s points: %s fits", (target, actual, weight, score) => {
    expect(scored(RULE, target, actual, score, { weight })).toEqual([]);
  });

  it.each([
    ["100%", "70%", "10", "9.5", "7"],
    ["3亩", "2.1亩", "10", "9.5", "7"],
    ["3807人", "3224人", "2", "1.9", "1.69"],
    ["212人", "209人", "2", "1.8", "1.97"],
    ["212人", "209人", "2", "1.96", "1.97"],
    ["≤5300", "5830", "10", "9.5", "9.09"],
    ["≤5300", "5830", "10", "9.08", "9.09"],
    ["≤100", "150", "10", "5.6", "6.67"],
  ])("%s answered by %s, %s points: %s does not fit", (target, actual, weight, score, expected) => {
    expect(scored(RULE, target, actual, score, { weight })).toEqual([
      `warning /indicators/0/score ${score} → ${expected}`,
    ]);
  });

  it("follows the pack: a pass mark of 60 %, a linear reverse formula", () => {
    // (0.8 − 0.6) ÷ 0.4 × 10 = 5
    expect(findingsOf(RULE, row({ target: "100", actual: "80", score: "5" }))).toHaveLength(1);
    expect(findingsOf(RULE, row({ target: "100", actual: "80", score: "5" }), loadPack("mof-2021-cost"))).toEqual([]);
    expect(
      findingsOf(RULE, row({ target: "≤5300", actual: "5830", score: "9.09" }), loadPack("shanxi-system")),
    ).toHaveLength(1);
  });

  it("does not judge rows with a scoring rule, a merged score or a range", () => {
    expect(
      outcomesOf(RULE, row({ target: "100%", actual: "70%", score: "9.5", scoringRule: "每降5%扣0.1分" })),
    ).toEqual(["not-applicable own-scoring-rule"]);
    expect(findingsOf(RULE, row({ target: "100%", actual: "70%", score: "9.5", scoringRule: "/" }))).toHaveLength(1);
    expect(
      outcomesOf(RULE, {
        indicators: [
          { target: "100%", actual: "70%", weight: "10", score: "9.5" },
          { target: "1", actual: "1", mergedInto: 0 },
        ],
      }),
    ).toEqual(["not-applicable merged-score", "not-applicable merged-score"]);
    expect(outcomesOf(RULE, row({ target: "±10%", actual: "12%", score: "5" }))).toEqual(["not-applicable no-formula"]);
  });

  it("shows the calculation", () => {
    expect(
      checkSketch(RULE, row({ name: "达标率", target: "100%", actual: "70%", score: "9.5" })).findings[0],
    ).toMatchObject({
      calculation: "70 ÷ 100 × 10 = 7",
      message: { zh: "“达标率”指标值 100%，实际完成 70%，得分填报 9.5，按比例应为 7" },
    });
  });
});

describe("score/unearned-full", () => {
  const RULE = "score/unearned-full";

  it.each([
    ["≥95%", "94.9%"],
    ["95%", "94%"],
    ["38508人", "37442人"],
    ["=100%", "99.9%"],
    ["≤30", "30.1"],
    ["<=30万元", "301000元"],
    ["±10%", "12%"],
    ["90%-95%", "89%"],
    ["≤2022-11-30", "2022-12-01"],
  ])("%s is missed by %s", (target, actual) => {
    expect(scored(RULE, target.replace("<=", "≤"), actual, "10")).toHaveLength(1);
  });

  it.each([
    ["≥95%", "95%"],
    ["95%", "96%"],
    ["≤30", "30"],
    ["≤30", "29"],
    ["≤30万元", "300000元"],
    ["±10%", "-10%"],
    ["90%-95%", "97%"],
    ["≤2022-12-31", "2022-12-31"],
    // The written 33.3 may be 33.33.
    ["33.33%", "33.3%"],
    // On the limit of a strict comparison, and in another unit: not for the numbers to say.
    [">95%", "95%"],
    ["192只", "12头"],
    ["达标", "基本达标"],
  ])("%s is not missed by %s", (target, actual) => {
    expect(scored(RULE, target, actual, "10")).toEqual([]);
  });

  it("takes names for reverse only where less is plainly better, and a bare cost for neither", () => {
    expect(scored(RULE, "5", "3", "10", { name: "安全事故数" })).toEqual([]);
    expect(scored(RULE, "5", "7", "10", { name: "安全事故数" })).toHaveLength(1);
    expect(scored(RULE, "30", "28", "10", { name: "总成本" })).toEqual([]);
    expect(scored(RULE, "30", "28", "10", { name: "培训人数" })).toHaveLength(1);
    expect(scored(RULE, "≥5%", "4%", "10", { name: "事故下降率" })).toHaveLength(1);
    expect(scored(RULE, "0", "5", "10", { name: "成本节约率" })).toEqual([]);
  });

  it("leaves part scores and rows with their own rule alone", () => {
    expect(scored(RULE, "100%", "88%", "9.9")).toEqual([]);
    expect(scored(RULE, "100%", "88%", "10", { scoringRule: "80%以上得10分" })).toEqual([]);
  });

  it("reads operator and unit from columns of their own", () => {
    const [finding] = checkSketch(
      RULE,
      row({ name: "受灾率", target: "0.9", actual: "1.2", op: "≤", unit: "‰", score: "10" }),
    ).findings;
    expect(finding?.message.zh).toBe("“受灾率”指标值 ≤0.9‰，实际 1.2‰，超出上限却得满分 10");
    expect(finding?.expected).toBe("7.5");
  });
});

describe("score/unexplained-deduction", () => {
  const RULE = "score/unexplained-deduction";

  it("asks for a reason where a met target loses points", () => {
    expect(scored(RULE, "95%", "95%", "8")).toEqual(["warning /indicators/0/score 8"]);
    expect(scored(RULE, "95%", "95%", "9.99")).toHaveLength(1);
    expect(scored(RULE, "95%", "95%", "10")).toEqual([]);
    expect(scored(RULE, "≤30", "28", "8", { unit: "万元" })).toHaveLength(1);
    expect(scored(RULE, "健全", "健全", "8")).toHaveLength(1);
    expect(scored(RULE, "建立健全制度", "已建立健全了制度。", "8")).toHaveLength(1);
    expect(scored(RULE, "≤2022-12-31", "2022-12-20", "8")).toHaveLength(1);
  });

  it("is silent where the target is missed or can't be judged", () => {
    expect(scored(RULE, "95%", "93%", "8")).toEqual([]);
    expect(scored(RULE, "健全", "基本健全", "8")).toEqual([]);
    expect(scored(RULE, "≥95%", "完成", "8")).toEqual([]);
  });

  it.each(["无", "/", "—", "0", "……", "无偏差。", "暂无"])("takes %s for no reason", (deviation) => {
    expect(scored(RULE, "95%", "95%", "8", { deviation })).toHaveLength(1);
  });

  it("takes a reason in the row, in its merged cell, or once for the table", () => {
    expect(scored(RULE, "95%", "95%", "8", { deviation: "响应偏慢" })).toEqual([]);
    expect(
      findingsOf(RULE, { ...row({ target: "95%", actual: "95%", score: "8" }), reasons: { table: "响应偏慢" } }),
    ).toEqual([]);
    expect(
      findingsOf(RULE, { ...row({ target: "95%", actual: "95%", score: "8" }), reasons: { table: "无" } }),
    ).toHaveLength(1);
    expect(
      findingsOf(RULE, { ...row({ target: "95%", actual: "95%", score: "8" }), reasons: { funds: "资金未到位" } }),
    ).toHaveLength(1);
  });

  it("leaves a score out of range to the rule for that", () => {
    expect(outcomesOf(RULE, row({ target: "28", actual: "28", score: "-1" }))).toEqual(["not-applicable out-of-range"]);
  });
});

describe("score/overshoot", () => {
  const RULE = "score/overshoot";

  it("begins at 130 % of the target", () => {
    expect(scored(RULE, "116次", "150次", "10")).toEqual([]);
    expect(scored(RULE, "100次", "129次", "10")).toEqual([]);
    expect(scored(RULE, "100次", "130次", "10")).toEqual(["notice /indicators/0/actual 130次 → 100次"]);
    expect(scored(RULE, "≥2400份", "3200份", "10")).toHaveLength(1);
  });

  it("leaves rates, limits, reasons and zero targets alone", () => {
    expect(scored(RULE, "≥60%", "98%", "10", { name: "覆盖率" })).toEqual([]);
    expect(scored(RULE, "60", "98", "10", { name: "群众满意度（%）" })).toEqual([]);
    expect(scored(RULE, "≥5%", "12%", "10", { name: "产值增长率" })).toHaveLength(1);
    expect(scored(RULE, "≤30", "10", "10")).toEqual([]);
    expect(scored(RULE, "0", "10", "10")).toEqual([]);
    expect(scored(RULE, "6次", "28次", "10", { deviation: "上级临时增加任务" })).toEqual([]);
  });
});

describe("score/incomparable", () => {
  const RULE = "score/incomparable";
  it.each([
    ["≥95%", "完成", "没有数字"],
    ["192只", "12头", "单位不一致"],
    ["100%", "2022-12-01", "日期"],
  ])("%s answered by %s", (target, actual, words) => {
    expect(checkSketch(RULE, row({ target, actual })).findings[0]?.message.zh).toContain(words);
  });
  it.each([
    ["95%", "95"],
    ["7", "7项"],
    ["600人次", "652人"],
    ["1.5万亩", "15000亩"],
    ["达标", "达标"],
    ["36.66元/月", "36.66元"],
  ])("%s can be held against %s", (target, actual) => {
    expect(scored(RULE, target, actual, "10")).toEqual([]);
  });
});

describe("score/out-of-range", () => {
  const RULE = "score/out-of-range";
  const score = (text: string, weight = "10") => findingsOf(RULE, { indicators: [{ weight, score: text }] });

  it("is exact at both ends", () => {
    expect(score("10")).toEqual([]);
    expect(score("0")).toEqual([]);
    expect(score("10.01")).toEqual(["error /indicators/0/score 10.01 → ≤ 10"]);
    expect(score("-0.1")).toEqual(["error /indicators/0/score -0.1 → ≥ 0"]);
    expect(score("满分")).toEqual(["error /indicators/0/score 满分"]);
    expect(score("/", "/")).toEqual([]);
    expect(score("—")).toEqual([]);
  });

  it("looks at the execution row, not at the total", () => {
    expect(
      findingsOf(RULE, { funds: [{ weight: "10", score: "12" }], total: { weight: "100", score: "200" } }),
    ).toEqual(["error /funds/rows/0/score 12 → ≤ 10"]);
  });

  it("holds a merged score against all the weights that it covers", () => {
    const record = checkSketch(RULE, { indicators: [{ weight: "20", score: "18" }, { mergedInto: 0 }] });
    expect(record.findings).toEqual([]);
  });
});
