export const EXPORT_FORMATS = ["xlsx", "csv", "json", "jsonl", "parquet"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const EXPORT_TABLES = ["evaluations", "indicators", "funds", "findings", "decisions"] as const;
export type ExportTable = (typeof EXPORT_TABLES)[number];

/** Whether the format can hold records within records. */
export function canHoldWhole(format: ExportFormat): boolean {
  return format === "json" || format === "jsonl";
}
