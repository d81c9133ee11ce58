import { describe, expect, it } from "vitest";
import { projectForm, sameUnit, unitForm } from "../../src/batch/names.ts";
import { checkFiles } from "./sketch-result.ts";

describe("names of units and projects", () => {
  it.each([
    ["[155]濉溪县民政局（本级）", "濉溪县民政局"],
    ["219-池州市贵池区棠溪镇人民政府", "池州市贵池区棠溪镇人民政府"],
    ["大英县司法局部门", "大英县司法局"],
    [" 江西省 政协（盖章）", "江西省政协"],
    ["120急救中心", "120急救中心"],
  ])("takes %s for %s", (written, form) => expect(unitForm(written)).toBe(form));

  it.each([
    ["51092323T000009876205-业务技术用房维修改造项目", 2023, "业务技术用房维修改造项目"],
    ["“互联网+政务服务”平台 运维费", 2022, "互联网政务服务平台运维费"],
    ["2022年危房改造项目", 2022, "危房改造项目"],
    ["2019年新型农业经营主体扶持项目", 2022, "2019年新型农业经营主体扶持项目"],
  ])("takes the project %s of %i for %s", (written, year, form) => expect(projectForm(written, year)).toBe(form));

  it("knows a unit with its area in front, and no other", () => {
    expect(sameUnit("濉溪县民政局", "民政局")).toBe(true);
    expect(sameUnit("濉溪县第一中学", "第二中学")).toBe(false);
    expect(sameUnit("县人民医院", "医院")).toBe(false);
  });
});

describe("batch/missing-unit", () => {
  const files = [
    { path: "a.docx", evaluation: { implementingUnit: "甲县民政局", supervisingDepartment: "甲县民政局" } },
  ];
  const missing = (...expected: string[]): string[] =>
    checkFiles("batch/missing-unit", { files, expectedUnits: expected }).map((finding) => finding.message.zh);

  it("names each unit that sent nothing", () => {
    expect(missing("甲县民政局", "甲县水利局")).toEqual(["名单上的“甲县水利局”没有报送自评表"]);
  });

  it("takes a short name for the only unit of that name on the list", () => {
    expect(missing("民政局")).toEqual([]);
    expect(
      checkFiles("batch/missing-unit", {
        files: [{ path: "a.docx", evaluation: { implementingUnit: "民政局" } }],
        expectedUnits: ["甲县民政局", "乙县民政局"],
      }),
    ).toHaveLength(2);
  });
});
