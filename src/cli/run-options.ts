import { availableParallelism } from "node:os";
import { InvalidArgumentError } from "commander";
import type { Command } from "commander";
import { LANGUAGES } from "./language.ts";
import type { Language, Words } from "./language.ts";

const FORMATS = ["table", "json", "jsonl", "csv", "sarif"] as const;
type OutputFormat = (typeof FORMATS)[number];

/** What `check` and `extract` take. */
export interface RunOptions {
  readonly format: OutputFormat;
  /** Null: standard output. */
  readonly out: string | null;
  /** Pack id or file; null: the default pack. */
  readonly pack: string | null;
  readonly lang: Language;
  readonly jobs: number;
  readonly explain: boolean;
  /** List of the units that should have sent something; only `check` takes it. */
  readonly expected?: string | undefined;
}

const MOST_JOBS = 256;

/** Adds the options that `check` and `extract` share. `say` picks the language of the help. */
export function addRunOptions(command: Command, say: (words: Words) => string): Command {
  return command
    .option(
      "--format <format>",
      say({ zh: `输出格式：${FORMATS.join("、")}`, en: `output format: ${FORMATS.join(", ")}` }),
      oneOf(FORMATS),
      "table",
    )
    .option("--out <file>", say({ zh: "写入文件，不写到标准输出", en: "write to a file instead of standard output" }))
    .option("--pack <id|file>", say({ zh: "规则包（编号或文件）", en: "rule pack: an id or a file" }))
    .option("--lang <lang>", say({ zh: "语言：zh 或 en", en: "language: zh or en" }), oneOf(LANGUAGES), "zh")
    .option(
      "--jobs <n>",
      say({ zh: "同时读取的文件数，默认为处理器核数", en: "files read at once, by default the number of cores" }),
      jobsOf,
      availableParallelism(),
    );
}

/** A parser for options that take one of a few words. */
export function oneOf<const T extends string>(values: readonly T[]): (text: string) => T {
  return (text) => {
    const found = values.find((value) => value === text);
    if (found === undefined) throw new InvalidArgumentError(values.join(" | "));
    return found;
  };
}

function jobsOf(text: string): number {
  const jobs = /^\d+$/.test(text) ? Number(text) : 0;
  if (jobs < 1 || jobs > MOST_JOBS) throw new InvalidArgumentError(`1 – ${MOST_JOBS}`);
  return jobs;
}
