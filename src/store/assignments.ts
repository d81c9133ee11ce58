import { sql } from "kysely";
import type { Db } from "./database.ts";
import { inTransaction } from "./in-transaction.ts";

/** Gives files to a reviewer, whoever had them; null takes them away. */
export async function assignFiles(
  db: Db,
  fileIds: readonly number[],
  userId: number | null,
  assignedBy: number | null,
): Promise<void> {
  const ids = [...fileIds];
  if (userId === null) {
    await sql`delete from assignments where file_id = any(${ids}::bigint[])`.execute(db);
    return;
  }
  await sql`
    insert into assignments (file_id, user_id, assigned_by) select id, ${userId}, ${assignedBy} from unnest(${ids}::bigint[]) as id
    on conflict (file_id) do update set user_id = excluded.user_id, assigned_by = excluded.assigned_by, assigned_at = now()`.execute(
    db,
  );
}

/** Whether the one of `users` may see the one of `files`. */
const SEES_FILE = sql<boolean>`(not users.limited
  or exists (select from user_scopes left join units as own on own.id = files.unit_id
    where user_scopes.user_id = users.id and (user_scopes.unit_id = files.unit_id or user_scopes.department = own.department)))`;

/** Takes files away from reviewers who may not see them any more. @returns Which. */
export async function unassignUnseen(db: Db, fileIds: readonly number[]): Promise<number[]> {
  const gone = await sql<{ file_id: number }>`
    delete from assignments using users, files
    where assignments.file_id = any(${[...fileIds]}::bigint[]) and users.id = assignments.user_id and files.id = assignments.file_id
      and not ${SEES_FILE}
    returning assignments.file_id`.execute(db);
  return gone.rows.map(({ file_id: id }) => id);
}

/**
 * Deals the unassigned files of a batch out among reviewers as evenly as their number allows, counting what each has of this
 * batch already; files of one unit stay together. A reviewer gets only what he or she may see.
 *
 * @param fileIds These alone; null: all of the batch.
 * @returns How many files each got; files that nobody may see stay unassigned.
 */
export function assignEvenly(
  db: Db,
  batchId: number,
  userIds: readonly number[],
  assignedBy: number | null,
  fileIds: readonly number[] | null = null,
): Promise<Map<number, number>> {
  const ofThese = fileIds === null ? sql`true` : sql`files.id = any(${[...fileIds]}::bigint[])`;
  return inTransaction(db, async (trx) => {
    await sql`select from batches where id = ${batchId} for no key update`.execute(trx);
    const held = await sql<{ user: number; count: number }>`
      select user_id as "user", count(*) as count from assignments join files on files.id = file_id
      where batch_id = ${batchId} group by user_id`.execute(trx);
    const load = new Map(userIds.map((id) => [id, held.rows.find(({ user }) => user === id)?.count ?? 0]));
    const groups = await sql<{ files: number[]; reviewers: number[] }>`
      select array_agg(files.id order by files.id)::int8[] as files, array(
        select reviewer from unnest(${[...userIds]}::bigint[]) as reviewer join users on users.id = reviewer where ${SEES_FILE}
      ) as reviewers
      from files where batch_id = ${batchId} and state <> 'cancelled' and ${ofThese} and not exists (select from assignments where file_id = files.id)
      group by files.unit_id, case when files.unit_id is null then files.id end
      order by count(*) desc, min(files.id)`.execute(trx);
    const given = new Map<number, number>();
    for (const group of groups.rows) {
      const ids = group.files.map(Number);
      const reviewer = group.reviewers
        .map(Number)
        .toSorted((a, b) => (load.get(a) ?? 0) - (load.get(b) ?? 0) || a - b)[0];
      if (reviewer === undefined) continue;
      await assignFiles(trx, ids, reviewer, assignedBy);
      load.set(reviewer, (load.get(reviewer) ?? 0) + ids.length);
      given.set(reviewer, (given.get(reviewer) ?? 0) + ids.length);
    }
    return given;
  });
}

/** Reviewer of a file, null where it has none. */
export async function assigneeOf(db: Db, fileId: number): Promise<number | null> {
  return (
    (await db.selectFrom("assignments").select("user_id").where("file_id", "=", fileId).executeTakeFirst())?.user_id ??
    null
  );
}
