/**
 * Entry point of the child that shows files (src/pool starts it for the service). Takes one task at a time over the IPC channel.
 * Prints nothing.
 */
import { DEFAULT_LIMITS } from "../src/model/limits.ts";
import type { Limits } from "../src/model/limits.ts";
import { runViewTask, type ViewTask } from "../src/pipeline/view-task.ts";
import type { FromWorker, ToWorker } from "../src/pool/messages.ts";

let limits: Limits = DEFAULT_LIMITS;

function send(message: FromWorker): void {
  process.send?.(message);
}

async function work(task: ViewTask): Promise<void> {
  const value = await runViewTask(task, limits);
  send({ type: "done", value, residentBytes: process.memoryUsage.rss() });
}

process.on("message", (message) => {
  const order = message as ToWorker<ViewTask>;
  if (order.type === "task") return void work(order.task);
  limits = order.limits;
  send({ type: "ready" });
});
// The parent is gone: nobody waits for this view.
process.on("disconnect", () => process.exit(0));
