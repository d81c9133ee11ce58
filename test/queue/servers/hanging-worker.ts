/** A worker that takes one job, says so, and never ends; for tests that kill it. Its settings come as JSON in the first argument. */
import { openQueue, type QueueSettings } from "../../../src/queue/open-queue.ts";

const queue = await openQueue(JSON.parse(process.argv[2] ?? "{}") as QueueSettings);
const hang = (): Promise<void> => {
  process.send?.("taken");
  return new Promise(() => undefined);
};
await queue.work(hang, { concurrency: 1, lockMilliseconds: 500 });
