import type { ReportFilter } from "../report-filter.ts";

export const EXPORT_FORMATS = ["xlsx", "csv", "json", "jsonl", "parquet"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const EXPORT_TABLES = ["evaluations", "indicators", "funds", "findings", "decisions"] as const;
export type ExportTable = (typeof EXPORT_TABLES)[number];

/** What of a list's filter an export can be narrowed down by. */
export function exportFilter(filter: ReportFilter) {
  const { standing, severity, rule, department, unit, assignedTo, text } = filter;
  return { standing, severity, rule, department, unit, assignedTo, text: text.trim() };
}

/** Whether the list is narrowed down by something that an export cannot be. */
export function isMoreNarrow({ reviewState, duplicates, scores, rates }: ReportFilter): boolean {
  return reviewState.length > 0 || duplicates || [scores, rates].some(({ from, to }) => from !== null || to !== null);
}
