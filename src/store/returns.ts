import { sql } from "kysely";
import type { Db } from "./database.ts";
import { storableJson, storableText } from "./storable-text.ts";
import type { ReturnState } from "./tables/returns.ts";
import { VersionConflict } from "./version-conflict.ts";

/** What of a return may be written. Dates are `2023-04-30`. */
export interface ReturnContent {
  readonly unitName: string;
  readonly unitId: number | null;
  /** 文号 */
  readonly number: string | null;
  readonly dueOn: string | null;
  /** The letter's model. */
  readonly letter: unknown;
  /** Files of its batch; others are left out. */
  readonly fileIds: readonly number[];
}

/** A new draft, in the caller's transaction. @returns Its id. */
export async function createReturn(
  trx: Db,
  batchId: number,
  { unitName, unitId, number, dueOn, letter, fileIds }: ReturnContent,
  createdBy: number | null,
): Promise<number> {
  const made = await trx
    .insertInto("returns")
    .values({
      batch_id: batchId,
      unit_name: storableText(unitName),
      unit_id: unitId,
      number: number === null ? null : storableText(number),
      due_on: dueOn,
      letter: storableJson(letter),
      created_by: createdBy,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await setFiles(trx, made.id, fileIds);
  return made.id;
}

/**
 * Writes what is given; the rest stays. In the caller's transaction.
 *
 * @throws {VersionConflict} where somebody else has changed it, or it was answered, since `version` was read.
 */
export async function changeReturn(
  trx: Db,
  id: number,
  version: number,
  change: Partial<ReturnContent> & { readonly state?: ReturnState; readonly issuedBy?: number | null },
): Promise<void> {
  const { unitName, unitId, number, dueOn, letter, fileIds, state, issuedBy } = change;
  const changed = await trx
    .updateTable("returns")
    .set({
      version: sql<number>`version + 1`,
      ...(unitName === undefined ? {} : { unit_name: storableText(unitName) }),
      ...(unitId === undefined ? {} : { unit_id: unitId }),
      ...(number === undefined ? {} : { number: number === null ? null : storableText(number) }),
      ...(dueOn === undefined ? {} : { due_on: dueOn }),
      ...(letter === undefined ? {} : { letter: storableJson(letter) }),
      ...(state === undefined ? {} : { state }),
      ...(state === "issued" ? { issued_at: sql<Date>`now()`, issued_by: issuedBy ?? null, answered_at: null } : {}),
      ...(state === "answered" ? { answered_at: sql<Date>`now()` } : {}),
    })
    .where("id", "=", id)
    .where("version", "=", version)
    .returning("id")
    .executeTakeFirst();
  if (changed === undefined) throw new VersionConflict(`return ${id}`, await versionOf(trx, id));
  if (fileIds !== undefined) await setFiles(trx, id, fileIds);
}

/** Lock of one batch's letters, with the batch's id behind it. */
const LETTERS_LOCK = 836_002;

/** Until the transaction ends nobody else who asks for it drafts letters of the batch. */
export async function lockLetters(trx: Db, batchId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LETTERS_LOCK}, ${batchId}::int)`.execute(trx);
}

/** Files of a batch that are in a draft or an issued letter. */
export async function filesInLetters(db: Db, batchId: number): Promise<ReadonlySet<number>> {
  const found = await sql<{ id: number }>`
    select distinct return_files.file_id as id from returns join return_files on return_files.return_id = returns.id
    where returns.batch_id = ${batchId} and returns.state in ('draft', 'issued')`.execute(db);
  return new Set(found.rows.map(({ id }) => id));
}

/** Takes its files as they are now: what is sent after this answers them. */
export async function snapReturnFiles(trx: Db, id: number): Promise<void> {
  await sql`
    update return_files set file_sha256 = files.sha256, answered_by = null, answered_at = null,
      keys = array(select key from evaluations where evaluations.file_id = files.id order by position)
    from files where return_id = ${id} and files.id = return_files.file_id`.execute(trx);
}

/** Removes a draft. @throws {VersionConflict} where it was changed since. */
export async function removeReturn(trx: Db, id: number, version: number): Promise<void> {
  const gone = await trx
    .deleteFrom("returns")
    .where("id", "=", id)
    .where("version", "=", version)
    .where("state", "=", "draft")
    .returning("id")
    .executeTakeFirst();
  if (gone === undefined) throw new VersionConflict(`return ${id}`, await versionOf(trx, id));
}

async function versionOf(db: Db, id: number): Promise<number> {
  return (await db.selectFrom("returns").select("version").where("id", "=", id).executeTakeFirst())?.version ?? 0;
}

async function setFiles(trx: Db, id: number, fileIds: readonly number[]): Promise<void> {
  await trx.deleteFrom("return_files").where("return_id", "=", id).execute();
  await sql`
    insert into return_files (return_id, file_id, file_sha256, keys)
    select returns.id, files.id, files.sha256, array(select key from evaluations where evaluations.file_id = files.id order by position)
    from returns join files on files.batch_id = returns.batch_id
    where returns.id = ${id} and files.id = any(${[...fileIds]}::bigint[])`.execute(trx);
}
