import { getBatch } from "../store/batches.ts";
import { changedFiles, type FileChanges, standingCounts, type StandingCounts } from "../store/files.ts";
import type { Batch } from "../store/tables/batches.ts";
import type { Visibility } from "../store/visibility.ts";
import type { Services } from "./services.ts";

/** How a batch stands, from the store: right after a reconnect, a restart, or a lost queue. */
export interface Progress {
  readonly batch: Pick<Batch, "id" | "state" | "paused" | "generation" | "finished_at">;
  /** Every file counts once. */
  readonly counts: StandingCounts;
  /** Files that changed since the cursor. */
  readonly changes: FileChanges;
}

/**
 * @param cursor From the call before; null at first: then counts alone.
 * @returns Null where there is no such batch.
 */
export async function progress(
  { db }: Pick<Services, "db">,
  batchId: number,
  cursor: string | null,
  visibility: Visibility | null,
): Promise<Progress | null> {
  // Changes first: one that comes between is counted now and told next time.
  const changes = await changedFiles(db, batchId, cursor, visibility);
  const [batch, counts] = await Promise.all([getBatch(db, batchId), standingCounts(db, [batchId], visibility)]);
  const own = counts.get(batchId);
  if (batch === null || own === undefined) return null;
  const { id, state, paused, generation, finished_at } = batch;
  return { batch: { id, state, paused, generation, finished_at }, counts: own, changes };
}
