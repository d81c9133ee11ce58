import { describe, expect, it } from "vitest";
import type { Evaluation } from "../../../src/model/evaluation.ts";
import { loadPack } from "../../../src/packs/load-pack.ts";
import { runRules } from "../../../src/rule-engine/run-rules.ts";
import { sketchEvaluation, type EvaluationSketch } from "../../../src/rule-engine/sketch.ts";
import { RULES } from "../../../src/rules/index.ts";
import { checkSketch, findingsOf, outcomesOf } from "../check-sketch.ts";

const rows = (...pairs: [weight: string, score: string][]) => pairs.map(([weight, score]) => ({ weight, score }));
const form = (total: EvaluationSketch["total"], ...pairs: [string, string][]): EvaluationSketch => ({
  funds: [{ weight: "10", score: "10" }],
  indicators: rows(...pairs),
  ...(total ? { total } : {}),
});

describe("total/score-sum", () => {
  const RULE = "total/score-sum";

  it("adds exactly: a cent is a contradiction", () => {
    expect(findingsOf(RULE, form({ weight: "100", score: "99.79" }, ["80", "80"], ["10", "9.79"]))).toEqual([]);
    expect(findingsOf(RULE, form({ weight: "100", score: "99.8" }, ["80", "80"], ["10", "9.79"]))).toEqual([
      "error /total/score 99.8 → 99.79",
    ]);
    expect(findingsOf(RULE, form({ weight: "100", score: "10.3" }, ["45", "0.1"], ["45", "0.2"]))).toEqual([]);
  });

  it("does not add sub-rows of the funds, 其中 rows, or a merged score twice", () => {
    const sketch: EvaluationSketch = {
      funds: [
        { weight: "10", score: "10" },
        { source: "fiscal", weight: "10", score: "10" },
      ],
      indicators: [
        { name: "★面积", weight: "40", score: "40" },
        { name: "其中桃树", weight: "20", score: "20", childOf: 0 },
        { weight: "50", score: "48" },
        { mergedInto: 2 },
      ],
      total: { weight: "100", score: "98" },
    };
    expect(findingsOf(RULE, sketch)).toEqual([]);
    expect(findingsOf("total/weight-sum", sketch)).toEqual([]);
    expect(findingsOf("total/weight-100", sketch)).toEqual([]);
  });

  it("counts the children where the ★ row itself carries nothing", () => {
    expect(
      findingsOf(RULE, {
        indicators: [
          { name: "★面积", weight: "", score: "" },
          { weight: "60", score: "60", childOf: 0 },
          { weight: "40", score: "40", childOf: 0 },
        ],
        total: { weight: "100", score: "100" },
      }),
    ).toEqual([]);
  });

  it("lets a total row of the indicator block declare the indicators alone", () => {
    expect(findingsOf(RULE, form({ weight: "90", score: "88" }, ["90", "88"]))).toEqual([]);
    expect(findingsOf(RULE, form({ weight: "100", score: "88" }, ["90", "88"]))).toEqual([
      "error /total/score 88 → 98",
    ]);
  });

  it("counts an execution rate once where the fund block and an indicator both print it", () => {
    const sketch: EvaluationSketch = {
      funds: [{ weight: "10", score: "10" }],
      indicators: [
        { name: "预算执行率", weight: "10", score: "10" },
        { weight: "90", score: "85" },
      ],
      total: { weight: "100", score: "95" },
    };
    expect(findingsOf(RULE, sketch)).toEqual([]);
    expect(findingsOf("total/weight-100", sketch)).toEqual([]);
  });

  it("does not run over what it can't read or what is missing", () => {
    expect(outcomesOf(RULE, form({ score: "50" }, ["10", "满分"], ["80", "80"]))).toEqual(["not-run unread-cell"]);
    expect(outcomesOf(RULE, form({ score: "50" }, ["10", ""], ["80", "80"]))).toEqual(["not-run missing-value"]);
    expect(outcomesOf(RULE, form({ score: "" }, ["90", "80"]))).toEqual(["not-applicable no-total-score"]);
  });

  it("is a notice about our reading where a doubtful cell read otherwise closes the sum", () => {
    const evaluation = sketchEvaluation(form({ weight: "100", score: "98" }, ["50", "50"], ["40", "33"]));
    const doubted = evaluation.indicators.map((row, index) =>
      index === 1 && row.score
        ? { ...row, score: { ...row.score, doubt: { code: "low-confidence", detail: "3 or 8", alternative: "38" } } }
        : row,
    );
    const run = (changed: Evaluation) =>
      runRules(
        { evaluations: [changed], narrative: { title: null, sections: [], claims: [] }, doubts: [] },
        loadPack(),
        RULES.filter((rule) => rule.id === RULE),
      ).findings;
    expect(run({ ...evaluation, indicators: doubted }).map((finding) => [finding.severity, finding.cause])).toEqual([
      ["notice", "reading"],
    ]);
    expect(run(evaluation).map((finding) => [finding.severity, finding.cause])).toEqual([["error", "report"]]);
  });

  it("takes weights and scores that fall short together for a row that was not read", () => {
    const sketch = form({ weight: "100", score: "98" }, ["50", "50"], ["30", "30"]);
    for (const rule of [RULE, "total/weight-sum", "total/weight-100"]) {
      expect(checkSketch(rule, sketch).findings.map((finding) => [finding.severity, finding.cause])).toEqual([
        ["notice", "reading"],
      ]);
    }
    // Scores that fall short by more than the weights do are no lost row.
    expect(findingsOf(RULE, form({ weight: "100", score: "98" }, ["50", "40"], ["30", "30"]))).toEqual([
      "error /total/score 98 → 80",
    ]);
  });
});

describe("total/weight-sum and total/weight-100", () => {
  it("add exactly", () => {
    expect(findingsOf("total/weight-sum", form({ weight: "98" }, ["50", "50"], ["40", "40"]))).toEqual([
      "error /total/weight 98 → 100",
    ]);
    expect(findingsOf("total/weight-100", form({ weight: "98" }, ["50", "50"], ["40", "40"]))).toEqual([]);
    expect(findingsOf("total/weight-100", form(undefined, ["10.3", "1"], ["79.7", "1"]))).toEqual([]);
    expect(findingsOf("total/weight-100", form(undefined, ["10.3", "1"], ["79.6", "1"]))).toEqual([
      "error /indicators 99.9 → 100",
    ]);
    expect(findingsOf("total/weight-100", form({ weight: "105" }, ["50", "50"], ["45", "45"]))).toEqual([
      "error /total/weight 105 → 100",
    ]);
  });

  it("take the execution weight from the heading where no row has one", () => {
    expect(
      findingsOf("total/weight-100", { executionWeight: 20, funds: [{ score: "20" }], indicators: rows(["80", "80"]) }),
    ).toEqual([]);
    expect(
      findingsOf("total/weight-100", { executionWeight: 20, funds: [{ score: "20" }], indicators: rows(["90", "80"]) }),
    ).toHaveLength(1);
  });

  it("do not apply to a form without weights", () => {
    expect(outcomesOf("total/weight-100", { funds: [{ score: "20" }], indicators: [{ score: "20" }] })).toEqual([
      "not-applicable no-weights",
    ]);
  });
});

describe("total/group-declared", () => {
  const group = (declared: number, ...weights: string[]) =>
    findingsOf("total/group-declared", {
      groups: { 产出指标: declared },
      indicators: weights.map((weight) => ({ group: "产出指标/数量指标", weight })),
    });

  it("adds exactly", () => {
    expect(group(50, "10.3", "39.7")).toEqual([]);
    expect(group(50, "10.3", "39.8")).toEqual(["error /groups/0 50 → 50.1"]);
  });

  it("does not run where a weight of the group is unread", () => {
    expect(
      outcomesOf("total/group-declared", {
        groups: { 产出指标: 50 },
        indicators: [
          { group: "产出指标", weight: "四十" },
          { group: "产出指标", weight: "20" },
        ],
      }),
    ).toEqual(["not-run unread-cell"]);
  });
});

describe("total/group-allocation", () => {
  const RULE = "total/group-allocation";
  const allocation = (weights: Record<string, string>, more: Partial<EvaluationSketch> = {}) =>
    findingsOf(RULE, { indicators: Object.entries(weights).map(([group, weight]) => ({ group, weight })), ...more });

  it.each([
    [{ 产出指标: "50", 效益指标: "30", 满意度指标: "10" }],
    [{ 产出指标: "50", 效益指标: "40" }],
    [{ 产出指标: "40", 成本指标: "20", 效益指标: "20", 满意度指标: "10" }],
    [{ 产出指标: "40", 成本指标: "10", 效益指标: "30", 满意度指标: "10" }],
    [{ 产出指标: "50", "效益指标/社会效益指标": "30", "效益指标/服务对象满意度指标": "10" }],
  ])("accepts %o", (weights) => {
    expect(allocation(weights)).toEqual([]);
  });

  it("reports a departure with both sides", () => {
    expect(allocation({ 产出指标: "45", 效益指标: "35", 满意度指标: "10" })).toEqual([
      "warning /groups 产出 45、效益 35、满意度 10 → 产出 50、效益 30、满意度 10",
    ]);
    expect(allocation({ 产出指标: "51", 效益指标: "39" })).toEqual([
      "warning /groups 产出 51、效益 39 → 产出 50、效益 40",
    ]);
  });

  it("is free in a pack that says so, and where the form prints another execution weight", () => {
    const weights = { 产出指标: "40", 效益指标: "20", 满意度指标: "20" };
    expect(allocation(weights, { executionWeight: 20 })).toEqual([]);
    expect(
      findingsOf(
        RULE,
        { indicators: Object.entries(weights).map(([group, weight]) => ({ group, weight })) },
        loadPack("hubei-20-80"),
      ),
    ).toEqual([]);
    expect(allocation(weights, { executionWeight: 10 })).toHaveLength(1);
  });

  it("does not apply without level 1", () => {
    expect(outcomesOf(RULE, { indicators: [{ weight: "90" }] })).toEqual(["not-applicable no-level-1"]);
  });
});

describe("total/grade", () => {
  const RULE = "total/grade";
  const grade = (score: string, text: string) => findingsOf(RULE, { total: { score, grade: text } });

  it.each([
    ["90", "优"],
    ["89.99", "良"],
    ["80", "良好"],
    ["79.9", "中"],
    ["60", "中"],
    ["59.99", "差"],
    ["102", "优秀"],
    ["96", "☑优 □良 □中 □差"],
    ["85", "优□ 良√ 中□ 差□"],
  ])("%s is %s", (score, text) => {
    expect(grade(score, text)).toEqual([]);
  });

  it.each([
    ["89.99", "优", "良"],
    ["90", "良", "优"],
    ["79.99", "良", "中"],
    ["59", "中", "差"],
    ["85", "☑优 □良 □中 □差", "良"],
  ])("%s is not %s", (score, text, expected) => {
    expect(grade(score, text)).toEqual([`warning /total/grade ${text} → ${expected}`]);
  });

  it("goes by the bands of a pack, or of the form itself", () => {
    expect(findingsOf(RULE, { total: { score: "85", grade: "优" } }, loadPack("shanxi-system"))).toEqual([]);
    const gradeBands = [
      { grade: "优秀", min: 85, max: 100 },
      { grade: "良好", min: 70, max: 85 },
      { grade: "差", min: 0, max: 70 },
    ];
    expect(findingsOf(RULE, { total: { score: "86", grade: "优" }, gradeBands })).toEqual([]);
    expect(findingsOf(RULE, { total: { score: "84", grade: "优" }, gradeBands })).toEqual([
      "error /total/grade 优 → 良",
    ]);
  });

  it("does not guess among several grades", () => {
    expect(outcomesOf(RULE, { total: { score: "85", grade: "优良中差" } })).toEqual(["not-run unread-cell"]);
  });
});
