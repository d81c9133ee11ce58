import type { Command } from "commander";
import { InvalidArgumentError } from "commander";
import type { Words } from "../language.ts";
import { addRunOptions } from "../run-options.ts";
import type { RunOptions } from "../run-options.ts";

type Raw = Omit<RunOptions, "out" | "pack" | "explain"> & { out?: string; pack?: string; view?: "html" };

/** `fuhe extract PATH…` */
export function addExtract(program: Command, say: (words: Words) => string): void {
  const command = program
    .command("extract")
    .description(say({ zh: "只提取记录，不做检查", en: "the records alone, no checks" }))
    .argument("<path...>", say({ zh: "文件、文件夹或 .zip", en: "files, folders or .zip files" }));
  addRunOptions(command, say)
    .option(
      "--view <view>",
      say({ zh: "html：一个 .docx 的阅读视图", en: "html: the reading view of one .docx" }),
      (text) => {
        if (text !== "html") throw new InvalidArgumentError("html");
        return text;
      },
    )
    .action(async (paths: string[], { out, pack, view, ...rest }: Raw) => {
      const options = { ...rest, out: out ?? null, pack: pack ?? null, explain: false };
      if (view === "html") {
        const { viewOne } = await import("../view-one.ts");
        process.exitCode = await viewOne(paths, options);
      } else {
        const { runFiles } = await import("../run-files.ts");
        process.exitCode = await runFiles(paths, "extract", options);
      }
    });
}
