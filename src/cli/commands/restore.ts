import type { Command } from "commander";
import type { Words } from "../language.ts";

/** `fuhe restore FILE` */
export function addRestore(program: Command, say: (words: Words) => string): void {
  program
    .command("restore")
    .description(
      say({
        zh: "把备份恢复到新的数据文件夹（FUHE_DATA）或空的数据库（DATABASE_URL）",
        en: "restore a backup into a new data folder (FUHE_DATA) or an empty database (DATABASE_URL)",
      }),
    )
    .argument("<file>", say({ zh: "fuhe backup 生成的文件", en: "a file that fuhe backup made" }))
    .action(async (file: string) => {
      const { inWords } = await import("../administrator-error.ts");
      const { runRestore } = await import("../../operations/run-operation.ts");
      const { manifest, rows, blobs } = await inWords(() => runRestore(process.env, file));
      process.stderr.write(
        say({
          zh: `已恢复 ${manifest.createdAt} 的备份：${rows["files"] ?? 0} 个文件、${rows["results"] ?? 0} 份结果、${blobs} 份原件\n`,
          en: `restored the backup of ${manifest.createdAt}: ${rows["files"] ?? 0} files, ${rows["results"] ?? 0} results, ${blobs} originals\n`,
        }),
      );
    });
}
