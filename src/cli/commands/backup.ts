import type { Command } from "commander";
import type { Words } from "../language.ts";

/** `fuhe backup FILE` */
export function addBackup(program: Command, say: (words: Words) => string): void {
  program
    .command("backup")
    .description(
      say({
        zh: "把数据库和原件备份成一个 .tar 文件；服务可以照常运行",
        en: "copy the store and the submitted files into one .tar file; the service may run on",
      }),
    )
    .argument("<file>", say({ zh: "备份文件，尚不存在", en: "the file, not there yet" }))
    .action(async (file: string) => {
      const { inWords } = await import("../administrator-error.ts");
      const { runBackup } = await import("../../operations/run-operation.ts");
      const { rows, blobs, bytes } = await inWords(() => runBackup(process.env, file));
      process.stderr.write(
        say({
          zh: `已备份：${rows["files"] ?? 0} 个文件、${rows["results"] ?? 0} 份结果、${blobs} 份原件，共 ${bytes} 字节\n`,
          en: `backed up: ${rows["files"] ?? 0} files, ${rows["results"] ?? 0} results, ${blobs} originals, ${bytes} bytes in all\n`,
        }),
      );
    });
}
