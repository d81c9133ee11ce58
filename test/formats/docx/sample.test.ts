import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { sampleDocx } from "../../../scripts/make-sample-docx.ts";
import { docxBackend } from "../../../src/formats/docx/backend.ts";
import { tablesOf } from "../../../src/model/document.ts";
import { DEFAULT_LIMITS } from "../../../src/model/limits.ts";
import { paragraphs } from "./docx-file.ts";

const root = resolve(import.meta.dirname, "../../..");
const committed = readFileSync(resolve(root, "fixtures/sample/report.docx"));

describe("the sample report", () => {
  it("is what scripts/make-sample.ts makes, byte for byte", () => {
    expect(sampleDocx().equals(committed)).toBe(true);
  });

  it("reads as its unit filled it in", async () => {
    const document = await docxBackend.read(committed, DEFAULT_LIMITS);
    const texts = paragraphs(document).map((paragraph) => paragraph.text.trim());
    expect(texts).toHaveLength(16);
    expect(texts.filter((text) => /^[\d一二三四五]、/.test(text)).map((text) => text.slice(0, 2))).toEqual([
      "一、",
      "1、",
      "2、",
      "3、",
      "二、",
      "3、",
      "四、",
      "5、",
    ]);

    const [table] = tablesOf(document);
    expect([table?.rows, table?.cols, table?.doubts]).toEqual([38, 14, []]);
    const row = (number: number): string[] =>
      (table?.cells ?? []).filter((cell) => cell.row === number).map((cell) => cell.text);
    expect(row(1)).toEqual(["项目支出绩效自评表"]);
    expect(row(6)).toEqual(["年度资金总额", "24.5", "24.5", "24.5", "10", "100%", "10"]);
    expect(row(12)).toEqual([
      "绩\n效\n指\n标",
      "一级指标",
      "二级指标",
      "三级指标",
      "年度\n指标值",
      "实际\n完成值",
      "分值",
      "得分",
      "偏差原因分析及改进措施",
    ]);
    expect(row(29)).toEqual([
      "绩\n效\n指\n标",
      "满意度\n指标",
      "服务对象满意度指标",
      "指标1：工作人员满意度",
      "95%",
      "95%",
      "10",
      "8",
      "",
    ]);
    expect(row(31)).toEqual(["总分", "100", "98", ""]);
    expect(table?.cells.find((cell) => cell.text === "产出指标")).toMatchObject({ row: 13, rowSpan: 8 });
  });

  it("has a printed twin", () => {
    expect(readFileSync(resolve(root, "fixtures/sample/report.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
  });
});
