import type { Severity } from "../model/finding.ts";
import type { Explanation } from "../model/result.ts";
import type { Language } from "./language.ts";
import type { Summary } from "./tally.ts";

/** What the table says around the findings' own words. */
export interface Texts {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly outcome: Readonly<Record<Explanation["outcome"], string>>;
  count(severity: Severity, count: number): string;
  readonly separator: string;
  readonly clean: string;
  notRun(count: number): string;
  readonly failed: string;
  readonly partial: string;
  readonly reading: string;
  readonly reported: string;
  readonly expected: string;
  readonly calculation: string;
  readonly rule: string;
  readonly also: string;
  readonly notRunHeading: string;
  /** Why a check that applies could not run; a reason that is not here is shown as it is. */
  readonly notRunReason: Readonly<Record<string, string>>;
  readonly doubtsHeading: string;
  readonly explainHeading: string;
  readonly batchHeading: string;
  evaluation(index: number, project: string, year: number | null): string;
  summary(summary: Summary): string[];
}

const zh: Texts = {
  severity: { error: "错误", warning: "提醒", notice: "提示" },
  outcome: { passed: "通过", failed: "未通过", "not-applicable": "不适用", "not-run": "未执行" },
  count: (severity, count) => `${count} 处${zh.severity[severity]}`,
  separator: "，",
  clean: "无问题",
  notRun: (count) => `${count} 项检查未执行`,
  failed: "未能检查：",
  partial: "只读了一部分：",
  reading: "（可能是读取有误，请核对原件）",
  reported: "填报：",
  expected: "应为：",
  calculation: "计算：",
  rule: "规则：",
  also: "相关：",
  notRunHeading: "未执行的检查",
  notRunReason: {
    "unread-cell": "单元格的内容读不懂",
    "unread-table": "表格的后续部分未能识别",
    "sources-blank": "各资金来源均为空白",
    "explained-by-other-rule": "已由其他检查说明",
    "several-evaluations": "文件中有多张自评表，不知道说的是哪一张",
    "missing-value": "缺少计算所需的值",
    "rule-crashed": "检查程序出错，请交给管理员",
  },
  doubtsHeading: "读取存疑",
  explainHeading: "检查明细",
  batchHeading: "跨文件问题",
  evaluation: (index, project, year) => `自评表 ${index + 1}：${project}${year === null ? "" : `（${year} 年）`}`,
  summary: (s) => [
    `共 ${s.files} 个文件：无问题 ${s.clean}，有错误 ${s.errors}，有提醒 ${s.warnings}，检查不全 ${s.notFullyChecked}，部分读取 ${s.partial}，未能检查 ${s.failed}`,
    `错误 ${s.findings.error} 处，提醒 ${s.findings.warning} 处，提示 ${s.findings.notice} 处；检查 ${total(s)} 项：通过 ${s.checks.passed}，未通过 ${s.checks.failed}，不适用 ${s.checks.notApplicable}，未执行 ${s.checks.notRun}`,
  ],
};

const en: Texts = {
  severity: { error: "error", warning: "warning", notice: "notice" },
  outcome: { passed: "passed", failed: "failed", "not-applicable": "not applicable", "not-run": "not run" },
  count: (severity, count) => `${count} ${severity}${count === 1 ? "" : "s"}`,
  separator: ", ",
  clean: "no problems",
  notRun: (count) => `${count} check${count === 1 ? "" : "s"} not run`,
  failed: "not checked: ",
  partial: "read in part: ",
  reading: " (our reading may be at fault: look at the original)",
  reported: "reported: ",
  expected: "expected: ",
  calculation: "calculation: ",
  rule: "rule: ",
  also: "see also: ",
  notRunHeading: "checks that could not run",
  notRunReason: {
    "unread-cell": "a cell cannot be understood",
    "unread-table": "a further part of the form could not be recognised",
    "sources-blank": "all sources are blank",
    "explained-by-other-rule": "another check explains it",
    "several-evaluations": "there are several evaluations and it does not say which one is meant",
    "missing-value": "a value that the computation needs is missing",
    "rule-crashed": "the check itself failed: tell your administrator",
  },
  doubtsHeading: "doubtful reading",
  explainHeading: "every check",
  batchHeading: "findings across files",
  evaluation: (index, project, year) => `evaluation ${index + 1}: ${project}${year === null ? "" : ` (${year})`}`,
  summary: (s) => [
    `${s.files} file${s.files === 1 ? "" : "s"}: ${s.clean} without problems, ${s.errors} with errors, ${s.warnings} with warnings, ${s.notFullyChecked} not fully checked, ${s.partial} read in part, ${s.failed} not checked`,
    `${en.count("error", s.findings.error)}, ${en.count("warning", s.findings.warning)}, ${en.count("notice", s.findings.notice)}; ${total(s)} checks: ${s.checks.passed} passed, ${s.checks.failed} failed, ${s.checks.notApplicable} not applicable, ${s.checks.notRun} not run`,
  ],
};

function total({ checks }: Summary): number {
  return checks.passed + checks.failed + checks.notApplicable + checks.notRun;
}

export const TEXTS: Readonly<Record<Language, Texts>> = { zh, en };
