import { sql } from "kysely";
import type { Db } from "./database.ts";
import { touchBatch } from "./batches.ts";
import { inTransaction } from "./in-transaction.ts";
import type { StoredFile } from "./tables/files.ts";

/** Names one piece of work: an older generation of a file is no work any more. */
export interface FileJob {
  readonly fileId: number;
  readonly generation: number;
}

/** What a worker gets: the file, what it is to be checked with, or why it may not run. */
export type StartedFile =
  | {
      readonly kind: "started";
      readonly file: StoredFile;
      /** Id of the rule pack. */
      readonly pack: string;
      /** Hash of the uploaded pack that the id means; null: it means one that ships with the program. */
      readonly uploadedPack: string | null;
      /** Whether values of it were corrected. Whoever corrects one makes a new generation, so this holds for the whole job. */
      readonly corrected: boolean;
    }
  | { readonly kind: "refused"; readonly reason: Refusal };

/** gone: no such file · stale: an older generation · ended: done, failed or cancelled · leased: another worker has it · paused. */
export type Refusal = "gone" | "stale" | "ended" | "leased" | "paused";

/**
 * Starts a file for one worker, who must renew the lease. A file that is found running with another's lease, which is over, was
 * left by a worker that died: that is counted in `deaths`.
 */
export async function startFile(db: Db, job: FileJob, owner: string, leaseSeconds: number): Promise<StartedFile> {
  const answers = await sql<StoredFile & StartAnswer>`
    select refusal, pack_id, uploaded_pack, corrected, (started).*
    from fuhe_start_file(${job.fileId}, ${job.generation}, ${owner}, ${leaseSeconds})`.execute(db);
  const answer = answers.rows[0];
  if (!answer || answer.refusal !== null) return { kind: "refused", reason: answer?.refusal ?? "gone" };
  const { refusal: _, pack_id: pack, uploaded_pack: uploadedPack, corrected, ...file } = answer;
  return { kind: "started", file, pack, uploadedPack, corrected };
}

/** Columns of fuhe_start_file beside the file's own. */
interface StartAnswer {
  readonly refusal: Refusal | null;
  readonly pack_id: string;
  readonly uploaded_pack: string | null;
  readonly corrected: boolean;
}

/** False where the file is no longer this worker's: put the work down. */
export async function renewLease(db: Db, job: FileJob, owner: string, leaseSeconds: number): Promise<boolean> {
  const renewed = await sql`
    update files set lease_until = now() + make_interval(secs => ${leaseSeconds})
    where id = ${job.fileId} and generation = ${job.generation} and state = 'running' and lease_owner = ${owner}`.execute(
    db,
  );
  return renewed.numAffectedRows === 1n;
}

/** Puts a started file back among the waiting: at shutdown, or before a retry. `queued` false: the sweep is to queue it again. */
export async function releaseFile(db: Db, job: FileJob, owner: string, queued: boolean): Promise<boolean> {
  const released = await sql`
    update files set state = 'waiting', waiting_since = now(), lease_owner = null, lease_until = null, queued_at = ${queued ? sql`now()` : sql`null`}
    where id = ${job.fileId} and generation = ${job.generation} and state = 'running' and lease_owner = ${owner}`.execute(
    db,
  );
  return released.numAffectedRows === 1n;
}

/** Counts a death of the process that read this file. @returns Deaths so far, null where the job is stale. */
export async function countDeath(db: Db, job: FileJob): Promise<number | null> {
  const counted = await sql<{ deaths: number }>`
    update files set deaths = deaths + 1 where id = ${job.fileId} and generation = ${job.generation} returning deaths`.execute(
    db,
  );
  return counted.rows[0]?.deaths ?? null;
}

/** Says that these jobs were handed to the queue; those of an older generation are left alone. */
export async function markQueued(db: Db, jobs: readonly FileJob[]): Promise<void> {
  if (jobs.length === 0) return;
  await sql`
    update files set queued_at = now()
    from unnest(${jobs.map(({ fileId }) => fileId)}::bigint[], ${jobs.map(({ generation }) => generation)}::int[]) as job (id, generation)
    where files.id = job.id and files.generation = job.generation and files.state = 'waiting'`.execute(db);
}

/** A file to be queued, with what decides its place. */
export interface QueueableFile extends FileJob {
  readonly batchId: number;
  /** Its batch's; lower runs first. */
  readonly priority: number;
}

export interface StuckLimits {
  /** Accepted but not queued for this long: the process that accepted it died. */
  readonly unqueuedSeconds: number;
  /** Queued and not started for this long: the queue may have lost it. Longer than the queue is ever deep. */
  readonly unstartedSeconds: number;
  readonly limit: number;
}

/** Files that wait or run and that nobody works on, oldest first; those of paused batches are left out. Queue them again. */
export async function findStuckFiles(
  db: Db,
  { unqueuedSeconds, unstartedSeconds, limit }: StuckLimits,
): Promise<QueueableFile[]> {
  const found = await sql<QueueableFile>`
    select files.id as "fileId", files.generation, files.batch_id as "batchId", batches.priority
    from files join batches on batches.id = files.batch_id
    where not batches.paused and (
      (files.state = 'running' and files.lease_until < now())
      or (files.state = 'waiting' and files.queued_at is null and files.waiting_since < now() - make_interval(secs => ${unqueuedSeconds}))
      or (files.state = 'waiting' and files.queued_at < now() - make_interval(secs => ${unstartedSeconds})))
    order by files.id limit ${limit}`.execute(db);
  return found.rows;
}

/** Ends a file that has no result (its worker died too often, its blob is gone). False where the job is stale or the file has ended. */
export async function failFile(
  db: Db,
  job: FileJob,
  code: string,
  message: { zh: string; en: string },
): Promise<boolean> {
  const failed = await sql`
    update files set state = 'failed', outcome = null, error_code = ${code}, error_message = ${JSON.stringify(message)}::json,
      lease_owner = null, lease_until = null, finished_at = now()
    where id = ${job.fileId} and generation = ${job.generation} and state in ('waiting', 'running')`.execute(db);
  return failed.numAffectedRows === 1n;
}

/** Which files to check again; every condition that is given must hold. */
export interface ReplaySelection {
  readonly batchId?: number;
  readonly fileIds?: readonly number[];
  readonly states?: readonly StoredFile["state"][];
  /** Checked with this pack (its current result). */
  readonly packId?: string;
  /** Not checked with these bytes of a pack: what a new version would change. */
  readonly notPackSha256?: string;
}

/**
 * Makes files wait again under a new generation; what runs of the older one is not written. Their results stay until the new
 * ones come.
 *
 * @param pack Checks with this pack from now on; null: with the batch's; undefined: as before.
 */
export function replayFiles(db: Db, selection: ReplaySelection, pack?: string | null): Promise<QueueableFile[]> {
  const { batchId, fileIds, states, packId, notPackSha256 } = selection;
  const conditions = [
    batchId === undefined ? [] : [sql`files.batch_id = ${batchId}`],
    fileIds === undefined ? [] : [sql`files.id = any(${[...fileIds]}::bigint[])`],
    states === undefined ? [] : [sql`files.state = any(${[...states]}::text[])`],
    packId === undefined
      ? []
      : [sql`exists (select from results where file_id = files.id and current and pack_id = ${packId})`],
    notPackSha256 === undefined
      ? []
      : [sql`not exists (select from results where file_id = files.id and current and pack_sha256 = ${notPackSha256})`],
  ].flat();
  const where = conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
  return inTransaction(db, async (trx) => {
    // Batches are locked before files, everywhere, so that nobody waits in a circle.
    const batches = await sql<{ id: number }>`select distinct batch_id as id from files where ${where}`.execute(trx);
    await touchBatch(
      trx,
      batches.rows.map(({ id }) => id),
      "running",
    );
    const again = await sql<QueueableFile>`
      update files set state = 'waiting', outcome = null, generation = generation + 1, attempts = 0, deaths = 0,
        error_code = null, error_message = null, queued_at = null, lease_owner = null, lease_until = null, finished_at = null, waiting_since = now()
        ${pack === undefined ? sql`` : sql`, pack = ${pack}`}
      where id in (select id from files where ${where})
      returning id as "fileId", generation, batch_id as "batchId",
        (select priority from batches where batches.id = files.batch_id) as priority`.execute(trx);
    return again.rows;
  });
}
