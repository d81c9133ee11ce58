import { describe, expect, it } from "vitest";
import { decimalSum, sameDecimal } from "../../../web/src/screens/report/logic/decimal-sum.ts";
import { fundColumns, indicatorColumns, levelsOf } from "../../../web/src/screens/report/logic/form-columns.ts";
import { groupSum, liveSum } from "../../../web/src/screens/report/logic/live-sums.ts";
import type { Cell } from "../../../web/src/screens/report/logic/result-types.ts";
import { cellSpans, levelSpans } from "../../../web/src/screens/report/logic/row-spans.ts";
import { cell, evaluation, indicator } from "./sample-evaluation.ts";

const covered = (by: number): Cell => ({ text: "", value: null, mergedInto: by });

describe("the rebuilt form", () => {
  it("merges a cell over the rows that it covers", () => {
    expect(cellSpans([cell("10", 1, 1), covered(0), covered(0), cell("5", 4, 1)])).toEqual([3, 0, 0, 1]);
    expect(cellSpans([null, null])).toEqual([1, 1]);
    expect(cellSpans([])).toEqual([]);
  });
  it("merges levels, the inner one only within the outer", () => {
    expect(
      levelSpans([
        ["产出", "数量"],
        ["产出", "数量"],
        ["产出", "质量"],
        ["效益", "质量"],
      ]),
    ).toEqual([
      [3, 2],
      [0, 0],
      [0, 1],
      [1, 1],
    ]);
  });
  it("does not merge rows without a level", () => {
    expect(levelSpans([[null], [null]])).toEqual([[1], [1]]);
  });
  it("has the columns that the form has, further ones under their own header", () => {
    const one = evaluation([indicator("a", 10, { more: { 上年完成值: cell("90%", 10, 9) }, scoringRule: null })]);
    expect(indicatorColumns(one).map(({ heading }) => heading.zh)).toEqual([
      "年度指标值",
      "实际完成值",
      "分值",
      "得分",
      "上年完成值",
      "偏差原因分析及改进措施",
    ]);
    expect(fundColumns(one).map(({ heading }) => heading.zh)).toEqual([
      "全年预算数",
      "全年执行数",
      "分值",
      "执行率",
      "得分",
    ]);
    expect(levelsOf(one)).toEqual(["level1", "level2"]);
    expect(levelsOf(evaluation([indicator("a", 10, { level1: null, level2: null })]))).toEqual([]);
  });
});

describe("sums", () => {
  it("are exact", () => {
    expect(decimalSum(["10.3", "9.7"])).toBe("20");
    expect(decimalSum(["0.1", "0.2"])).toBe("0.3");
    expect(decimalSum(["-0.05", "0.01"])).toBe("-0.04");
    expect(decimalSum([])).toBe("0");
    expect(decimalSum(["1e3"])).toBeNull();
    expect(sameDecimal("100.0", "100")).toBe(true);
    expect(sameDecimal("98", "98.5")).toBe(false);
  });
  it("add execution and scored indicators, merged cells once, parts of an indicator not", () => {
    const one = evaluation([
      indicator("a", 10),
      indicator("b", 11, { score: covered(0), weight: covered(0) }),
      indicator("其中：c", 12, { childOf: 0 }),
      indicator("d", 13, { weight: cell("10.5", 13, 6, 10.5) }),
    ]);
    expect(liveSum(one, 0, "weight", null)).toEqual({ value: "30.5", execution: "10" });
    expect(liveSum(one, 0, "score", null)).toEqual({ value: "26", execution: "10" });
    expect(groupSum(one, 0, [0, 1], "score", null)).toBe("8");
  });
  it("follow what is being typed", () => {
    const one = evaluation([indicator("a", 10)]);
    const pointer = "/evaluations/0/indicators/0/score";
    expect(liveSum(one, 0, "score", { pointer, text: "9.5" }).value).toBe("19.5");
    expect(liveSum(one, 0, "score", { pointer, text: "9." }).value).toBe("10");
  });
  it("are absent where the form scores nothing", () => {
    const bare = evaluation([indicator("a", 10, { weight: null })]);
    const funds = { ...bare.funds, rows: [] };
    expect(liveSum({ ...bare, funds }, 0, "weight", null)).toEqual({ value: null, execution: null });
  });
});
