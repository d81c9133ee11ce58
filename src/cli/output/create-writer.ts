import { painter } from "../table/colours.ts";
import type { RunOptions } from "../run-options.ts";
import type { ResultWriter } from "./result-writer.ts";

/** The writer of a format, loaded when it is asked for. */
export async function createWriter(kind: "check" | "extract", options: RunOptions): Promise<ResultWriter> {
  const { format, lang, explain } = options;
  if (format === "json") return (await import("./json-writer.ts")).jsonWriter();
  if (format === "jsonl") return (await import("./json-writer.ts")).jsonlWriter();
  if (format === "sarif") {
    const { RULES } = await import("../../rules/index.ts");
    const { BATCH_RULES } = await import("../../batch/rules/index.ts");
    const { toolVersion } = await import("../../pipeline/tool-version.ts");
    return (await import("./sarif-writer.ts")).sarifWriter(lang, toolVersion(), [...RULES, ...BATCH_RULES]);
  }
  if (format === "csv") {
    return kind === "check"
      ? (await import("./csv-writer.ts")).csvWriter(lang)
      : (await import("./records-csv-writer.ts")).recordsCsvWriter();
  }
  const style = { language: lang, paint: painter(usesColours(options)), columns: columnsOf(options) };
  return kind === "check"
    ? (await import("./table-writer.ts")).tableWriter(style, explain)
    : (await import("./records-table-writer.ts")).recordsTableWriter(style);
}

function usesColours({ out }: RunOptions): boolean {
  return (
    out === null && process.stdout.isTTY && (process.env["NO_COLOR"] ?? "") === "" && process.env["TERM"] !== "dumb"
  );
}

/** A terminal's own width; elsewhere COLUMNS where it is set, else lines are not broken. */
function columnsOf({ out }: RunOptions): number {
  if (out !== null) return Infinity;
  const set = Number(process.env["COLUMNS"]);
  return process.stdout.isTTY ? process.stdout.columns : set > 0 ? set : Infinity;
}
