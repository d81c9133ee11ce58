import type { DatasetRequest } from "./request.ts";

/** What the exported file is called and what it is. */
export interface DatasetFile {
  readonly name: string;
  readonly contentType: string;
}

const KINDS = {
  json: ["json", "application/json; charset=utf-8"],
  jsonl: ["jsonl", "application/x-ndjson; charset=utf-8"],
  xlsx: ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  csv: ["csv.zip", "application/zip"],
  parquet: ["parquet.zip", "application/zip"],
  bareCsv: ["csv", "text/csv; charset=utf-8; header=present"],
  bareParquet: ["parquet", "application/vnd.apache.parquet"],
} as const;

/** A name for the file of a request, and its content type. ASCII: no header has to be encoded. */
export function datasetFile(request: Pick<DatasetRequest, "format" | "packed" | "tables" | "now">): DatasetFile {
  const [extension, contentType] = KINDS[kindOf(request)];
  const day = request.now.toISOString().slice(0, 10).replaceAll("-", "");
  const table = request.tables.length === 1 ? `-${request.tables[0] ?? ""}` : "";
  return { name: `fuhe-dataset${table}-${day}.${extension}`, contentType };
}

/** The kinds of file that an export can be. */
export type DatasetFileKind = keyof typeof KINDS;

/** Which kind of file a request asks for. */
export function kindOf({ format, packed }: Pick<DatasetRequest, "format" | "packed">): DatasetFileKind {
  if (format === "csv") return packed ? "csv" : "bareCsv";
  if (format === "parquet") return packed ? "parquet" : "bareParquet";
  return format;
}
