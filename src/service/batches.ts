import { PackError } from "../packs/pack-file.ts";
import {
  type BatchChange,
  cancelBatch as cancelStored,
  changeBatch as changeStored,
  createBatch,
  getBatch,
  type NewBatch,
  pauseBatch as pauseStored,
} from "../store/batches.ts";
import { type NewExpectedUnit, setExpectedUnits as setStored } from "../store/expected-units.ts";
import { replayFiles } from "../store/file-jobs.ts";
import { inTransaction } from "../store/in-transaction.ts";
import type { Batch } from "../store/tables/batches.ts";
import { type Actor, audit } from "./actor.ts";
import { queueFiles } from "./queue-files.ts";
import { queueFinishedBatch } from "./queue-finished-batch.ts";
import { ServiceError } from "./service-error.ts";
import type { Services } from "./services.ts";

/** A batch to be filled; without a pack it has the installation's. */
export type BatchRequest = Pick<NewBatch, "name" | "year" | "priority"> & { readonly pack?: string };

/** @throws {ServiceError} invalid: there is no such pack. */
export async function openBatch(
  services: Services,
  actor: Actor,
  { pack = services.settings.pack, ...request }: BatchRequest,
): Promise<Batch> {
  await checkPack(services, pack);
  return inTransaction(services.db, async (trx) => {
    const batch = await createBatch(trx, { ...request, pack, created_by: actor.userId });
    await audit(trx, actor, "batch.open", { subject: "batch", subjectId: batch.id, detail: { pack } });
    return batch;
  });
}

/**
 * Changes name, year, pack or priority; files that were checked stay as they are until they are replayed.
 *
 * @throws {VersionConflict} where somebody else changed it since `version` was read.
 */
export async function changeBatch(
  services: Services,
  actor: Actor,
  id: number,
  version: number,
  change: BatchChange,
): Promise<Batch> {
  if (change.pack !== undefined) await checkPack(services, change.pack);
  return inTransaction(services.db, async (trx) => {
    const batch = await changeStored(trx, id, version, change);
    await audit(trx, actor, "batch.change", {
      subject: "batch",
      subjectId: id,
      detail: { fields: Object.keys(change) },
    });
    return batch;
  });
}

/** Says that all is sent that will be for now: where all files have ended, the rules across them run. A file that comes later opens it again. */
export async function sealBatch(services: Services, id: number): Promise<void> {
  await knownBatch(services, id);
  await queueFinishedBatch(services, id);
}

/** Nothing of it starts any more; what runs ends. Other batches go on. */
export async function pauseBatch(services: Services, actor: Actor, id: number): Promise<void> {
  await setPaused(services, actor, id, true);
}

/** What waits is queued again under a new generation: its jobs were put down while the batch was paused. */
export async function resumeBatch(services: Services, actor: Actor, id: number): Promise<void> {
  await setPaused(services, actor, id, false);
  await queueFiles(services, await replayFiles(services.db, { batchId: id, states: ["waiting"] }));
}

/** Ends a batch; what waits or runs becomes cancelled, and jobs that still run write nothing. @returns How many files. */
export async function cancelBatch(services: Services, actor: Actor, id: number): Promise<number> {
  await knownBatch(services, id);
  return inTransaction(services.db, async (trx) => {
    const files = await cancelStored(trx, id);
    await audit(trx, actor, "batch.cancel", { subject: "batch", subjectId: id, detail: { files } });
    return files;
  });
}

/** Replaces the list of units that have to send a report; the rules across the batch run again where it had ended. */
export async function setExpectedUnits(
  services: Services,
  actor: Actor,
  id: number,
  units: readonly NewExpectedUnit[],
): Promise<void> {
  await knownBatch(services, id);
  await inTransaction(services.db, async (trx) => {
    await setStored(trx, id, units);
    await audit(trx, actor, "batch.expect", { subject: "batch", subjectId: id, detail: { units: units.length } });
  });
  await queueFinishedBatch(services, id);
}

/** Holds all work on all machines, or lets it go on; outlives restarts. */
export async function pauseAll({ db, queue }: Services, actor: Actor, paused: boolean): Promise<void> {
  await (paused ? queue.pause() : queue.resume());
  await audit(db, actor, paused ? "queue.pause" : "queue.resume", {});
}

async function setPaused({ db }: Services, actor: Actor, id: number, paused: boolean): Promise<void> {
  await inTransaction(db, async (trx) => {
    if (!(await pauseStored(trx, id, paused))) throw unknownBatch(id);
    await audit(trx, actor, paused ? "batch.pause" : "batch.resume", { subject: "batch", subjectId: id });
  });
}

async function knownBatch({ db }: Services, id: number): Promise<Batch> {
  const batch = await getBatch(db, id);
  if (batch === null) throw unknownBatch(id);
  return batch;
}

function unknownBatch(id: number): ServiceError {
  return new ServiceError("not-found", { zh: `没有批次 ${id}`, en: `there is no batch ${id}` });
}

async function checkPack({ packs }: Services, pack: string): Promise<void> {
  try {
    await packs.load(pack);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw new ServiceError("invalid", {
      zh: `规则包不能使用：${error.message}`,
      en: `the rule pack cannot be used: ${error.message}`,
    });
  }
}
