import type { CellAddress } from "../../src/model/address.ts";
import type { Evaluation, FundRow, Indicator } from "../../src/model/evaluation.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Result } from "../../src/model/result.ts";
import { failedResult } from "../../src/pipeline/build-result.ts";

const at = (row: number, col: number): CellAddress => ({ table: 1, row, col, rowSpan: 1, colSpan: 1, page: 2 });
const text = (words: string, row = 1, col = 1) => ({
  text: words,
  value: words === "" ? null : words,
  at: at(row, col),
});
const number = (written: string, row = 1, col = 1) => ({
  text: written,
  value: written === "" ? null : Number.parseFloat(written),
  at: at(row, col),
});

const fund: FundRow = {
  source: "total",
  label: "年度资金总额",
  initialBudget: number("43.2"),
  budget: number("43.2"),
  executed: number("37.24"),
  weight: number("10"),
  rate: number("100%", 7, 9),
  score: number("10"),
  reason: null,
  partOf: null,
};

const indicator: Indicator = {
  level1: "满意度指标",
  level2: "服务对象满意度指标",
  ordinal: 1,
  name: text("工作人员满意度"),
  target: { text: "≥95%", value: null, at: at(22, 5) },
  actual: { text: "95%", value: null, at: at(22, 6) },
  unit: "%",
  weight: number("10"),
  score: number("8", 22, 8),
  completion: null,
  scoringRule: null,
  deviation: text("", 22, 9),
  more: {},
  childOf: null,
};

const evaluation: Evaluation = {
  key: "k",
  kind: "project",
  title: "项目支出绩效自评表",
  year: 2022,
  projectName: text("运维服务费"),
  supervisingDepartment: text("区审批局"),
  implementingUnit: text("区审批局"),
  extra: {},
  funds: { unit: "万元", rows: [fund] },
  goals: { expected: text("a"), actual: text("b") },
  indicators: [indicator],
  groups: [],
  total: { weight: number("100"), score: number("98"), grade: null },
  analysis: {},
  form: {
    has: {
      level1: true,
      level2: true,
      target: true,
      actual: true,
      weight: true,
      score: true,
      deviation: true,
      initialBudget: true,
      rate: true,
      fundWeight: true,
      fundScore: true,
    },
    executionWeight: null,
    indicatorWeight: null,
    gradeBands: null,
    notes: [],
    reasons: [],
  },
};

const findings: Finding[] = [
  {
    key: "budget/execution-rate k 年度资金总额",
    id: "f1",
    rule: "budget/execution-rate",
    severity: "error",
    cause: "report",
    evaluation: 0,
    subject: "/evaluations/0/funds/rows/0/rate",
    also: ["/evaluations/0/funds/rows/0/executed"],
    reported: "100%",
    expected: "86.2%",
    calculation: "37.24 ÷ 43.2 = 86.20%",
    message: {
      zh: "执行率填报 100%，按执行数和预算数应为 86.2%",
      en: "execution rate is 100%, the amounts give 86.2%",
    },
    at: [at(7, 9)],
  },
  {
    key: "score/unexplained-deduction k",
    id: "f2",
    rule: "score/unexplained-deduction",
    severity: "warning",
    cause: "reading",
    evaluation: 0,
    subject: "/evaluations/0/indicators/0/score",
    also: [],
    reported: "8",
    expected: "10",
    calculation: null,
    message: {
      zh: "已达到目标值，得分低于分值，且未说明原因",
      en: "the target is met, the score is below the weight and no reason is given",
    },
    at: [at(22, 8)],
  },
  {
    key: "narrative/heading-numbering",
    id: "f3",
    rule: "narrative/heading-numbering",
    severity: "notice",
    cause: "report",
    evaluation: null,
    subject: "/narrative/sections/0",
    also: [],
    reported: "3、",
    expected: null,
    calculation: null,
    message: { zh: "标题编号不连续", en: "headings do not count on" },
    at: [{ paragraph: 5 }],
  },
];

const PACK = { id: "mof-2020", version: "2020.1", sha256: "ab" };
const facts = (path: string) => ({
  path,
  name: path,
  sha256: "cd",
  bytes: 10,
  format: "docx" as const,
  pages: null,
  ocr: false,
});

/** A file with one error, one warning and one notice. */
export function faulty(path = "2022/区审批局.docx"): Result {
  return {
    file: facts(path),
    status: "ok",
    error: null,
    evaluations: [evaluation],
    narrative: {
      title: null,
      sections: [{ heading: "3、存在问题", level: 1, numbering: "3、", text: "", at: { paragraph: 5 } }],
      claims: [],
    },
    findings,
    checks: {
      passed: 61,
      failed: 3,
      notApplicable: 14,
      notRun: 1,
      notRunList: [
        { rule: "total/score-sum", subject: "/evaluations/0/total/score", reason: "unread-cell", detail: "十" },
      ],
    },
    doubts: [],
    provenance: { tool: "fuhe 0.1.0", pack: PACK },
  };
}

/** The same file without any finding. */
export function clean(path = "a.docx"): Result {
  return {
    ...faulty(path),
    findings: [],
    checks: { passed: 64, failed: 0, notApplicable: 14, notRun: 0, notRunList: [] },
  };
}

export function failed(path = "旧表.doc"): Result {
  return failedResult(
    { ...facts(path), format: "doc" },
    { code: "unsupported-format", detail: { zh: "这是 Word 97-2003 文档", en: "this is a Word 97-2003 document" } },
    PACK,
  );
}
