import { type Command, InvalidArgumentError } from "commander";
import type { Cause, Severity } from "../model/finding.ts";
import type { FileFilter, Range } from "../store/file-filter.ts";
import type { Standing } from "../store/tables/files.ts";
import type { FindingState } from "../store/tables/results.ts";
import type { ReviewState } from "../store/tables/reviews.ts";
import type { Words } from "./language.ts";
import { oneOf } from "./run-options.ts";

const SEVERITIES = ["error", "warning", "notice"] as const satisfies readonly Severity[];
const CAUSES = ["report", "reading"] as const satisfies readonly Cause[];
const STATES = ["open", "confirmed", "dismissed"] as const satisfies readonly FindingState[];
const REVIEW_STATES = ["open", "passed", "returned"] as const satisfies readonly ReviewState[];
const FILE_FORMATS = ["docx", "pdf", "doc", "xlsx", "html", "txt"] as const;
const STANDINGS = [
  "waiting",
  "running",
  "clean",
  "flagged",
  "incomplete",
  "failed",
  "cancelled",
] as const satisfies readonly Standing[];

/** Options that choose reports, as the list of the page does. */
export interface ReportFilterOptions {
  readonly batch?: readonly number[];
  readonly file?: readonly number[];
  readonly year?: readonly number[];
  readonly unit?: readonly string[];
  readonly department?: readonly string[];
  readonly standing?: readonly Standing[];
  readonly reviewState?: readonly ReviewState[];
  readonly reviewedBy?: number;
  readonly reviewOutdated?: boolean;
  readonly assignedTo?: number;
  readonly fileFormat?: readonly (typeof FILE_FORMATS)[number][];
  readonly rule?: readonly string[];
  readonly severity?: readonly Severity[];
  readonly state?: readonly FindingState[];
  readonly cause?: readonly Cause[];
  /** False with `--no-duplicates`. */
  readonly duplicates?: boolean;
  readonly projectKey?: string;
  readonly scoreFrom?: string;
  readonly scoreTo?: string;
  readonly rateFrom?: string;
  readonly rateTo?: string;
  readonly text?: string;
}

/** Adds them to a command. `say` picks the language of the help. */
export function addReportFilter(command: Command, say: (words: Words) => string): Command {
  const some = (...values: readonly string[]): string => values.join(say({ zh: "、", en: ", " }));
  return command
    .option("--batch <id...>", say({ zh: "批次编号", en: "ids of batches" }), several(wholeNumber))
    .option("--file <id...>", say({ zh: "文件编号", en: "ids of files" }), several(wholeNumber))
    .option("--year <year...>", say({ zh: "评价年度", en: "evaluated years" }), several(wholeNumber))
    .option("--unit <name...>", say({ zh: "单位", en: "units" }), several(String))
    .option("--department <name...>", say({ zh: "主管部门", en: "departments" }), several(String))
    .option(
      "--standing <standing...>",
      say({ zh: `文件状态：${some(...STANDINGS)}`, en: `of files: ${some(...STANDINGS)}` }),
      several(oneOf(STANDINGS)),
    )
    .option(
      "--review-state <state...>",
      say({ zh: `复核状态：${some(...REVIEW_STATES)}`, en: `of the review: ${some(...REVIEW_STATES)}` }),
      several(oneOf(REVIEW_STATES)),
    )
    .option("--review-outdated", say({ zh: "复核后内容又变的", en: "changed since they were reviewed" }))
    .option("--reviewed-by <id>", say({ zh: "由此用户复核的", en: "reviewed by this user" }), wholeNumber)
    .option("--assigned-to <id>", say({ zh: "分给此用户的", en: "assigned to this user" }), wholeNumber)
    .option("--file-format <format...>", some(...FILE_FORMATS), several(oneOf(FILE_FORMATS)))
    .option("--rule <rule...>", say({ zh: "有这些规则问题的", en: "with findings of these rules" }), several(String))
    .option("--severity <severity...>", some(...SEVERITIES), several(oneOf(SEVERITIES)))
    .option(
      "--state <state...>",
      say({ zh: `有这种问题的：${some(...STATES)}`, en: `with findings that are ${some(...STATES)}` }),
      several(oneOf(STATES)),
    )
    .option("--cause <cause...>", some(...CAUSES), several(oneOf(CAUSES)))
    .option("--duplicates", say({ zh: "只要重复的文件", en: "files alone that came before, byte for byte" }))
    .option("--no-duplicates", say({ zh: "不要重复的文件", en: "without them" }))
    .option("--project-key <key>", say({ zh: "评价标识", en: "identity of an evaluation" }))
    .option("--score-from <points>", say({ zh: "自评总分，含", en: "total score, inclusive" }), decimal)
    .option("--score-to <points>", say({ zh: "自评总分，不含", en: "total score, exclusive" }), decimal)
    .option("--rate-from <percent>", say({ zh: "执行率（%），含", en: "execution rate in %, inclusive" }), decimal)
    .option("--rate-to <percent>", say({ zh: "执行率（%），不含", en: "execution rate in %, exclusive" }), decimal)
    .option(
      "--text <words>",
      say({ zh: "路径、单位、项目含这些文字的", en: "with these words in path, unit or project" }),
    );
}

/** The filter as the store takes it: what was not asked for is undefined. */
export function reportFilter(options: ReportFilterOptions) {
  const { assignedTo, reviewedBy, reviewOutdated, duplicates, projectKey, text } = options;
  const all = {
    batchIds: options.batch,
    fileIds: options.file,
    standings: options.standing,
    units: options.unit,
    departments: options.department,
    years: options.year,
    reviewStates: options.reviewState,
    formats: options.fileFormat,
    severities: options.severity,
    rules: options.rule,
    states: options.state,
    causes: options.cause,
    scores: range(options.scoreFrom, options.scoreTo),
    rates: range(options.rateFrom, options.rateTo),
    assignedTo,
    reviewedBy,
    reviewOutdated,
    duplicates,
    projectKey,
    text,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Omit<
    FileFilter,
    "visibility"
  >;
}

function range(from: string | undefined, to: string | undefined): Range | undefined {
  return from === undefined && to === undefined ? undefined : { from: from ?? null, to: to ?? null };
}

/** A parser for an option that may come several times. */
export function several<T>(one: (text: string) => T): (text: string, before: readonly T[] | undefined) => T[] {
  return (text, before) => [...(before ?? []), one(text)];
}

function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError("0 – 999999999999999");
  return Number(text);
}

/** Written as the page and the API write it: 90.0 is 90. */
function decimal(text: string): string {
  if (!/^-?\d{1,9}(\.\d{1,6})?$/.test(text)) throw new InvalidArgumentError("90 | 86.5");
  return String(Number(text));
}
