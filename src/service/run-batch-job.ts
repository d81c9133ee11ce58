import { BatchChecker } from "../batch/batch-checker.ts";
import type { Result } from "../model/result.ts";
import { type BatchClaim, finishBatch } from "../store/batch-finish.ts";
import { getBatch } from "../store/batches.ts";
import { expectedUnits } from "../store/expected-units.ts";
import { batchResults, resultsByKey } from "../store/results.ts";
import { insist } from "./passing-trouble.ts";
import type { Services } from "./services.ts";

/** Keys of one question to the store. */
const KEYS_AT_ONCE = 100;

/**
 * Runs the rules across the files of a batch, with earlier years and rounds of the same projects to hold them against. One
 * result at a time is in memory, and a digest of each.
 *
 * @returns False, and nothing written, where the batch's files have changed since the claim: their last one queues it again.
 */
export async function runBatchJob(services: Services, claim: BatchClaim): Promise<boolean> {
  const { db, packs, tuning } = services;
  const batch = await insist(tuning.insistSeconds, () => getBatch(db, claim.batchId));
  if (batch === null || batch.state !== "finishing" || batch.generation !== claim.generation) return false;
  const units = await expectedUnits(db, batch.id);
  const checker = new BatchChecker(await packs.load(batch.pack), {
    expectedUnits: units.length === 0 ? undefined : units.map(({ name }) => name),
  });
  const keys = new Set<string>();
  const own = new Set<string>();
  for await (const { result } of batchResults(db, batch.id)) {
    checker.add(result);
    own.add(result.file.sha256);
    for (const key of keysToCompare(result)) keys.add(key);
  }
  await addBackground(services, checker, batch.id, keys, own);
  const findings = checker.finish();
  return insist(tuning.insistSeconds, () => finishBatch(db, claim, findings));
}

/** An evaluation's own key, and the one that it would have had last year: its balance is this year's carry-over. */
function keysToCompare({ evaluations }: Result): string[] {
  return evaluations.flatMap(({ key, year }) =>
    year === null ? [key] : [key, key.replace(`|${year}`, `|${year - 1}`)],
  );
}

async function addBackground(
  { db }: Services,
  checker: BatchChecker,
  batchId: number,
  keys: ReadonlySet<string>,
  own: ReadonlySet<string>,
): Promise<void> {
  const all = [...keys];
  const seen = new Set<number>();
  for (let start = 0; start < all.length; start += KEYS_AT_ONCE) {
    for (const { fileId, batchId: other, path, result } of await resultsByKey(
      db,
      all.slice(start, start + KEYS_AT_ONCE),
      batchId,
    )) {
      // The same bytes sent again in another batch are no report of their own.
      if (seen.has(fileId) || own.has(result.file.sha256)) continue;
      seen.add(fileId);
      checker.add({ ...result, file: { ...result.file, path: `#${other}/${path}` } }, { background: true });
    }
  }
}
