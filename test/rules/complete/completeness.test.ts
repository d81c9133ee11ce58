import { describe, expect, it } from "vitest";
import { findingsOf, outcomesOf } from "../check-sketch.ts";

describe("complete/required-field", () => {
  const RULE = "complete/required-field";
  it("tells blank from absent", () => {
    expect(findingsOf(RULE, { supervisingDepartment: "" })).toEqual(["error /supervisingDepartment "]);
    expect(findingsOf(RULE, { projectName: " " })).toEqual(["error /projectName "]);
    expect(findingsOf(RULE, { funds: [{ budget: "", executed: "1" }] })).toEqual(["error /funds/rows/0/budget "]);
    expect(findingsOf(RULE, { funds: [{ initialBudget: "", executed: "" }] })).toEqual([
      "error /funds/rows/0/initialBudget ",
      "error /funds/rows/0/executed ",
    ]);
    expect(findingsOf(RULE, { funds: [{ budget: "1" }, { source: "fiscal", budget: "" }] })).toEqual([]);
    expect(findingsOf(RULE, { year: null })).toEqual([]);
    expect(findingsOf(RULE, { year: null, extra: { 年度: "" } })).toEqual(["error /year "]);
  });
});

describe("complete/indicator-blank", () => {
  const RULE = "complete/indicator-blank";
  it("gives one finding for an indicator, whatever is blank", () => {
    expect(findingsOf(RULE, { indicators: [{ target: "", actual: "", weight: "10", score: "" }] })).toEqual([
      "error /indicators/0/target ",
    ]);
    expect(findingsOf(RULE, { indicators: [{ target: "1", actual: "1", weight: "10", score: "" }] })).toEqual([
      "error /indicators/0/score ",
    ]);
    expect(findingsOf(RULE, { indicators: [{ target: "1", actual: "1", score: "" }] })).toEqual([
      "error /indicators/0/score ",
    ]);
  });
  it("does not look at unscored rows, at cells that the form does not have, or at a dash", () => {
    expect(outcomesOf(RULE, { indicators: [{ target: "", actual: "", weight: "", score: "" }] })).toEqual([
      "not-applicable nothing-to-check",
    ]);
    expect(findingsOf(RULE, { indicators: [{ weight: "10", score: "10" }] })).toEqual([]);
    expect(findingsOf(RULE, { indicators: [{ target: "/", actual: "1", weight: "10", score: "10" }] })).toEqual([]);
  });
});

describe("complete/placeholder-left", () => {
  const RULE = "complete/placeholder-left";
  it.each([
    "对照年初设定目标，说明年度总体目标完成情况（100字以内）",
    "结合自评情况，分析存在的问题及原因。（200字以内）",
    "XX项目已完成",
    "完成 *** 个",
    "请简要说明项目实施情况",
  ])("finds %s", (actual) => {
    expect(findingsOf(RULE, { actual })).toHaveLength(1);
  });
  it.each([
    "全年完成12项",
    "采购XXL号服装12套",
    "会议室（100平方米以内）改造",
    "产值≥5000元",
    "对照目标完成了全部任务",
  ])("leaves %s", (actual) => {
    expect(findingsOf(RULE, { actual })).toEqual([]);
  });
  it("leaves masked people alone, and wildcards in names", () => {
    expect(
      findingsOf(RULE, {
        extra: { 项目负责人: "张**", 联系电话: "138****0000" },
        indicators: [{ name: "培训（≥**人）", target: "30" }],
      }),
    ).toEqual([]);
    expect(findingsOf(RULE, { indicators: [{ name: "培训人数", target: "≥**人" }] })).toEqual([
      "warning /indicators/0/target ≥**人",
    ]);
  });
});

describe("complete/group-missing", () => {
  const RULE = "complete/group-missing";
  const groups = (...names: string[]) => findingsOf(RULE, { indicators: names.map((group) => ({ group })) });
  it("is a warning without output or benefit, a notice without satisfaction alone", () => {
    expect(groups("产出指标", "效益指标", "满意度指标")).toEqual([]);
    expect(groups("产出指标", "效果指标/服务对象满意度指标")).toEqual([]);
    expect(groups("产出指标", "效益指标")).toEqual(["notice /groups → 满意度"]);
    expect(groups("产出指标", "满意度指标")).toEqual(["warning /groups → 效益"]);
    expect(groups("产出指标")).toEqual(["warning /groups → 效益、满意度"]);
  });
  it("does not apply where level 1 is not there for every row", () => {
    expect(outcomesOf(RULE, { indicators: [{ group: "产出指标" }, {}] })).toEqual(["not-applicable no-level-1"]);
  });
});
