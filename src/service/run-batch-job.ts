import { join } from "node:path";
import type { BatchDigest } from "../batch/digest.ts";
import { digestOf } from "../batch/digest-of.ts";
import type { BatchFinding, LocalText } from "../model/finding.ts";
import type { Result } from "../model/result.ts";
import type { Pack } from "../rule-engine/pack.ts";
import { type BatchClaim, finishBatch, startBatchRules } from "../store/batch-finish.ts";
import { getBatch } from "../store/batches.ts";
import { expectedUnits } from "../store/expected-units.ts";
import { batchResults, resultsByKey } from "../store/results.ts";
import { roundsInBatch } from "../store/rounds.ts";
import type { Batch } from "../store/tables/batches.ts";
import { writeDigests } from "./digest-file.ts";
import { holdBatchClaim } from "./hold-lease.ts";
import { inJobFolder } from "./job-folder.ts";
import { insist, isPassing } from "./passing-trouble.ts";
import type { Services } from "./services.ts";
import type { WorkerContext } from "./worker-context.ts";

/** Keys of one question to the store. */
const KEYS_AT_ONCE = 100;
/** Starts of the rules across one state of a batch, deaths of whole workers included: then it ends without them, and says so. */
const MOST_TRIES = 8;

interface Across {
  readonly findings: readonly BatchFinding[];
  /** Why there are none. */
  readonly problem: LocalText | null;
}

/**
 * Runs the rules across the files of a batch, with earlier years and rounds of the same projects to hold them against, in a killable
 * child. One result at a time is in memory here; a digest of each goes to the child. A batch whose rules fail for good ends all the
 * same, with the reason in its row.
 *
 * @returns False, and nothing written, where the batch's files have changed since the claim: their last one queues it again.
 * @throws What is worth another try.
 */
export async function runBatchJob(services: Services, claim: BatchClaim, context: WorkerContext): Promise<boolean> {
  const { db, tuning, log } = services;
  const batch = await insist(tuning.insistSeconds, () => getBatch(db, claim.batchId));
  if (batch === null) return false;
  const tries = await insist(tuning.insistSeconds, () => startBatchRules(db, claim));
  if (tries === null) return false;
  const lease = holdBatchClaim(services, claim);
  try {
    const { findings, problem } = tries > MOST_TRIES ? notDone(OFTEN) : await check(services, batch, context);
    if (problem !== null) log.error({ ...claim, tries, reason: problem.en }, "the rules across a batch did not run");
    return await insist(tuning.insistSeconds, () => finishBatch(db, claim, findings, problem));
  } catch (error) {
    if (tries < MOST_TRIES || context.stopping.aborted || isPassing(error)) throw error;
    log.error({ ...claim, tries, error }, "the rules across a batch did not run");
    return insist(tuning.insistSeconds, () => finishBatch(db, claim, [], notDone(OFTEN).problem));
  } finally {
    lease.release();
  }
}

const OFTEN: LocalText = {
  zh: `${MOST_TRIES} 次中途出错，详见服务日志`,
  en: `it broke off ${MOST_TRIES} times; the service's log says why`,
};

function notDone(reason: LocalText): Across {
  return {
    findings: [],
    problem: { zh: `跨文件核对没有完成：${reason.zh}`, en: `the check across files was not completed: ${reason.en}` },
  };
}

async function check(services: Services, batch: Batch, { pools, stopping }: WorkerContext): Promise<Across> {
  const { db, packs, settings } = services;
  const pack = await packs.load(batch.pack);
  const units = await expectedUnits(db, batch.id);
  const head = { expectedUnits: units.length === 0 ? undefined : units.map(({ name }) => name) };
  const outcome = await inJobFolder(settings.data, async (folder) => {
    const file = join(folder, "digests");
    await writeDigests(file, head, digestsOf(services, batch.id, pack));
    return pools.use(pack, (pool) => pool.run({ kind: "across", path: batch.name, file, explain: false }));
  });
  if (outcome.kind === "done") return { findings: outcome.value as BatchFinding[], problem: null };
  if (stopping.aborted) throw new Error("the worker stops");
  return notDone(outcome.detail);
}

/** The batch's own files, then what they are held against. */
async function* digestsOf(services: Services, batchId: number, pack: Pack): AsyncGenerator<BatchDigest> {
  const keys = new Set<string>();
  const own = new Set<string>();
  const rounds = await roundsInBatch(services.db, batchId);
  for await (const { fileId, result } of batchResults(services.db, batchId)) {
    own.add(result.file.sha256);
    for (const key of keysToCompare(result)) keys.add(key);
    yield { ...digestOf(result, pack), ...rounds.get(fileId) };
  }
  yield* background(services, pack, batchId, [...keys], own);
}

/** An evaluation's own key, and the one that it would have had last year: its balance is this year's carry-over. */
function keysToCompare({ evaluations }: Result): string[] {
  return evaluations.flatMap(({ key, year }) =>
    year === null ? [key] : [key, key.replace(`|${year}`, `|${year - 1}`)],
  );
}

async function* background(
  { db }: Services,
  pack: Pack,
  batchId: number,
  keys: readonly string[],
  own: ReadonlySet<string>,
): AsyncGenerator<BatchDigest> {
  const seen = new Set<number>();
  for (let start = 0; start < keys.length; start += KEYS_AT_ONCE) {
    const some = keys.slice(start, start + KEYS_AT_ONCE);
    for (const { fileId, batchId: other, path, result } of await resultsByKey(db, some, batchId)) {
      // The same bytes sent again in another batch are no report of their own.
      if (seen.has(fileId) || own.has(result.file.sha256)) continue;
      seen.add(fileId);
      yield {
        ...digestOf({ ...result, file: { ...result.file, path: `#${other}/${path}` } }, pack),
        background: true,
      };
    }
  }
}
