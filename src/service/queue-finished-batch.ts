import { claimBatchFinish } from "../store/batch-finish.ts";
import { BATCH_PLACE } from "./job-place.ts";
import { insist } from "./passing-trouble.ts";
import type { Services } from "./services.ts";

/**
 * Queues the rules across a batch where its last file has ended. Of the last two files the later commit sees both, so one of
 * them queues it; what a crash swallows the sweep finds.
 *
 * @returns True where it was queued.
 */
export async function queueFinishedBatch({ db, queue, tuning }: Services, batchId: number): Promise<boolean> {
  const claim = await insist(tuning.insistSeconds, () => claimBatchFinish(db, batchId, tuning.batchLeaseSeconds));
  if (claim === null) return false;
  await queue.add({ job: { kind: "batch", ...claim }, priority: BATCH_PLACE });
  return true;
}
