import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { pdfBackend } from "../../../src/formats/pdf/backend.ts";
import { tablesOf, type Grid } from "../../../src/model/document.ts";
import { DEFAULT_LIMITS } from "../../../src/model/limits.ts";

// fixtures/pdf/form.html as Chromium prints it, see fixtures/pdf/make.sh.
const ROWS = [
  "项目名称 平台运维服务费",
  "主管部门 市行政审批局 实施单位 市大数据中心",
  "项目资金（万元） 年初预算数 全年预算数 全年执行数 分值 得分",
  "年度资金总额 24.5 24.5 24.1 10 9.8",
  "其他资金 — —",
  "绩效指标 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分",
  "产出指标 数量指标 平台新增功能数量以及按期上线的服务事项 7项 7项 20 20",
  "版本升级次数 2次 2次 15 15",
  "质量指标 系统可用率 ≥99% 15",
  "效益指标 社会效益指标 群众办事便利程度 提高 提高 15 14",
  "数据共享率 ≥90% 96% 15 15",
  "满意度指标 服务对象满意度指标 办事群众满意度 ≥95% 97% 10 10",
  "总分 100 83.8",
];

async function formOf(name: string): Promise<Grid | undefined> {
  const bytes = readFileSync(resolve(import.meta.dirname, "../../../fixtures/pdf", `form-${name}.pdf`));
  const grids = tablesOf(await pdfBackend.read(bytes, DEFAULT_LIMITS));
  expect(grids).toHaveLength(1);
  return grids[0];
}

function filled(grid: Grid | undefined): string[] {
  return ROWS.map((_, i) =>
    (grid?.cells ?? [])
      .filter((cell) => cell.row === i + 1 && cell.text !== "")
      .map((cell) => cell.text.replace(/\s/g, ""))
      .join(" "),
  );
}

function rowsUnder(grid: Grid | undefined, label: string): number | undefined {
  return grid?.cells.find((cell) => cell.text.replace(/\s/g, "") === label)?.rowSpan;
}

describe("forms printed by Chromium", () => {
  it.each(["horizontal", "tall", "tall-untagged", "horizontal-untagged"])(
    "%s: every row, and the rows under every name",
    async (name) => {
      const grid = await formOf(name);
      expect(filled(grid)).toEqual(ROWS);
      expect(
        ["项目资金（万元）", "绩效指标", "产出指标", "数量指标", "效益指标", "社会效益指标"].map((label) =>
          rowsUnder(grid, label),
        ),
      ).toEqual([3, 7, 3, 2, 2, 2]);
    },
  );

  it.each(["none", "none-untagged"])("%s: texts keep their rows where nothing is drawn", async (name) => {
    const grid = await formOf(name);
    // The name of the indicator block stands beside the rows; which row it begins in is a guess.
    const sideless = filled(grid).map((row) => row.replace(/^绩效指标 /, ""));
    expect(sideless).toEqual(ROWS.map((row) => row.replace(/^绩效指标 /, "")));
    expect(
      ["项目资金（万元）", "产出指标", "数量指标", "效益指标", "社会效益指标"].map((label) => rowsUnder(grid, label)),
    ).toEqual([3, 3, 2, 2, 2]);
    expect(grid?.doubts.map((doubt) => doubt.code)).toEqual(["no-ruling-lines"]);
  });
});
