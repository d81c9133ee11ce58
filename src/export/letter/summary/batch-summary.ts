import type { Overview } from "../../../service/overview.ts";
import type { SummaryInput } from "./summary-input.ts";

/** Who reports on what, and when. */
export interface SummaryFrame {
  readonly issuer: string;
  readonly batchName: string;
  readonly year: number | null;
  /** `2023-04-10` */
  readonly date: string;
}

/** The figures of the overview as the one-page summary has them: dismissed findings do not count. */
export function batchSummary(overview: Overview, frame: SummaryFrame): SummaryInput {
  const { files, money, attendance } = overview;
  const { total, clean, failed } = files.standings;
  const stands = overview.rules.map(({ rule, severity, open, confirmed }) => ({
    rule,
    severity,
    count: open + confirmed,
  }));
  const ofSeverity = (wanted: string): number =>
    stands.reduce((sum, { severity, count }) => (severity === wanted ? sum + count : sum), 0);
  const running = files.standings.waiting + files.standings.running + files.standings.cancelled;
  return {
    ...frame,
    units: {
      expected: attendance === null || attendance.expected === 0 ? null : attendance.expected,
      received: overview.unitsSent,
      missing: attendance?.missing.map(({ name }) => name) ?? [],
    },
    files: { total, clean, failed, running, withFindings: total - clean - failed - running },
    evaluations: { total: money.records, flagged: money.flaggedRecords },
    money: { total: money.budgetYuan, flagged: money.flaggedBudgetYuan },
    findings: { error: ofSeverity("error"), warning: ofSeverity("warning"), notice: ofSeverity("notice") },
    rules: stands.filter(({ count }) => count > 0).map(({ rule, count }) => ({ rule, count, evaluations: null })),
    scores: overview.grades.map(({ grade, from, count }) => ({ label: `${grade}（${from}分及以上）`, count })),
  };
}
