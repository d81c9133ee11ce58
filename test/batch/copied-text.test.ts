import { describe, expect, it } from "vitest";
import type { FileSketch } from "../../src/batch/rule.ts";
import type { EvaluationSketch } from "../../src/rule-engine/sketch.ts";
import { checkFiles } from "./sketch-result.ts";

const WORK = "全年组织禁毒宣传三十六场，覆盖学校十二所，在册人员走访率达到百分之百，群众安全感明显提升";
const PROBLEM = "部分老旧设备运行超过八年，夏季高温时段多次出现宕机，备品备件采购周期长，影响窗口正常办件";
const BOILERPLATE = "项目管理的精细化程度有待提高，下一步将加强预算编制的科学性，做好绩效运行监控。";

const file = (path: string, evaluation: EvaluationSketch, more: Partial<FileSketch> = {}): FileSketch => ({
  path,
  evaluation,
  ...more,
});
const unit = (name: string, rest: EvaluationSketch): EvaluationSketch => ({
  implementingUnit: name,
  projectName: `${name}项目`,
  ...rest,
});
const found = (...files: FileSketch[]): string[] =>
  checkFiles("batch/copied-text", { files }).map(
    ({ severity, message, files: places }) =>
      `${severity} ${message.zh} ${places.map(({ path, subject }) => path + subject).join(" ")}`,
  );

describe("batch/copied-text", () => {
  it("gives one finding for a text, with every place", () => {
    expect(
      found(
        file("a.docx", unit("甲镇政府", { actual: WORK })),
        file("b.docx", unit("乙镇政府", { analysis: { 效益情况: `${WORK}。` } })),
        file("c.docx", unit("丙镇政府", { actual: WORK })),
      ),
    ).toEqual([
      "warning 3 个单位的实际完成情况、分析说明逐字相同：“全年组织禁毒宣传三十六场，覆盖学…”（甲镇政府、乙镇政府、丙镇政府） a.docx/evaluations/0/goals/actual b.docx/evaluations/0/analysis/效益情况 c.docx/evaluations/0/goals/actual",
    ]);
  });

  it("finds a shared sentence among others, and one finding for all that two texts share", () => {
    const findings = found(
      file("a.docx", unit("甲镇政府", { analysis: { 存在问题: `${PROBLEM}。${WORK}。` } })),
      file("b.docx", unit("乙镇政府", { analysis: { 存在问题: `${WORK}。${PROBLEM}。人手不足。` } })),
    );
    expect(findings).toHaveLength(1);
  });

  it("compares the report's own sections on problems, not those on method", () => {
    const text = (path: string, name: string, heading: string): FileSketch =>
      file(path, unit(name, {}), { narrative: { sections: [{ heading, text: PROBLEM }] } });
    expect(found(text("a.docx", "甲局", "六、存在的问题"), text("b.docx", "乙局", "四、存在问题及原因"))).toEqual([
      "warning 2 个单位的报告正文逐字相同：“部分老旧设备运行超过八年，夏季高…”（甲局、乙局） a.docx/narrative/sections/0 b.docx/narrative/sections/0",
    ]);
    expect(
      found(text("a.docx", "甲局", "三、绩效自评工作开展情况"), text("b.docx", "乙局", "三、绩效自评工作开展情况")),
    ).toEqual([]);
  });

  it("leaves out short texts, common formulae, the same unit's other projects, and a unit whose area is left out", () => {
    expect(
      found(
        file("a.docx", unit("甲局", { actual: "保障机关正常运转和人员经费支出" })),
        file("b.docx", unit("乙局", { actual: "保障机关正常运转和人员经费支出" })),
      ),
    ).toEqual([]);
    expect(
      found(
        file("a.docx", unit("甲局", { analysis: { 存在问题: BOILERPLATE } })),
        file("b.docx", unit("乙局", { analysis: { 存在问题: BOILERPLATE } })),
      ),
    ).toEqual([]);
    expect(
      found(file("a.docx", { actual: WORK, projectName: "一" }), file("b.docx", { actual: WORK, projectName: "二" })),
    ).toEqual([]);
    expect(
      found(file("a.docx", unit("濉溪县民政局", { actual: WORK })), file("b.docx", unit("民政局", { actual: WORK }))),
    ).toEqual([]);
  });

  it("finds last year's text of the same unit; an expected goal that stays the same is a notice", () => {
    const year = (of: number, rest: EvaluationSketch): FileSketch => file(`${of}.docx`, { year: of, ...rest });
    expect(found(year(2021, { actual: WORK }), year(2022, { actual: WORK }))[0]).toMatch(
      /^warning 示例单位 2021、2022 年的实际完成情况逐字相同/,
    );
    expect(found(year(2021, { expected: WORK }), year(2022, { expected: WORK }))[0]).toMatch(/^notice /);
  });

  it("takes what many units of a batch share for a template: one notice for all of it", () => {
    const names = "甲乙丙丁戊己庚辛壬癸".split("");
    const files = names.map((name, at) =>
      file(
        `${name}.docx`,
        unit(
          `${name}镇政府`,
          at < 5 ? { actual: WORK, analysis: { 存在问题: PROBLEM } } : { actual: at < 7 ? "一".repeat(40) : "" },
        ),
      ),
    );
    const findings = checkFiles("batch/copied-text", { files });
    expect(findings.map(({ severity, message }) => `${severity} ${message.zh.split("：")[0]}`)).toEqual([
      "notice 有 2 段文字各有 20% 以上的单位相同（最多 5 个单位），可能出自统一模板，未逐一列出",
      "warning 2 个单位的实际完成情况逐字相同",
    ]);
  });
});
