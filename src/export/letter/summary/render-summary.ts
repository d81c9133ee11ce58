import { AlignmentType, Document, Paragraph, type FileChild } from "docx";
import { MM, exactly, run } from "../office-format.ts";
import { officialDate } from "../official-date.ts";
import { packDocument } from "../pack-document.ts";
import { oneLine, plainTexts, shortened } from "../plain-text.ts";
import { problemText } from "../problem-texts.ts";
import { barTable } from "./bar-table.ts";
import { figureTable, type Figure } from "./figure-table.ts";
import { moneyText, shareText } from "./money-text.ts";
import { SummaryInput } from "./summary-input.ts";

/** 170 mm between margins of 20 mm. */
const WIDTH = Math.round(170 * MM);
const MOST_RULES = 10;
/** Characters of the list of units: three lines, so that the page stays one. */
const MOST_UNITS = 125;

/**
 * The summary of a batch for the department's head: one A4 page of figures, the ten most common findings, the scores and
 * the units that have sent nothing. The same figures give the same bytes.
 *
 * @throws {z.ZodError} where the figures are none · {RangeError} where the date is no day.
 */
export async function renderSummary(input: SummaryInput): Promise<Uint8Array> {
  const summary = plainTexts(SummaryInput.parse(input));
  const margin = Math.round(20 * MM);
  return packDocument(
    new Document({
      creator: "fuhe",
      sections: [
        {
          properties: {
            page: {
              size: { width: 11906, height: 16838 },
              margin: {
                top: margin,
                bottom: Math.round(16 * MM),
                left: margin,
                right: margin,
                header: 400,
                footer: 400,
              },
            },
          },
          children: summaryChildren(summary),
        },
      ],
    }),
  );
}

function summaryChildren(summary: SummaryInput): FileChild[] {
  const total = findingsOf(summary);
  return [
    ...titleOf(summary),
    figureTable(figuresOf(summary), 4, WIDTH),
    paragraph(overview(summary), { before: 160 }),
    heading(`一、最常见的问题（共${total}处）`),
    ...(summary.rules.length === 0 ? [paragraph("本批次没有发现问题。")] : [ruleChart(summary, total)]),
    heading("二、自评得分分布"),
    scoreChart(summary),
    heading(`三、未报送单位${summary.units.expected === null ? "" : `（${summary.units.missing.length}家）`}`),
    paragraph(missingText(summary)),
    paragraph(
      "说明：资金为全年预算数，同一项目只计一次；“有问题资金”指存在错误或提醒的项目的全年预算数合计，不等于违规金额。问题以人工复核结论为准。",
      { size: 17, before: 120 },
    ),
  ];
}

function titleOf({ year, batchName, issuer, date }: SummaryInput): Paragraph[] {
  const line = [oneLine(issuer), shortened(oneLine(batchName ?? ""), 40), officialDate(date)].filter(
    (part) => part !== "",
  );
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: exactly(560),
      children: [run(`${year === null ? "" : `${year}年度`}绩效自评复核情况汇总`, "title", { size: 40 })],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { ...exactly(320), after: 120 },
      children: [run(line.join("　"), "second", { size: 21 })],
    }),
  ];
}

function figuresOf({ units, files, projects, money }: SummaryInput): Figure[] {
  const [flagged, all] = [moneyText(money.flagged), moneyText(money.total)];
  const { expected, received, missing } = units;
  return [
    {
      label: "已报送单位",
      figure: String(received),
      unit: "家",
      note: expected === null ? "无应报名单" : `应报${expected}家，未报${missing.length}家`,
    },
    {
      label: "收到文件",
      figure: String(files.total),
      unit: "份",
      note: files.running === 0 ? `项目${projects.total}个` : `其中${files.running}份正在检查`,
    },
    { label: "无问题文件", figure: String(files.clean), unit: "份", note: `占${shareText(files.clean, files.total)}` },
    {
      label: "有问题文件",
      figure: String(files.withFindings),
      unit: "份",
      note: `占${shareText(files.withFindings, files.total)}`,
    },
    {
      label: "未能读取文件",
      figure: String(files.failed),
      unit: "份",
      note: files.incomplete === 0 ? "需重新报送" : `另有${files.incomplete}份未查全`,
    },
    {
      label: "有问题项目",
      figure: String(projects.flagged),
      unit: "个",
      note: `占${shareText(projects.flagged, projects.total)}`,
    },
    { label: "资金总量", figure: all.figure, unit: all.unit, note: "全年预算数" },
    {
      label: "有问题资金",
      figure: flagged.figure,
      unit: flagged.unit,
      note: `占${shareText(money.flagged, money.total)}`,
    },
  ];
}

function overview(summary: SummaryInput): string {
  const { findings } = summary;
  const [most] = ranked(summary);
  const first = most === undefined ? "" : `，最多的是“${problemText(most.rule).name}”（${most.count}处）`;
  return `共发现问题${findingsOf(summary)}处：错误${findings.error}处、提醒${findings.warning}处、提示${findings.notice}处${first}。`;
}

function ruleChart(summary: SummaryInput, total: number) {
  const after = [800, 900];
  const [order, name] = [520, 4100];
  return barTable({
    headings: ["序号", "问题", "", "处数", "占比"],
    before: [order, name],
    bar: WIDTH - order - name - after.reduce((sum, width) => sum + width, 0),
    after,
    fill: "2F5597",
    row: 380,
    bars: ranked(summary)
      .slice(0, MOST_RULES)
      .map(({ rule, count }, index) => ({
        before: [String(index + 1), shortened(problemText(rule).name, 20)],
        value: count,
        after: [String(count), shareText(count, total)],
      })),
  });
}

function scoreChart({ scores }: SummaryInput): FileChild {
  const all = scores.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return paragraph("没有读到自评得分。");
  // 优（90.5分及以上） and somewhat more.
  const label = 2400;
  return barTable({
    before: [label],
    bar: WIDTH - label - 1800,
    after: [900, 900],
    fill: "548235",
    row: 340,
    bars: scores.map(({ label: words, count }) => ({
      before: [oneLine(words)],
      value: count,
      after: [`${count}个`, shareText(count, all)],
    })),
  });
}

function missingText({ units }: SummaryInput): string {
  if (units.expected === null) return "本批次没有上传应报单位名单。";
  if (units.missing.length === 0) return "应报单位均已报送。";
  const shown: string[] = [];
  let length = 0;
  for (const unit of units.missing) {
    const name = shortened(oneLine(unit), 30);
    length += [...name].length + 1;
    if (length > MOST_UNITS) break;
    shown.push(name);
  }
  return shown.length === units.missing.length
    ? `${shown.join("、")}。`
    : `${shown.join("、")}等${units.missing.length}家。`;
}

function ranked({ rules }: SummaryInput) {
  return rules.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
}

function findingsOf({ findings }: SummaryInput): number {
  return findings.error + findings.warning + findings.notice;
}

function heading(text: string): Paragraph {
  return new Paragraph({
    spacing: { ...exactly(400), before: 160 },
    keepNext: true,
    children: [run(text, "first", { size: 24 })],
  });
}

function paragraph(
  text: string,
  { size = 21, before = 0 }: { readonly size?: number; readonly before?: number } = {},
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: { ...exactly(size === 21 ? 340 : 260), before },
    children: [run(text, "body", { size })],
  });
}
