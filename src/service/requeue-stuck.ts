import { findFinishableBatches } from "../store/batch-finish.ts";
import { findStuckFiles } from "../store/file-jobs.ts";
import { queueFiles } from "./queue-files.ts";
import { queueFinishedBatch } from "./queue-finished-batch.ts";
import type { Services } from "./services.ts";

const FILES_AT_ONCE = 2_000;
const BATCHES_AT_ONCE = 100;

export interface Requeued {
  readonly files: number;
  readonly batches: number;
}

/**
 * Finds from the store what the queue has lost or never got: files that nobody works on, batches whose rules nobody runs. Any
 * number of processes may do it at once: what the queue has is not added twice, and a job that runs twice writes once.
 */
export async function requeueStuck(services: Services): Promise<Requeued> {
  const { db, queue, tuning, log } = services;
  const { waiting, delayed } = await queue.counts();
  const unstartedSeconds = waiting + delayed === 0 ? tuning.lostSeconds : tuning.unstartedSeconds;
  const files = await findStuckFiles(db, {
    unqueuedSeconds: tuning.unqueuedSeconds,
    unstartedSeconds,
    limit: FILES_AT_ONCE,
  });
  await queueFiles(services, files);
  let batches = 0;
  for (const id of await findFinishableBatches(db, BATCHES_AT_ONCE))
    batches += (await queueFinishedBatch(services, id)) ? 1 : 0;
  if (files.length + batches > 0) log.info({ files: files.length, batches }, "stuck work queued again");
  return { files: files.length, batches };
}
