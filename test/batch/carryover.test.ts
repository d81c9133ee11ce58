import { describe, expect, it } from "vitest";
import type { EvaluationSketch, FundSketch } from "../../src/rule-engine/sketch.ts";
import { checkFiles } from "./sketch-result.ts";

const form = (
  year: number,
  funds: readonly FundSketch[],
  rest: EvaluationSketch = {},
): { path: string; evaluation: EvaluationSketch } => ({ path: `${year}.docx`, evaluation: { year, funds, ...rest } });
const carried = (text: string, rest: EvaluationSketch = {}) =>
  form(2022, [{ budget: "60" }, { source: "fiscal", budget: "50" }, { source: "carryover", budget: text }], rest);
const found = (...files: ReturnType<typeof form>[]): string[] =>
  checkFiles("batch/carryover", { files }).map(({ severity, message }) => `${severity} ${message.zh}`);

describe("batch/carryover", () => {
  const before = form(2021, [{ budget: "100", executed: "90.5" }]);

  it("holds what is carried over against what was left", () => {
    expect(found(before, carried("9.5"))).toEqual([]);
    expect(found(before, carried("8"))).toEqual([
      "warning 2022 年填报上年结转资金 8万元，2021 年未用完的是 9.5万元（100 − 90.5 = 9.5万元）",
    ]);
  });

  it("converts units and respects the written precision", () => {
    expect(found(form(2021, [{ budget: "1000000", executed: "904567.89" }], { unit: "元" }), carried("9.54"))).toEqual(
      [],
    );
    expect(
      found(form(2021, [{ budget: "1000000", executed: "904567.89" }], { unit: "元" }), carried("9.64")),
    ).toHaveLength(1);
  });

  it("is content with the balance of one source, or of fiscal and carried-over money together", () => {
    const sources = form(2021, [
      { budget: "100", executed: "70" },
      { source: "fiscal", budget: "60", executed: "50" },
      { source: "carryover", budget: "20", executed: "15" },
      { source: "other", budget: "20", executed: "5" },
    ]);
    for (const text of ["30", "10", "15"]) expect(found(sources, carried(text)), text).toEqual([]);
    expect(found(sources, carried("12"))).toHaveLength(1);
  });

  it("only mentions a zero: the money may have been handed back", () => {
    expect(found(before, carried("0"))).toEqual([
      "notice 2022 年填报上年结转资金 0，2021 年未用完 9.5万元（100 − 90.5 = 9.5万元）；已由财政收回的不是问题",
    ]);
    expect(found(form(2021, [{ budget: "100", executed: "100" }]), carried("0"))).toEqual([]);
  });

  it("does not run without a filled cell, the year before, or the same unit and project", () => {
    expect(found(before, carried(""))).toEqual([]);
    expect(found(before, carried("—"))).toEqual([]);
    expect(found(form(2020, [{ budget: "100", executed: "90.5" }]), carried("8"))).toEqual([]);
    expect(found(before, carried("8", { projectName: "另一项目" }))).toEqual([]);
    expect(found(before, carried("8", { implementingUnit: "另一单位" }))).toEqual([]);
    expect(found(form(2021, [{ budget: "100" }]), carried("8"))).toEqual([]);
  });

  it("follows a project that carries its year in its name", () => {
    expect(
      found(
        form(2021, [{ budget: "100", executed: "90" }], { projectName: "2021年危房改造" }),
        carried("8", { projectName: "2022年危房改造" }),
      ),
    ).toHaveLength(1);
  });
});
