import { sql } from "kysely";
import type { Db } from "./database.ts";
import { storableText } from "./storable-text.ts";
import type { ReviewState } from "./tables/reviews.ts";
import { VersionConflict } from "./version-conflict.ts";

/** What a reviewer says of a report as a whole. */
export interface Review {
  readonly fileId: number;
  readonly state: ReviewState;
  readonly note: string | null;
  /** The reviewer has seen what could not be checked. */
  readonly unreadSeen: boolean;
  /** The values or the errors have changed since it was passed or returned. */
  readonly outdated: boolean;
  /** 复核分 by evaluation key, points as decimal strings. */
  readonly scores: Readonly<Record<string, string>>;
  readonly changedBy: number | null;
  readonly changedAt: Date | null;
  /** 0: nobody has said anything yet. */
  readonly version: number;
}

/** The review of a file; an open one of version 0 where there is none. */
export async function getReview(db: Db, fileId: number): Promise<Review> {
  const found = await sql<Omit<Review, "scores"> & { scores: Record<string, string> | null }>`
    select file_id as "fileId", state, note, unread_seen as "unreadSeen", outdated, changed_by as "changedBy", changed_at as "changedAt", version,
      (select json_object_agg(evaluation_key, score::text order by evaluation_key) from review_scores
        where review_scores.file_id = reviews.file_id) as scores
    from reviews where file_id = ${fileId}`.execute(db);
  const row = found.rows[0];
  if (row) return { ...row, scores: row.scores ?? {} };
  return {
    fileId,
    state: "open",
    note: null,
    unreadSeen: false,
    outdated: false,
    scores: {},
    changedBy: null,
    changedAt: null,
    version: 0,
  };
}

/** What stands between a report and its passing. */
export interface ReviewFacts {
  /** False while the file waits or runs, or is cancelled. */
  readonly ended: boolean;
  /** Checks that did not run; null: the file could not be read, so none did. */
  readonly notRun: number | null;
  /** Errors of the file itself that nobody has decided on. */
  readonly openErrors: number;
  /** Keys of its evaluations, in order. */
  readonly keys: readonly string[];
}

/** Holds the file as it is until the transaction ends: no result is saved meanwhile. Null where there is no such file. */
export async function holdReviewFacts(trx: Db, fileId: number): Promise<ReviewFacts | null> {
  await sql`select from files where id = ${fileId} for share`.execute(trx);
  const found = await sql<ReviewFacts>`
    select files.state in ('done', 'failed') as ended,
      case when files.state = 'failed' then null else coalesce((results.result -> 'checks' ->> 'notRun')::int, 0) end as "notRun",
      (select count(*) from findings where file_id = files.id and severity_rank = 0 and findings.state = 'open') as "openErrors",
      array(select key from evaluations where file_id = files.id order by position) as keys
    from files left join results on results.file_id = files.id and results.current
    where files.id = ${fileId}`.execute(trx);
  return found.rows[0] ?? null;
}

export interface ReviewChange {
  readonly fileId: number;
  /** Version that the reviewer saw; 0: none. */
  readonly version: number;
  readonly changedBy: number | null;
  readonly state?: ReviewState;
  readonly note?: string | null;
  readonly unreadSeen?: boolean;
  /** By evaluation key; null takes a score away. */
  readonly scores?: Readonly<Record<string, string | null>>;
}

/**
 * Writes what is given; the rest stays. In the caller's transaction.
 *
 * @throws {VersionConflict} where somebody else has changed the review since.
 */
export async function changeReview(trx: Db, change: ReviewChange): Promise<Review> {
  const { fileId, version, changedBy, state, scores } = change;
  await sql`insert into reviews (file_id, version) values (${fileId}, 0) on conflict do nothing`.execute(trx);
  const note = change.note === undefined || change.note === null ? null : storableText(change.note);
  const changed = await sql`
    update reviews set version = version + 1, changed_by = ${changedBy}, changed_at = now()
      ${state === undefined ? sql`` : sql`, state = ${state}, outdated = false, content = ${contentFor(state, fileId)}`}
      ${change.note === undefined ? sql`` : sql`, note = ${note}`}
      ${change.unreadSeen === undefined ? sql`` : sql`, unread_seen = ${change.unreadSeen}`}
    where file_id = ${fileId} and version = ${version}`.execute(trx);
  if (changed.numAffectedRows !== 1n)
    throw new VersionConflict(`the review of file ${fileId}`, (await getReview(trx, fileId)).version);
  for (const [key, score] of Object.entries(scores ?? {})) await writeScore(trx, fileId, key, score, changedBy);
  return getReview(trx, fileId);
}

function contentFor(state: ReviewState, fileId: number) {
  if (state === "open") return sql`null`;
  return sql`(select fuhe_review_content(result) from results where results.file_id = ${fileId} and current)`;
}

async function writeScore(
  trx: Db,
  fileId: number,
  key: string,
  score: string | null,
  scoredBy: number | null,
): Promise<void> {
  const own = storableText(key);
  if (score === null)
    await sql`delete from review_scores where file_id = ${fileId} and evaluation_key = ${own}`.execute(trx);
  else
    await sql`insert into review_scores (file_id, evaluation_key, score, scored_by) values (${fileId}, ${own}, ${score}, ${scoredBy})
      on conflict (file_id, evaluation_key) do update set score = excluded.score, scored_by = excluded.scored_by, scored_at = now()
      where review_scores.score <> excluded.score`.execute(trx);
}

/** Puts these files among the returned, whatever was said of them before; who had them open for a review finds a newer version. */
export async function markReturned(trx: Db, fileIds: readonly number[], changedBy: number | null): Promise<void> {
  await sql`
    insert into reviews (file_id, state, content, changed_by, version)
    select files.id, 'returned', fuhe_review_content(results.result), ${changedBy}, 1
    from files left join results on results.file_id = files.id and results.current where files.id = any(${[...fileIds]}::bigint[])
    on conflict (file_id) do update set state = 'returned', content = excluded.content, outdated = false, changed_by = excluded.changed_by,
      changed_at = now(), version = reviews.version + 1`.execute(trx);
}

/** Opens the returned files of a letter again that no other issued letter returns. */
export async function reopenReturned(trx: Db, returnId: number, changedBy: number | null): Promise<void> {
  await sql`
    update reviews set state = 'open', content = null, outdated = false, changed_by = ${changedBy}, changed_at = now(), version = version + 1
    where state = 'returned' and file_id in (select file_id from return_files where return_id = ${returnId})
      and not exists (select from return_files join returns on returns.id = return_files.return_id
        where return_files.file_id = reviews.file_id and returns.id <> ${returnId} and returns.state = 'issued')`.execute(
    trx,
  );
}
