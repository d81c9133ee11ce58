import { type Insertable, sql } from "kysely";
import type { Db } from "./database.ts";
import { inTransaction } from "./in-transaction.ts";
import { storableText } from "./storable-text.ts";
import type { BatchesTable, Batch } from "./tables/batches.ts";
import { VersionConflict } from "./version-conflict.ts";

export type NewBatch = Pick<Insertable<BatchesTable>, "name" | "pack"> &
  Partial<Pick<Insertable<BatchesTable>, "year" | "priority" | "created_by">>;

/** A new, empty batch. */
export function createBatch(db: Db, batch: NewBatch): Promise<Batch> {
  return db
    .insertInto("batches")
    .values({ ...batch, name: storableText(batch.name) })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function getBatch(db: Db, id: number): Promise<Batch | null> {
  return (await db.selectFrom("batches").selectAll().where("id", "=", id).executeTakeFirst()) ?? null;
}

export interface BatchPage {
  /** Id of the last batch of the page before, for the next page. */
  readonly before?: number;
  readonly limit: number;
  readonly year?: number;
}

/** Newest first. */
export function listBatches(db: Db, { before, limit, year }: BatchPage): Promise<Batch[]> {
  let query = db.selectFrom("batches").selectAll().orderBy("id", "desc").limit(limit);
  if (before !== undefined) query = query.where("id", "<", before);
  if (year !== undefined) query = query.where("year", "=", year);
  return query.execute();
}

export type BatchChange = Partial<Pick<Batch, "name" | "year" | "pack" | "priority">>;

/** @throws {VersionConflict} where somebody else changed it since `version` was read. */
export async function changeBatch(db: Db, id: number, version: number, change: BatchChange): Promise<Batch> {
  const changed = await db
    .updateTable("batches")
    .set({ ...change, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .returningAll()
    .executeTakeFirst();
  if (changed) return changed;
  throw new VersionConflict(`batch ${id}`, (await getBatch(db, id))?.version ?? 0);
}

/** Holds new file jobs back, or lets them go; those that run end. False where there is no such batch. */
export async function pauseBatch(db: Db, id: number, paused: boolean): Promise<boolean> {
  const done = await db.updateTable("batches").set({ paused }).where("id", "=", id).returning("id").executeTakeFirst();
  return done !== undefined;
}

/**
 * Ends a batch: what waits or runs becomes cancelled, and jobs that still run write nothing.
 *
 * @returns How many files were cancelled.
 */
export function cancelBatch(db: Db, id: number): Promise<number> {
  return inTransaction(db, async (trx) => {
    await touchBatch(trx, [id], "cancelled");
    const cancelled = await trx
      .updateTable("files")
      .set({
        state: "cancelled",
        generation: sql`generation + 1`,
        lease_owner: null,
        lease_until: null,
        finished_at: sql`now()`,
      })
      .where("batch_id", "=", id)
      .where("state", "in", ["waiting", "running"])
      .returning("id")
      .execute();
    return cancelled.length;
  });
}

/**
 * Says that the files of these batches have changed: batch rules of before are out of date. Locks the rows, so inside a
 * transaction the changes of one batch's files follow each other.
 */
export async function touchBatch(trx: Db, ids: readonly number[], state: "running" | "cancelled"): Promise<void> {
  await sql`
    update batches set state = ${state}, generation = generation + 1, lease_until = null,
      finished_at = ${state === "cancelled" ? sql`now()` : sql`null`}
    where id in (select id from batches where id = any(${[...ids]}::bigint[]) order by id for no key update)`.execute(
    trx,
  );
}
