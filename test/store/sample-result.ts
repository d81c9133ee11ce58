import { createHash } from "node:crypto";
import type { Evaluation } from "../../src/model/evaluation.ts";
import type { Finding, Severity } from "../../src/model/finding.ts";
import type { Result } from "../../src/model/result.ts";

export interface SampleFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly reported?: string;
  readonly zh?: string;
}

export interface Sample {
  readonly content: string;
  readonly path?: string;
  readonly unit?: string;
  readonly department?: string;
  readonly project?: string;
  readonly year?: number;
  readonly score?: number;
  readonly budget?: number;
  readonly executed?: number;
  readonly moneyUnit?: Evaluation["funds"]["unit"];
  readonly findings?: readonly SampleFinding[];
  readonly notRun?: boolean;
  readonly pack?: string;
}

export const sha256 = (content: string): string => createHash("sha256").update(content).digest("hex");

const text = (words: string) => ({ text: words, value: words === "" ? null : words });
const number = (value: number | undefined) => (value === undefined ? null : { text: String(value), value });

function evaluationOf(sample: Sample): Evaluation {
  const has = { level1: true, level2: true, target: true, actual: true, weight: true, score: true, deviation: true };
  return {
    key: `${sample.unit ?? "单位"}|${sample.project ?? "项目"}|${sample.year ?? 2022}`,
    kind: "project",
    title: "项目支出绩效自评表",
    year: sample.year ?? 2022,
    projectName: text(sample.project ?? "项目"),
    supervisingDepartment: text(sample.department ?? "区财政局"),
    implementingUnit: text(sample.unit ?? "单位"),
    // Out of alphabetical order: the order of the form is to be kept.
    extra: { 项目负责人: text("张三"), 一般: text("b"), 复核分: text("c") },
    funds: {
      unit: sample.moneyUnit ?? "万元",
      rows: [
        {
          source: "total",
          label: "年度资金总额",
          initialBudget: null,
          budget: number(sample.budget ?? 43.2),
          executed: number(sample.executed ?? 37.24),
          weight: number(10),
          rate: null,
          score: number(10),
          reason: null,
          partOf: null,
        },
      ],
    },
    goals: { expected: null, actual: null },
    indicators: [],
    groups: [],
    total: { weight: number(100), score: number(sample.score ?? 98), grade: null },
    analysis: {},
    form: {
      has: { ...has, initialBudget: false, rate: false, fundWeight: true, fundScore: true },
      executionWeight: null,
      indicatorWeight: null,
      gradeBands: null,
      notes: [],
      reasons: [],
    },
  };
}

function findingOf(sample: Sample, { rule, severity, reported = "1", zh = "总分不符" }: SampleFinding): Finding {
  const key = `${rule}|${sample.unit ?? "单位"}|${sample.project ?? "项目"}`;
  return {
    key,
    id: sha256(`${key}|${reported}`).slice(0, 16),
    rule,
    severity,
    cause: "report",
    evaluation: 0,
    subject: "/evaluations/0/total/score",
    also: [],
    reported,
    expected: "2",
    calculation: null,
    message: { zh, en: "the total is wrong" },
    at: [],
  };
}

/** A result as the pipeline makes it, small. */
export function sampleResult(sample: Sample): Result {
  const findings = (sample.findings ?? []).map((finding) => findingOf(sample, finding));
  const path = sample.path ?? "a.docx";
  const notRunList =
    sample.notRun === true
      ? [{ rule: "total/grade", subject: "/evaluations/0", reason: "unread-cell", detail: "" }]
      : [];
  return {
    file: {
      path,
      name: path.split("/").at(-1) ?? path,
      sha256: sha256(sample.content),
      bytes: sample.content.length,
      format: "docx",
      pages: null,
      ocr: false,
    },
    status: "ok",
    error: null,
    evaluations: [evaluationOf(sample)],
    narrative: { title: null, sections: [], claims: [] },
    findings,
    checks: { passed: 10, failed: findings.length, notApplicable: 0, notRun: notRunList.length, notRunList },
    doubts: [],
    provenance: {
      tool: "fuhe 0.1.0",
      pack: { id: sample.pack ?? "mof-2020", version: "2020.1", sha256: sha256(sample.pack ?? "mof-2020") },
    },
  };
}
