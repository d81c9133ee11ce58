import { sql } from "kysely";
import type { Result } from "../model/result.ts";
import type { Db } from "./database.ts";
import type { StoredResult } from "./tables/results.ts";

/** The result that counts for a file, whole; null where it has none yet. */
export async function currentResult(db: Db, fileId: number): Promise<StoredResult | null> {
  return (
    (await db
      .selectFrom("results")
      .selectAll()
      .where("file_id", "=", fileId)
      .where("current", "=", true)
      .executeTakeFirst()) ?? null
  );
}

/** Every result that a file ever had, newest first, without their contents. */
export function resultHistory(db: Db, fileId: number): Promise<Omit<StoredResult, "result">[]> {
  return db
    .selectFrom("results")
    .select(["id", "file_id", "input_key", "current", "generation", "file_sha256", "pack_id", "pack_version"])
    .select(["pack_sha256", "tool", "corrections_sha256", "status", "stored_at"])
    .where("file_id", "=", fileId)
    .orderBy("stored_at", "desc")
    .orderBy("id", "desc")
    .execute();
}

export async function resultById(db: Db, id: number): Promise<StoredResult | null> {
  return (await db.selectFrom("results").selectAll().where("id", "=", id).executeTakeFirst()) ?? null;
}

const AT_ONCE = 50;

/** Current results of a batch in the order of their paths, a few in memory at a time: for exports and the batch rules. */
export async function* batchResults(
  db: Db,
  batchId: number,
): AsyncGenerator<{ fileId: number; path: string; result: Result }> {
  let after = "";
  for (;;) {
    const page = await sql<{ fileId: number; path: string; result: Result }>`
      select files.id as "fileId", files.path, results.result
      from files join results on results.file_id = files.id and results.current
      where files.batch_id = ${batchId} and files.path > ${after}
      order by files.path limit ${AT_ONCE}`.execute(db);
    yield* page.rows;
    const last = page.rows.at(-1);
    if (!last || page.rows.length < AT_ONCE) return;
    after = last.path;
  }
}

/** Current results with an evaluation of one of these keys (unit + project + year), outside a batch: earlier rounds and other years. */
export async function resultsByKey(
  db: Db,
  keys: readonly string[],
  outsideBatch: number | null,
): Promise<{ fileId: number; batchId: number; path: string; position: number; result: Result }[]> {
  const found = await sql<{ fileId: number; batchId: number; path: string; position: number; result: Result }>`
    select files.id as "fileId", files.batch_id as "batchId", files.path, evaluations.position, results.result
    from evaluations join results on results.id = evaluations.result_id join files on files.id = evaluations.file_id
    where evaluations.key = any(${[...keys]}::text[]) and (${outsideBatch}::bigint is null or evaluations.batch_id <> ${outsideBatch})
    order by files.id`.execute(db);
  return found.rows;
}
