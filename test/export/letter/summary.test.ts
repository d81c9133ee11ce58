import { describe, expect, it } from "vitest";
import { moneyText, shareText } from "../../../src/export/letter/summary/money-text.ts";
import { batchSummary } from "../../../src/export/letter/summary/batch-summary.ts";
import { renderSummary } from "../../../src/export/letter/summary/render-summary.ts";
import { scoreBands, type SummaryInput } from "../../../src/export/letter/summary/summary-input.ts";
import type { Overview } from "../../../src/service/overview.ts";
import { gradeCounts } from "../../../src/service/score-bands.ts";
import { paragraphsOf, partOf, rowsOf } from "./read-back.ts";

const INPUT: SummaryInput = {
  issuer: "某某区财政局",
  batchName: "第一批",
  year: 2022,
  date: "2023-04-10",
  units: { expected: 5, received: 3, missing: ["区水利局", "区<b>一中"] },
  files: { total: 8, clean: 3, withFindings: 4, incomplete: 0, failed: 1, running: 0 },
  projects: { total: 7, flagged: 4 },
  money: { total: "250000000", flagged: "432000.5" },
  findings: { error: 2, warning: 5, notice: 3 },
  rules: [
    { rule: "total/score-sum", count: 2 },
    { rule: "budget/execution-rate", count: 8 },
  ],
  scores: scoreBands([100, 98, 91, 55]),
};

describe("the summary of a batch", () => {
  it("shows the figures, the common findings with counts and shares, and who has not sent", async () => {
    const docx = await renderSummary(INPUT);
    const lines = paragraphsOf(docx);
    expect(lines[0]).toBe("2022年度绩效自评复核情况汇总");
    expect(lines).toContain("共发现问题10处：错误2处、提醒5处、提示3处，最多的是“预算执行率计算有误”（8处）。");
    expect(lines).toContain("三、未报送单位（2家）");
    expect(lines).toContain("区水利局、区<b>一中。");
    const rows = rowsOf(docx);
    expect(rows[0]).toEqual([
      "已报送单位\n3家\n应报5家，未报2家",
      "收到文件\n8份\n项目7个",
      "无问题文件\n3份\n占37.5%",
      "有问题文件\n4份\n占50.0%",
    ]);
    expect(rows[1]).toEqual([
      "未能读取文件\n1份\n需重新报送",
      "有问题项目\n4个\n占57.1%",
      "资金总量\n2.50亿元\n全年预算数",
      "有问题资金\n43.20万元\n占0.2%",
    ]);
    const filled = rows.map((row) => row.filter((text) => text !== ""));
    expect(filled).toContainEqual(["1", "预算执行率计算有误", "8", "80.0%"]);
    expect(filled).toContainEqual(["2", "总分与各项得分合计不符", "2", "20.0%"]);
    expect(filled).toContainEqual(["95—100分", "1个", "25.0%"]);
  });

  it("draws bars in proportion: the longest over the whole width, the others by their share", async () => {
    const xml = partOf(await renderSummary(INPUT), "word/document.xml");
    const bars = [...xml.matchAll(/<w:gridSpan w:val="(\d+)"\/>(?:(?!<\/w:tcPr>).)*w:fill="2F5597"/g)].map(([, span]) =>
      Number(span),
    );
    expect(bars).toEqual([40, 10]);
  });

  it("keeps ten rules and as many units as fit", async () => {
    const rules = Array.from({ length: 30 }, (_, index) => ({ rule: `other/${index}`, count: 1 }));
    const missing = Array.from({ length: 900 }, (_, index) => `第${index + 1}中学`);
    const docx = await renderSummary({ ...INPUT, rules, units: { expected: 950, received: 50, missing } });
    expect(rowsOf(docx).filter(([number]) => /^\d+$/.test(number ?? ""))).toHaveLength(10);
    expect(paragraphsOf(docx).find((line) => line.includes("第1中学"))).toMatch(/等900家。$/);
  });

  it("says what it does not know", async () => {
    const docx = await renderSummary({
      ...INPUT,
      rules: [],
      scores: [],
      units: { expected: null, received: 3, missing: [] },
    });
    const lines = paragraphsOf(docx);
    expect(lines).toContain("本批次没有发现问题。");
    expect(lines).toContain("没有读到自评得分。");
    expect(lines).toContain("本批次没有上传应报单位名单。");
  });

  it("is the same bytes for the same figures", async () => {
    expect(Buffer.from(await renderSummary(INPUT)).equals(Buffer.from(await renderSummary(INPUT)))).toBe(true);
  });
});

describe("the summary from the overview", () => {
  const grades = [
    { grade: "优", min: 90, max: 100 },
    { grade: "良", min: 80, max: 90 },
    { grade: "中", min: 60, max: 80 },
    { grade: "差", min: 0, max: 60 },
  ] as const;
  const standings = { clean: 3, flagged: 4, incomplete: 2, failed: 1, waiting: 0, running: 1, cancelled: 0 };
  const overview: Overview = {
    files: {
      standings: { total: 11, ...standings },
      reviews: { open: 11, passed: 0, returned: 0 },
      outdated: 0,
      duplicates: 0,
      assigned: 0,
    },
    rules: [
      { rule: "total/score-sum", severity: "error", open: 2, confirmed: 1, dismissed: 5, summary: null },
      { rule: "budget/overspent", severity: "warning", open: 0, confirmed: 0, dismissed: 1, summary: null },
    ],
    commonest: null,
    units: [],
    unitsSent: 3,
    money: { records: 7, flaggedRecords: 4, budgetYuan: "10", executedYuan: "5", flaggedBudgetYuan: "6" },
    departments: [],
    scores: [],
    scoresBlank: 0,
    grades: gradeCounts([{ at: 95, count: 5 }], [...grades]),
    rates: [],
    ratesBlank: 0,
    attendance: null,
    returns: { draft: 0, issued: 0, answered: 0, withdrawn: 0, overdue: 0 },
  };
  const summary = batchSummary(overview, {
    issuer: "某某区财政局",
    batchName: "第一批",
    year: 2022,
    date: "2023-04-10",
  });

  it("counts a file that was not fully checked by itself, not among those with findings", async () => {
    expect(summary.files).toEqual({ total: 11, clean: 3, withFindings: 4, incomplete: 2, failed: 1, running: 1 });
    const cells = rowsOf(await renderSummary(summary)).flat();
    expect(cells).toContain("有问题文件\n4份\n占36.4%");
    expect(cells).toContain("未能读取文件\n1份\n另有2份未查全");
    expect(summary.rules).toEqual([{ rule: "total/score-sum", count: 3 }]);
  });

  it("names the bands of the grades by their bounds", () => {
    expect(summary.scores.map(({ label }) => label)).toEqual([
      "优（90分及以上）",
      "良（80—90分）",
      "中（60—80分）",
      "差（60分以下）",
    ]);
  });
});

describe("figures", () => {
  it("are in 万元, from a hundred million on in 亿元", () => {
    expect(moneyText("99999999.99")).toEqual({ figure: "10,000.00", unit: "万元" });
    expect(moneyText("100000000")).toEqual({ figure: "1.00", unit: "亿元" });
    expect(moneyText("-5000")).toEqual({ figure: "-0.50", unit: "万元" });
    expect(shareText(1, 3)).toBe("33.3%");
    expect(shareText(1, 0)).toBe("0%");
  });

  it("of scores fall into bands, edges in the higher one", () => {
    expect(scoreBands([100, 100.5, 95, 90, 89.99, 60, 0]).map(({ count }) => count)).toEqual([2, 1, 1, 1, 1, 1]);
  });
});
