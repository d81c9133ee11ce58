import { describe, expect, it } from "vitest";
import { batchLetters, letterFileName, memberName } from "../../../src/export/letter/batch-letters.ts";
import { FRAME, named, report } from "./sketch-report.ts";

const of = (unit: string | null, project: string, path: string) => ({ ...named(project, path), unit });

const ofDepartment = (department: string | null, project: string, path: string) => {
  const report = of(null, project, path);
  const supervisingDepartment = department === null ? null : { text: department, value: department };
  return {
    ...report,
    evaluations: report.evaluations.map((evaluation) => ({
      ...evaluation,
      kind: "department" as const,
      supervisingDepartment,
    })),
  };
};

describe("the letters of a batch", () => {
  it("are one for each unit, with its own reports alone", () => {
    const letters = batchLetters(FRAME, [
      of("水利局", "渠道", "1.docx"),
      of("农业局", "种子", "2.docx"),
      of("水利局", "泵站", "3.docx"),
    ]);
    expect(letters.map(({ unit, model }) => [unit, model.projects.map(({ heading }) => heading)])).toEqual([
      ["水利局", ["渠道", "泵站"]],
      ["农业局", ["种子"]],
    ]);
  });

  it("skip clean reports and never join unknown units", () => {
    const letters = batchLetters(FRAME, [
      { ...report("c.docx", []), unit: "干净局" },
      of(null, "甲", "a.docx"),
      of(null, "乙", "b.docx"),
      ofDepartment(null, "丙", "d.docx"),
    ]);
    expect(letters.map(({ unit, model }) => [unit, model.addressee, model.projects.length])).toEqual([
      [null, "有关单位", 1],
      [null, "有关单位", 1],
      [null, "有关单位", 1],
    ]);
  });

  it("go to the department that a report names where it names no unit, each by itself", () => {
    const letters = batchLetters(FRAME, [
      ofDepartment("区水利局", "整体支出", "a.docx"),
      ofDepartment("区水利局", "整体支出", "b.docx"),
      of("区审批中心", "运维", "c.docx"),
    ]);
    expect(letters.map(({ unit, model }) => [unit, model.addressee, model.projects.length])).toEqual([
      ["区水利局", "区水利局", 1],
      ["区水利局", "区水利局", 1],
      ["区审批中心", "区审批中心", 1],
    ]);
  });

  it("come in a zip under names that every system takes", () => {
    const units = ["水利局", "../../etc/passwd", "CON", "a:b*c?\u0000\u202e", "水利局", null, "长".repeat(300)];
    const names = units.map((unit, index) => memberName(unit, index, units.length));
    expect(names.slice(0, 6)).toEqual([
      "01_整改通知_水利局.docx",
      "02_整改通知_etc_passwd.docx",
      "03_整改通知_CON.docx",
      "04_整改通知_a_b_c.docx",
      "05_整改通知_水利局.docx",
      "06_整改通知_有关单位.docx",
    ]);
    expect([...(names[6] ?? "")].length).toBeLessThan(80);
  });

  it("have a name of their own outside a zip, too", () => {
    expect(letterFileName("区审批局")).toBe("整改通知_区审批局.docx");
    expect(letterFileName(" ... ")).toBe("整改通知_有关单位.docx");
  });
});
