import type { Result } from "../model/result.ts";
import { resolvePointer } from "../rule-engine/pointer.ts";
import { correct, correctionsHash, currentCorrections, undoCorrection } from "../store/corrections.ts";
import { getFile } from "../store/files.ts";
import { type FileJob, replayFiles, startFile } from "../store/file-jobs.ts";
import { inTransaction } from "../store/in-transaction.ts";
import { currentResult } from "../store/results.ts";
import { saveResult } from "../store/save-result.ts";
import type { Correction } from "../store/tables/review.ts";
import type { Visibility } from "../store/visibility.ts";
import { type Actor, audit } from "./actor.ts";
import { applyCorrections } from "./apply-corrections.ts";
import { correctedCell } from "./corrected-cell.ts";
import { queueFiles } from "./queue-files.ts";
import { queueFinishedBatch } from "./queue-finished-batch.ts";
import { ServiceError } from "./service-error.ts";
import type { Services } from "./services.ts";

export interface ValueCorrection {
  readonly fileId: number;
  /** JSON Pointer of the cell in the file's result. */
  readonly pointer: string;
  readonly text: string;
  /** Id of the correction of this value that the reviewer saw; null: none. */
  readonly replaces: number | null;
}

export interface Corrected {
  readonly correction: Correction;
  /** With the correction in it, checked again; null where the batch is paused: it comes when the batch goes on. */
  readonly result: Result | null;
}

/**
 * Sets a value right that the program read otherwise, and checks that record again at once.
 *
 * @throws {ServiceError} not-found: no such file for this reader, or no result · invalid: no cell there.
 * @throws {VersionConflict} where somebody else has corrected the value since.
 */
export async function correctValue(
  services: Services,
  actor: Actor,
  change: ValueCorrection,
  visibility: Visibility | null,
): Promise<Corrected> {
  const { db } = services;
  const { fileId, pointer, text } = change;
  const file = await getFile(db, fileId, visibility);
  const stored = file === null ? null : await currentResult(db, fileId);
  if (file === null || stored === null)
    throw new ServiceError("not-found", {
      zh: "没有这个文件，或还没有结果",
      en: "no such file, or it has no result yet",
    });
  if (correctedCell(stored.result, pointer, text) === null)
    throw new ServiceError("invalid", { zh: "这里没有可以更正的单元格", en: "there is no cell to correct" });
  const standing = (await currentCorrections(db, fileId, file.sha256)).find((one) => one.pointer === pointer);
  const oldText = standing?.old_text ?? (resolvePointer(stored.result, pointer) as { text: string }).text;
  const { correction, job } = await inTransaction(db, async (trx) => {
    // Before the correction: batches are locked before files, everywhere.
    const [again] = await replayFiles(trx, { fileIds: [fileId] });
    const made = await correct(trx, {
      ...change,
      newText: text,
      fileSha256: file.sha256,
      oldText,
      correctedBy: actor.userId,
    });
    const detail = { pointer, correction: made.id };
    await audit(trx, actor, "value.correct", { subject: "file", subjectId: fileId, detail });
    return { correction: made, job: again };
  });
  return { correction, result: job === undefined ? null : await recheck(services, job, stored.result) };
}

/** Takes a correction back. What the program had read is read again from the file: its check is queued before everything else. */
export async function undoValueCorrection(
  services: Services,
  actor: Actor,
  fileId: number,
  correctionId: number,
  visibility: Visibility | null,
): Promise<void> {
  const { db } = services;
  const file = await getFile(db, fileId, visibility);
  const known =
    file !== null && (await currentCorrections(db, fileId, file.sha256)).some(({ id }) => id === correctionId);
  const files = await inTransaction(db, async (trx) => {
    if (!known || !(await undoCorrection(trx, correctionId, actor.userId)))
      throw new ServiceError("not-found", { zh: "没有这条更正", en: "no such correction" });
    const detail = { correction: correctionId };
    await audit(trx, actor, "value.restore", { subject: "file", subjectId: fileId, detail });
    return replayFiles(trx, { fileIds: [fileId] });
  });
  await queueFiles(
    services,
    files.map((one) => ({ ...one, priority: 0 })),
  );
}

/** A crash in between leaves the file to the sweep, and its full check has the correction in it too. */
async function recheck(services: Services, job: FileJob, before: Result): Promise<Result | null> {
  const { db, tuning } = services;
  const started = await startFile(db, job, `correction:${job.fileId}:${job.generation}`, tuning.leaseSeconds);
  if (started.kind === "refused") return null;
  const pack = await services.packs.loadKnown(started.pack, started.uploadedPack);
  const corrections = await currentCorrections(db, job.fileId, started.file.sha256);
  const result = applyCorrections(before, corrections, pack);
  const saved = await saveResult(db, { ...job, result, correctionsSha256: correctionsHash(corrections) });
  if (saved.kind === "stale") return null;
  if (saved.fewLeft) await queueFinishedBatch(services, started.file.batch_id);
  return result;
}
