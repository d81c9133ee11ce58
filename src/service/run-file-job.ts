import { join } from "node:path";
import { BlobMissing } from "../blobs/blob-store.ts";
import type { LocalText } from "../model/finding.ts";
import type { FileFacts, Result } from "../model/result.ts";
import { failedResult } from "../pipeline/build-result.ts";
import { unreadFacts } from "../pipeline/file-facts.ts";
import type { Outcome } from "../pool/messages.ts";
import type { Pack } from "../rule-engine/pack.ts";
import { correctionsHash, currentCorrections } from "../store/corrections.ts";
import { countDeath, type FileJob, releaseFile, type StartedFile, startFile } from "../store/file-jobs.ts";
import { saveResult } from "../store/save-result.ts";
import type { StoredFile } from "../store/tables/files.ts";
import { applyCorrections } from "./apply-corrections.ts";
import { holdLease } from "./hold-lease.ts";
import { inJobFolder } from "./job-folder.ts";
import { insist } from "./passing-trouble.ts";
import { queueFinishedBatch } from "./queue-finished-batch.ts";
import type { Services } from "./services.ts";
import type { WorkerContext } from "./worker-context.ts";

/** How a file job ended. skipped: it was not this worker's to do (older generation, ended, paused, another worker's). */
export type FileJobEnd = "checked" | "failed" | "repeated" | "skipped";

/** Our fault or the machine's: the file waits, and the job is tried again. */
class TryAgain extends Error {}

/**
 * Checks one file: takes its lease, reads the bytes in a killable child, writes the result in one transaction. What the file
 * itself is to blame for ends in its row; what we are to blame for is thrown, and the queue tries again.
 */
export async function runFileJob(services: Services, job: FileJob, context: WorkerContext): Promise<FileJobEnd> {
  const { db, tuning, log } = services;
  const started = await insist(tuning.insistSeconds, () => startFile(db, job, context.owner, tuning.leaseSeconds));
  if (started.kind === "refused") {
    log.debug({ ...job, reason: started.reason }, "file job skipped");
    return "skipped";
  }
  const { batch_id: batch, format, bytes } = started.file;
  context.note?.({ "fuhe.batch.id": batch, "fuhe.file.format": format, "fuhe.file.bytes": bytes });
  const lease = holdLease(services, job, context.owner);
  try {
    const pack = await insist(tuning.insistSeconds, () => services.packs.loadKnown(started.pack, started.uploadedPack));
    const { result, correctionsSha256 } = await check(services, job, started, pack, context);
    const saved = await insist(tuning.insistSeconds, () => saveResult(db, { ...job, result, correctionsSha256 }));
    if (saved.kind === "stale") return "skipped";
    if (saved.fewLeft) await queueFinishedBatch(services, batch);
    return saved.kind === "repeated" ? "repeated" : result.status === "failed" ? "failed" : "checked";
  } catch (error) {
    // Best effort: where the store is away the lease runs out by itself.
    await releaseFile(db, job, context.owner, !context.stopping.aborted).catch(() => undefined);
    throw error;
  } finally {
    lease.release();
  }
}

interface Checked {
  readonly result: Result;
  readonly correctionsSha256: string | null;
}

async function check(
  services: Services,
  job: FileJob,
  { file, corrected }: Extract<StartedFile, { kind: "started" }>,
  pack: Pack,
  context: WorkerContext,
): Promise<Checked> {
  const { settings, db, tuning, log } = services;
  const facts: FileFacts = { ...unreadFacts(file.path, file.bytes), sha256: file.sha256, format: file.format };
  const failed = (zh: string, en: string): Checked => ({
    result: failedResult(facts, { code: "internal", detail: { zh, en } }, pack),
    correctionsSha256: null,
  });
  if (file.deaths >= settings.limits.workerDeaths) return failed(...poison(file.deaths));
  const outcome = await read(services, file, pack, context);
  if (outcome.kind === "lost") return failed(outcome.text.zh, outcome.text.en);
  if (outcome.kind === "failed") {
    if (context.stopping.aborted) throw new TryAgain("the worker stops");
    if (outcome.code === "internal") {
      const deaths = await insist(tuning.insistSeconds, () => countDeath(db, job));
      log.warn({ ...job, deaths, reason: outcome.detail.en }, "the reading process died");
      if ((deaths ?? Infinity) < settings.limits.workerDeaths) throw new TryAgain(outcome.detail.en);
    }
    return {
      result: failedResult(outcome.facts === null ? facts : { ...outcome.facts, sha256: file.sha256 }, outcome, pack),
      correctionsSha256: null,
    };
  }
  const result = outcome.value as Result;
  if (result.file.sha256 !== file.sha256)
    return failed(
      "存储的原件已损坏，内容与接收时不同",
      "the stored bytes are damaged: they are not those that were received",
    );
  if (!corrected) return { result, correctionsSha256: null };
  const corrections = await insist(tuning.insistSeconds, () => currentCorrections(db, file.id, file.sha256));
  return { result: applyCorrections(result, corrections, pack), correctionsSha256: correctionsHash(corrections) };
}

async function read(
  { blobs, settings }: Services,
  file: StoredFile,
  pack: Pack,
  { pools }: WorkerContext,
): Promise<Outcome | { readonly kind: "lost"; readonly text: LocalText }> {
  const readFrom = (place: string): Promise<Outcome> =>
    pools.use(pack, (pool) => pool.run({ kind: "check", path: file.path, file: place, explain: false }));
  try {
    const place = await blobs.fileOf(file.sha256);
    if (place !== null) return await readFrom(place);
    return await inJobFolder(settings.data, async (folder) => {
      const copy = join(folder, "file");
      await blobs.copyTo(file.sha256, copy);
      return readFrom(copy);
    });
  } catch (error) {
    if (!(error instanceof BlobMissing)) throw error;
    return { kind: "lost", text: { zh: "存储中找不到原件", en: "the stored bytes are missing" } };
  }
}

function poison(deaths: number): [zh: string, en: string] {
  return [`检查该文件的进程 ${deaths} 次中途退出`, `the process that checked it died ${deaths} times`];
}
