import type { Command } from "commander";
import type { Words } from "../language.ts";
import { addRunOptions } from "../run-options.ts";
import type { RunOptions } from "../run-options.ts";

type Raw = Omit<RunOptions, "out" | "pack" | "explain"> & { out?: string; pack?: string; explain?: boolean };

/** `fuhe check PATH…` */
export function addCheck(program: Command, say: (words: Words) => string): void {
  const command = program
    .command("check")
    .description(
      say({
        zh: "检查自评表：文件、文件夹和 .zip，可混用",
        en: "check reports: files, folders and .zip files, any mix",
      }),
    )
    .argument("<path...>", say({ zh: "文件、文件夹或 .zip", en: "files, folders or .zip files" }));
  addRunOptions(command, say)
    .option(
      "--expected <file>",
      say({
        zh: "应报单位名单（CSV 或文本，每行一个单位）",
        en: "list of the units that should report (CSV or text, one a line)",
      }),
    )
    .option("--explain", say({ zh: "列出每项检查的结果", en: "list the outcome of every check" }))
    .action(async (paths: string[], { out, pack, explain, ...rest }: Raw) => {
      const { runFiles } = await import("../run-files.ts");
      process.exitCode = await runFiles(paths, "check", {
        ...rest,
        out: out ?? null,
        pack: pack ?? null,
        explain: explain === true,
      });
    });
}
