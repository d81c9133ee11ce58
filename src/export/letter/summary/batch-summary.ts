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
  const { total, clean, flagged, incomplete, failed } = files.standings;
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
    files: { total, clean, withFindings: flagged, incomplete, failed, running },
    projects: { total: money.records, flagged: money.flaggedRecords },
    money: { total: money.budgetYuan, flagged: money.flaggedBudgetYuan },
    findings: { error: ofSeverity("error"), warning: ofSeverity("warning"), notice: ofSeverity("notice") },
    rules: stands.filter(({ count }) => count > 0).map(({ rule, count }) => ({ rule, count })),
    scores: overview.grades.map(({ grade, count }, index) => ({
      label: `${grade}（${bandText(overview.grades, index)}）`,
      count,
    })),
  };
}

/** Bounds of a grade, best first: the lower one is in the band, the upper one in the better grade's. */
function bandText(grades: Overview["grades"], index: number): string {
  const [from, to] = [grades[index]?.from ?? 0, grades[index - 1]?.from];
  if (to === undefined) return `${from}分及以上`;
  return index === grades.length - 1 ? `${to}分以下` : `${from}—${to}分`;
}
