import { fork } from "node:child_process";
import { join } from "node:path";
import type { QueueSettings } from "../../../src/queue/open-queue.ts";

/** Lets a worker in a process of its own take one job, and kills it at that. */
export function dieAtWork(settings: QueueSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = fork(join(import.meta.dirname, "hanging-worker.ts"), [JSON.stringify(settings)], {
      execArgv: ["--import", "tsx"],
    });
    worker.once("message", () => worker.kill("SIGKILL"));
    worker.once("exit", (_code, signal) =>
      signal === "SIGKILL" ? resolve() : reject(new Error("the worker ended by itself")),
    );
  });
}
