import { claimBatchFinish, returnBatchClaim } from "../store/batch-finish.ts";
import { BATCH_PLACE } from "./job-place.ts";
import { insist } from "./passing-trouble.ts";
import type { Services } from "./services.ts";

/**
 * Queues the rules across a batch where its last file has ended. Of the last two files the later commit sees both, so one of
 * them queues it; what a crash swallows the sweep finds.
 *
 * @returns True where it was queued; where the queue is away the look for stuck work brings it.
 */
export async function queueFinishedBatch({ db, queue, tuning, log }: Services, batchId: number): Promise<boolean> {
  const claim = await insist(tuning.insistSeconds, () => claimBatchFinish(db, batchId, tuning.batchLeaseSeconds));
  if (claim === null) return false;
  try {
    await queue.add({ job: { kind: "batch", ...claim }, priority: BATCH_PLACE });
    return true;
  } catch (error) {
    log.warn({ error, batchId }, "a batch could not be queued; it is tried again");
    // Where the store is away too, the claim runs out by itself.
    await returnBatchClaim(db, claim).catch(() => undefined);
    return false;
  }
}
