import { type Command, InvalidArgumentError } from "commander";
import type { DatasetFormat } from "../../export/dataset/request.ts";
import type { DatasetTable } from "../../export/dataset/table.ts";
import { LANGUAGES, type Language, type Words } from "../language.ts";
import { addReportFilter, type ReportFilterOptions, several } from "../report-filter.ts";
import { oneOf } from "../run-options.ts";

const FORMATS = ["json", "jsonl", "csv", "xlsx", "parquet"] as const satisfies readonly DatasetFormat[];
const TABLES = [
  "evaluations",
  "indicators",
  "funds",
  "findings",
  "decisions",
] as const satisfies readonly DatasetTable[];

/** What `fuhe export` takes. */
export interface ExportOptions extends ReportFilterOptions {
  readonly format: DatasetFormat;
  readonly out?: string;
  readonly table?: readonly DatasetTable[];
  readonly provenance?: boolean;
  readonly whole?: boolean;
  readonly currentDecisions?: boolean;
  /** False with `--no-zip`. */
  readonly zip: boolean;
  readonly now?: Date;
  readonly lang: Language;
}

/** `fuhe export` */
export function addExport(program: Command, say: (words: Words) => string): void {
  const command = program
    .command("export")
    .description(
      say({
        zh: "导出数据集：评价、指标、资金、问题、决定；服务可以照常运行",
        en: "the dataset out of the store: evaluations, indicators, funds, findings, decisions; the service may run on",
      }),
    )
    .requiredOption(
      "--format <format>",
      say({
        zh: `格式：${FORMATS.join("、")}（csv、parquet 为 zip）`,
        en: `${FORMATS.join(", ")} (csv and parquet: a zip)`,
      }),
      oneOf(FORMATS),
    )
    .option("--out <file>", say({ zh: "写入文件，不写到标准输出", en: "write to a file instead of standard output" }))
    .option(
      "--table <table...>",
      say({ zh: `表：${TABLES.join("、")}`, en: TABLES.join(", ") }),
      several(oneOf(TABLES)),
    );
  addReportFilter(command, say)
    .option("--provenance", say({ zh: "加上每个值在文件中的位置", en: "where each value stands in its document" }))
    .option("--whole", say({ zh: "json、jsonl：加上完整记录", en: "json, jsonl: each evaluation whole as well" }))
    .option("--current-decisions", say({ zh: "只导出现行决定", en: "only the decisions that stand" }))
    .option("--no-zip", say({ zh: "csv、parquet：单个表不打包", en: "csv, parquet: one table, bare" }))
    .option(
      "--now <time>",
      say({ zh: "写入文件的导出时间（ISO）", en: "time of the export that is written into it (ISO)" }),
      time,
    )
    .option("--lang <lang>", say({ zh: "语言：zh 或 en", en: "language: zh or en" }), oneOf(LANGUAGES), "zh")
    .action(async (options: ExportOptions) => {
      const { inWords } = await import("../administrator-error.ts");
      const { runExport } = await import("../run-export.ts");
      await inWords(() => runExport(process.env, options));
    });
}

function time(text: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw new InvalidArgumentError("2024-05-01T08:00:00Z");
  return date;
}
