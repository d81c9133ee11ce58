import { sql } from "kysely";
import type { Db } from "./database.ts";
import type { Standing } from "./tables/files.ts";
import type { ReviewState } from "./tables/reviews.ts";
import { mayBeSeen, type Visibility } from "./visibility.ts";

/** One submission of a report: a file, or bytes that were in its place before. */
export interface Submission {
  readonly fileId: number;
  readonly batchId: number;
  readonly batch: string;
  readonly path: string;
  readonly format: string | null;
  readonly sha256: string;
  /** Its result; of several the newest. */
  readonly resultId: number;
  /** False: other bytes are in its place now. */
  readonly current: boolean;
  /** When it came; of replaced bytes when they were checked first. */
  readonly at: Date;
  readonly standing: Standing;
  readonly errors: number;
  readonly warnings: number;
  readonly totalScore: string | null;
  readonly reviewState: ReviewState;
  /** When its file was sent back: by letters that were issued, or by its review. */
  readonly returnedAt: readonly Date[];
}

/** When files were sent back: by letters that were issued, or by their review. */
const SENT_BACK = sql`(
  select return_files.file_id, returns.issued_at as at from returns join return_files on return_files.return_id = returns.id
    where returns.state in ('issued', 'answered')
  union all select file_id, changed_at from reviews where state = 'returned')`;

/**
 * Everything that was submitted on the projects of a file, oldest first: in its own place and elsewhere. A key that does not name unit
 * and project tells nothing and joins nothing.
 */
export async function submissions(db: Db, fileId: number, visibility: Visibility | null): Promise<Submission[]> {
  const found = await sql<Submission>`
    with keys as (
      select key from evaluations where file_id = ${fileId} and unit is not null and project is not null
    ), same as (
      select distinct file_id from evaluations where key in (select key from keys)
      union select ${fileId}::bigint
    ), each as (
      select distinct on (results.file_id, results.file_sha256) results.file_id, results.file_sha256, results.id, results.result,
        min(results.stored_at) over (partition by results.file_id, results.file_sha256) as first_at
      from results join same on same.file_id = results.file_id where results.status <> 'failed'
      order by results.file_id, results.file_sha256, results.current desc, results.stored_at desc, results.id desc
    )
    select files.id as "fileId", files.batch_id as "batchId", batches.name as batch, files.path, files.format, each.file_sha256 as sha256,
      each.id as "resultId", each.file_sha256 = files.sha256 as current,
      case when each.file_sha256 = files.sha256 then files.uploaded_at else each.first_at end as at, files.standing, files.errors, files.warnings,
      each.result -> 'evaluations' -> 0 -> 'total' -> 'score' ->> 'value' as "totalScore", coalesce(reviews.state, 'open') as "reviewState",
      array(select sent.at from ${SENT_BACK} as sent where sent.file_id = files.id) as "returnedAt"
    from each join files on files.id = each.file_id join batches on batches.id = files.batch_id left join reviews on reviews.file_id = files.id
    where files.state <> 'cancelled' and ${mayBeSeen(sql.ref("files.unit_id"), visibility)}
    order by at, files.id, each.id`.execute(db);
  return found.rows;
}

/** Where a file stands among the returns of its batch. */
export interface BatchRound {
  /** Reports on the same unit, project and year that had been sent back before it came. */
  readonly round: number;
  /** It was sent back, and nothing else is in its place since. */
  readonly returned: boolean;
}

/** Files of a batch that were sent back or came after such a one, by file; the others have nothing to do with a return. */
export async function roundsInBatch(db: Db, batchId: number): Promise<ReadonlyMap<number, BatchRound>> {
  const found = await sql<BatchRound & { fileId: number }>`
    with returned as (
      select files.id, min(sent.at) as at from files join ${SENT_BACK} as sent on sent.file_id = files.id and files.uploaded_at <= sent.at
      where files.batch_id = ${batchId} group by files.id
    ), later as (
      select files.id, count(distinct returned.id)::int as round
      from returned join evaluations as before on before.file_id = returned.id and before.unit is not null
        join evaluations as after on after.key = before.key and after.batch_id = ${batchId} and after.file_id <> returned.id
        join files on files.id = after.file_id and files.uploaded_at >= returned.at
      group by files.id
    )
    select coalesce(returned.id, later.id) as "fileId", coalesce(later.round, 0) as round, returned.id is not null as returned
    from returned full join later on later.id = returned.id`.execute(db);
  return new Map(found.rows.map(({ fileId, round, returned }) => [fileId, { round, returned }]));
}

/** The finding of this fingerprint as a result of this file, or of one on the same project, had it; null where no such result is kept. */
export async function findingAsOnce(
  db: Db,
  fingerprint: string,
  near: { readonly fileId: number | null; readonly evaluationKey: string | null },
): Promise<{ resultId: number; fileId: number } | null> {
  const found = await sql<{ resultId: number; fileId: number }>`
    select results.id as "resultId", results.file_id as "fileId" from results
    where (results.file_id = ${near.fileId}::bigint
        or results.file_id in (select file_id from evaluations where key = ${near.evaluationKey}::text))
      and exists (select from json_array_elements(results.result -> 'findings') as one where one ->> 'id' = ${fingerprint})
    order by results.file_id = ${near.fileId}::bigint desc nulls last, results.stored_at desc limit 1`.execute(db);
  return found.rows[0] ?? null;
}
