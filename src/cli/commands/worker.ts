import { type Command, InvalidArgumentError } from "commander";
import { UsageError } from "../../intake/entry.ts";
import type { Words } from "../language.ts";

const MOST_JOBS = 256;

/** `fuhe worker` */
export function addWorker(program: Command, say: (words: Words) => string): void {
  program
    .command("worker")
    .description(
      say({
        zh: "再启动一个处理进程：与 fuhe serve 同一数据文件夹，或用 DATABASE_URL、REDIS_URL 连到另一台机器",
        en: "one more worker: on the data folder of fuhe serve, or with DATABASE_URL and REDIS_URL on another machine",
      }),
    )
    .option(
      "--jobs <n>",
      say({ zh: "同时检查的文件数（默认 FUHE_JOBS）", en: "files checked at the same time (default FUHE_JOBS)" }),
      jobCount,
    )
    .action(async ({ jobs }: { jobs?: number }) => {
      const { workerMain } = await import("../../../workers/worker-main.ts");
      try {
        await workerMain(process.env, jobs === undefined ? {} : { jobs });
      } catch (error) {
        throw await explained(error);
      }
    });
}

function jobCount(text: string): number {
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST_JOBS) throw new InvalidArgumentError(`1–${MOST_JOBS}`);
  return jobs;
}

/** A setting, a database or a queue that cannot be used is the administrator's to mend: in words, without a trace. */
async function explained(error: unknown): Promise<unknown> {
  // Loaded only now: it brings the schemas along, and the help has to be instant.
  const { LocalText } = await import("../../model/finding.ts");
  const text = error instanceof Error && "text" in error ? LocalText.safeParse(error.text).data : undefined;
  return text === undefined ? error : new UsageError(text);
}
