import { describe, expect, it } from "vitest";
import { findingsOf } from "../check-sketch.ts";

describe("text/goal-copied", () => {
  const goal = (expected: string, actual: string) => findingsOf("text/goal-copied", { expected, actual });
  it("sees through punctuation, white space and 了/已", () => {
    expect(goal("落实39户奖补政策，增加收入", "落实 39户奖补政策；增加收入。")).toHaveLength(1);
    expect(goal("遏制毒品蔓延，增强意识", "遏制了毒品蔓延，已增强意识")).toHaveLength(1);
    expect(goal("落实39户奖补政策，增加收入", "落实38户奖补政策，增加收入")).toEqual([]);
  });
  it("finds a verbatim tail of some length", () => {
    expect(goal("支持开展业务工作，保障平台安全稳定运行和数据完整", "保障平台安全稳定运行和数据完整")).toHaveLength(1);
    expect(goal("支持开展业务工作，保障平台运行", "保障平台运行")).toEqual([]);
    expect(goal("保障平台安全稳定运行和数据完整，支持业务", "保障平台安全稳定运行和数据完整")).toEqual([]);
  });
});

describe("text/goal-empty-talk", () => {
  const talk = (actual: string, more = {}) =>
    findingsOf("text/goal-empty-talk", { expected: "保障履职", actual, ...more });
  it.each(["完成", "已完成。", "已完成年度目标", "43.2", "100%"])("finds %s", (actual) => {
    expect(talk(actual)).toHaveLength(1);
  });
  it("finds the project's name alone, and leaves a copied goal to text/goal-copied", () => {
    expect(talk("禁毒经费", { projectName: "禁毒经费" })).toHaveLength(1);
    expect(talk("保障履职")).toEqual([]);
    expect(talk("已完成维修改造并投入使用")).toEqual([]);
  });
});

describe("text/actual-copies-operator", () => {
  const actual = (text: string) =>
    findingsOf("text/actual-copies-operator", { indicators: [{ target: "≥600", actual: text }] });
  it.each(["≥600", "≧95%", "＞5", "<=30", ">= 600人次", "≤ 0.9"])("finds %s", (text) => {
    expect(actual(text)).toHaveLength(1);
  });
  it.each(["652", "=100%", "95%以上", "达到≥95%的要求", ""])("leaves %s", (text) => {
    expect(actual(text)).toEqual([]);
  });
});

describe("text/unmeasured-rate", () => {
  const row = (name: string, target: string, actual: string) =>
    findingsOf("text/unmeasured-rate", { indicators: [{ name, target, actual }] });
  it("asks for numbers where the name promises one", () => {
    expect(row("工程验收合格率", "达标", "达标")).toHaveLength(1);
    expect(row("完成数额（万元）", "全部", "全部")).toHaveLength(1);
    expect(row("合格率", "100%", "达标")).toEqual([]);
    expect(row("办事效率", "提高", "提高")).toEqual([]);
    expect(row("群众满意度", "满意", "满意")).toEqual([]);
  });
});

describe("text/misfiled", () => {
  const row = (group: string, name: string, target: string, actual = target) =>
    findingsOf("text/misfiled", { indicators: [{ group, name, target, actual }] });
  it("needs name and value to belong elsewhere", () => {
    expect(row("产出指标/数量指标", "任务完成覆盖率", "≥95%", "97%")).toHaveLength(1);
    expect(row("产出指标/数量指标", "家庭医生签约率", "24694人")).toEqual([]);
    expect(row("产出指标/质量指标", "验收合格率", "100%")).toEqual([]);
    expect(row("产出指标/质量指标", "群众满意度", "≥90%")).toHaveLength(1);
    expect(row("满意度指标/服务对象满意度指标", "群众满意度", "≥90%")).toEqual([]);
    expect(row("产出指标/数量指标", "带动增收金额", "≥12万元")).toHaveLength(1);
    expect(row("效益指标/经济效益指标", "带动增收金额", "≥12万元")).toEqual([]);
  });
});
