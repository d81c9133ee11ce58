import { type Command, InvalidArgumentError } from "commander";
import type { DatasetFormat } from "../../export/dataset/request.ts";
import type { DatasetTable } from "../../export/dataset/table.ts";
import type { Severity } from "../../model/finding.ts";
import type { Standing } from "../../store/tables/files.ts";
import type { FindingState } from "../../store/tables/results.ts";
import { LANGUAGES, type Language, type Words } from "../language.ts";
import { oneOf } from "../run-options.ts";

const FORMATS = ["json", "jsonl", "csv", "xlsx", "parquet"] as const satisfies readonly DatasetFormat[];
const TABLES = [
  "evaluations",
  "indicators",
  "funds",
  "findings",
  "decisions",
] as const satisfies readonly DatasetTable[];
const SEVERITIES = ["error", "warning", "notice"] as const satisfies readonly Severity[];
const STATES = ["open", "confirmed", "dismissed"] as const satisfies readonly FindingState[];
const STANDINGS = [
  "waiting",
  "running",
  "clean",
  "flagged",
  "incomplete",
  "failed",
  "cancelled",
] as const satisfies readonly Standing[];

/** What `fuhe export` takes. */
export interface ExportOptions {
  readonly format: DatasetFormat;
  readonly out?: string;
  readonly table?: readonly DatasetTable[];
  readonly batch?: readonly number[];
  readonly year?: readonly number[];
  readonly unit?: readonly string[];
  readonly department?: readonly string[];
  readonly standing?: readonly Standing[];
  readonly rule?: readonly string[];
  readonly severity?: readonly Severity[];
  readonly state?: readonly FindingState[];
  readonly text?: string;
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
  program
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
    )
    .option("--batch <id...>", say({ zh: "批次编号", en: "ids of batches" }), several(wholeNumber))
    .option("--year <year...>", say({ zh: "评价年度", en: "evaluated years" }), several(wholeNumber))
    .option("--unit <name...>", say({ zh: "单位", en: "units" }), several(String))
    .option("--department <name...>", say({ zh: "主管部门", en: "departments" }), several(String))
    .option(
      "--standing <standing...>",
      say({ zh: `文件状态：${STANDINGS.join("、")}`, en: `of files: ${STANDINGS.join(", ")}` }),
      several(oneOf(STANDINGS)),
    )
    .option("--rule <rule...>", say({ zh: "有这些规则问题的", en: "with findings of these rules" }), several(String))
    .option(
      "--severity <severity...>",
      say({ zh: SEVERITIES.join("、"), en: SEVERITIES.join(", ") }),
      several(oneOf(SEVERITIES)),
    )
    .option("--state <state...>", say({ zh: STATES.join("、"), en: STATES.join(", ") }), several(oneOf(STATES)))
    .option("--text <words>", say({ zh: "含这些文字的", en: "in which these words occur" }))
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

function several<T>(one: (text: string) => T): (text: string, before: readonly T[] | undefined) => T[] {
  return (text, before) => [...(before ?? []), one(text)];
}

function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError("0 – 999999999999999");
  return Number(text);
}

function time(text: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw new InvalidArgumentError("2024-05-01T08:00:00Z");
  return date;
}
