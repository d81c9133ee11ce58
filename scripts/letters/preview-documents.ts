import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { batchLetters } from "../../src/export/letter/batch-letters.ts";
import { letterContent } from "../../src/export/letter/letter-content.ts";
import type { LetterFrame, ReturnedReport } from "../../src/export/letter/letter-input.ts";
import { renderLetter } from "../../src/export/letter/render-letter.ts";
import { renderTemplateSample } from "../../src/export/letter/template/template-sample.ts";
import { renderWithTemplate } from "../../src/export/letter/template/render-with-template.ts";
import { renderSummary } from "../../src/export/letter/summary/render-summary.ts";
import { scoreBands, type SummaryInput } from "../../src/export/letter/summary/summary-input.ts";
import { loadPack } from "../../src/packs/load-pack.ts";
import { checkFile } from "../../src/pipeline/check-file.ts";

const ROOT = join(import.meta.dirname, "../..");
const LAYOUTS = "fixtures/layouts";
const FRAME: LetterFrame = {
  issuer: "某某区财政局",
  batchName: "2022年度项目支出绩效自评复核",
  year: 2022,
  date: "2023-04-10",
  deadline: "2023-04-30",
  contact: { name: "李红", phone: "0553-1234567" },
};

/** A name and the bytes of each document. */
export async function previewDocuments(): Promise<[string, Uint8Array][]> {
  const sample = await returned("fixtures/sample/report.docx");
  const found = await Promise.all([...listed("as-found"), ...listed("injected").slice(0, 8)].map(returned));
  const withFindings = found.filter((report) => report.findings.length > 0);
  const one = letterContent({ ...FRAME, unit: "某某区行政审批局", reports: [sample] });
  const many = letterContent({ ...FRAME, unit: "某某区住房和城乡建设局", reports: [sample, ...withFindings] });
  const two = letterContent({ ...FRAME, unit: "某某区交通运输局", reports: withFindings.slice(0, 2) });
  const batch = batchLetters(FRAME, [{ ...sample, unit: "某某区行政审批局" }]);
  const template = await renderTemplateSample();
  return [
    ["template", template],
    ["with-template", renderWithTemplate(template, two)],
    ["summary", await renderSummary(summaryOf(found))],
    ["summary-fullest", await renderSummary(fullest(summaryOf(found)))],
    ["one-report", await renderLetter(one)],
    ["one-report-table", await renderLetter({ ...one, listForm: "table" })],
    ["two-in-text", await renderLetter({ ...two, listForm: "text" })],
    ["one-unit", await renderLetter({ ...many, letterhead: "某某区财政局文件", documentNumber: "某财绩〔2023〕12号" })],
    ...(await Promise.all(
      batch.map(async ({ model }) => ["batch", await renderLetter(model)] as [string, Uint8Array]),
    )),
  ];
}

function listed(folder: string): string[] {
  const files = readdirSync(join(ROOT, LAYOUTS, folder)).filter((name) => name.endsWith(".docx"));
  return files.sort().map((name) => `${LAYOUTS}/${folder}/${name}`);
}

/** A checked file with all its findings confirmed. */
async function returned(path: string): Promise<ReturnedReport> {
  const result = await checkFile(readFileSync(join(ROOT, path)), path, loadPack());
  return {
    path,
    evaluations: result.evaluations,
    narrative: result.narrative,
    findings: result.findings.map((finding) => ({ finding, state: "confirmed" })),
  };
}

/** Figures in the size of a district's year, the findings by rule from real checks. */
function summaryOf(reports: readonly ReturnedReport[]): SummaryInput {
  const counts = new Map<string, number>();
  for (const { findings } of reports)
    for (const { finding } of findings) counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 7);
  const rules = [...counts].map(([rule, count]) => ({ rule, count }));
  const total = rules.reduce((sum, { count }) => sum + count, 0);
  return {
    issuer: FRAME.issuer,
    batchName: FRAME.batchName,
    year: FRAME.year,
    date: FRAME.date,
    units: {
      expected: 128,
      received: 120,
      missing: [
        "城关镇人民政府",
        "区农业农村局",
        "区水利局",
        "区第一中学",
        "区人民医院",
        "区融媒体中心",
        "区残疾人联合会",
        "东湖街道办事处",
      ],
    },
    files: { total: 412, clean: 236, withFindings: 169, incomplete: 0, failed: 7, running: 0 },
    projects: { total: 431, flagged: 172 },
    money: { total: "1287654321.00", flagged: "345678901.20" },
    findings: {
      error: Math.floor(total / 4),
      warning: Math.floor(total / 2),
      notice: total - Math.floor(total / 4) - Math.floor(total / 2),
    },
    rules,
    scores: scoreBands(Array.from({ length: 425 }, (_, index) => 100 - ((index * index) % 53) * ((index % 3) / 2.4))),
  };
}

/** As many words as the page can meet: it must stay one page. */
function fullest(summary: SummaryInput): SummaryInput {
  const missing = Array.from({ length: 300 }, (_, index) => `某某区第${index + 1}初级中学`);
  const scores = Array.from({ length: 8 }, (_, index) => ({ label: `第${index + 1}档`, count: index }));
  return { ...summary, batchName: "很长的批次名称".repeat(20), units: { ...summary.units, missing }, scores };
}
