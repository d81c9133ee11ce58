import { sql } from "kysely";
import type { Db } from "./database.ts";
import { restoreDocumentLabels } from "./document-labels.ts";
import { inTransaction } from "./in-transaction.ts";
import type { Standing, StoredFile } from "./tables/files.ts";
import { duplicateSeen, mayBeSeen, type Visibility } from "./visibility.ts";

/** Null where there is no such file, or it is not for this reader. */
export async function getFile(db: Db, id: number, visibility: Visibility | null): Promise<StoredFile | null> {
  const found = await db
    .selectFrom("files")
    .selectAll()
    .where("id", "=", id)
    .where(mayBeSeen(sql.ref("files.unit_id"), visibility))
    .executeTakeFirst();
  return found ?? null;
}

/** Files of a batch by how they stand; `total` is their sum. */
export type StandingCounts = Readonly<Record<Standing | "total", number>>;

const NONE: StandingCounts = {
  total: 0,
  waiting: 0,
  running: 0,
  clean: 0,
  flagged: 0,
  incomplete: 0,
  failed: 0,
  cancelled: 0,
};

/** Counts of several batches in one query; every file counts once, so they add up. */
export async function standingCounts(
  db: Db,
  batchIds: readonly number[],
  visibility: Visibility | null = null,
): Promise<Map<number, StandingCounts>> {
  const found = await sql<{ batch: number; standing: Standing; count: number }>`
    select batch_id as batch, standing, count(*) as count from files
    where batch_id = any(${[...batchIds]}::bigint[]) and ${mayBeSeen(sql.ref("files.unit_id"), visibility)}
    group by batch_id, standing`.execute(db);
  const counts = new Map<number, StandingCounts>(batchIds.map((id) => [id, NONE]));
  for (const { batch, standing, count } of found.rows) {
    const before = counts.get(batch) ?? NONE;
    counts.set(batch, { ...before, [standing]: count, total: before.total + count });
  }
  return counts;
}

export interface FileChanges {
  readonly files: StoredFile[];
  /** For the next call. */
  readonly cursor: string;
}

/**
 * Files of a batch that have changed since a cursor; without one, none, and where to start from. A file may come twice, none is
 * missed, whatever order transactions end in.
 */
export async function changedFiles(
  db: Db,
  batchId: number,
  cursor: string | null,
  visibility: Visibility | null,
  limit = 1_000,
): Promise<FileChanges> {
  const now = await sql<{ horizon: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as horizon`.execute(
    db,
  );
  const horizon = now.rows[0]?.horizon ?? "0";
  if (cursor === null) return { files: [], cursor: horizon };
  const found = await sql<StoredFile>`
    select files.*, ${duplicateSeen(visibility)} as duplicate_of from files
    where batch_id = ${batchId} and changed_tx >= ${cursor}::xid8 and ${mayBeSeen(sql.ref("files.unit_id"), visibility)}
    order by changed_tx, id limit ${limit}`.execute(db);
  const last = found.rows.at(-1);
  return {
    files: found.rows,
    cursor: found.rows.length === limit && last && last.changed_tx !== cursor ? last.changed_tx : horizon,
  };
}

/** Says whose report a file is; its evaluations and findings follow. Null takes the unit away: they are called as the document says again. */
export function assignUnit(db: Db, fileIds: readonly number[], unitId: number | null): Promise<void> {
  return inTransaction(db, async (trx) => {
    const ids = [...fileIds];
    if (unitId !== null) await trx.selectFrom("units").select("id").where("id", "=", unitId).executeTakeFirstOrThrow();
    await restoreDocumentLabels(trx, ids);
    await sql`update files set unit_id = ${unitId} where id = any(${ids}::bigint[])`.execute(trx);
    await sql`select fuhe_label_files(${ids}::bigint[], ${unitId})`.execute(trx);
  });
}
