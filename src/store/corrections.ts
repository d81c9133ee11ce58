import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "./database.ts";
import { inTransaction } from "./in-transaction.ts";
import { storableText } from "./storable-text.ts";
import type { Correction } from "./tables/review.ts";
import { VersionConflict } from "./version-conflict.ts";

export interface NewCorrection {
  readonly fileId: number;
  readonly fileSha256: string;
  readonly pointer: string;
  readonly oldText: string;
  readonly newText: string;
  readonly correctedBy: number | null;
  /** Id of the correction of this value that the reviewer saw, null: none. */
  readonly replaces: number | null;
}

/** @throws {VersionConflict} where somebody else has corrected the value since; its `current` is the id of that correction. */
export function correct(db: Db, correction: NewCorrection): Promise<Correction> {
  return inTransaction(db, async (trx) => {
    await sql`select from files where id = ${correction.fileId} for no key update`.execute(trx);
    const before = await trx
      .selectFrom("corrections")
      .selectAll()
      .where("file_id", "=", correction.fileId)
      .where("pointer", "=", correction.pointer)
      .where("undone_at", "is", null)
      .executeTakeFirst();
    const stands = before && before.file_sha256 === correction.fileSha256 ? before.id : null;
    if (stands !== correction.replaces)
      throw new VersionConflict(`the correction of ${correction.pointer}`, stands ?? 0);
    if (before) await undo(trx, before.id, correction.correctedBy);
    return trx
      .insertInto("corrections")
      .values({
        file_id: correction.fileId,
        file_sha256: correction.fileSha256,
        pointer: correction.pointer,
        old_text: storableText(correction.oldText),
        new_text: storableText(correction.newText),
        corrected_by: correction.correctedBy,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
  });
}

/** Takes a correction back; it stays in the history. False where it was taken back or replaced already. */
export async function undoCorrection(db: Db, id: number, undoneBy: number | null): Promise<boolean> {
  return undo(db, id, undoneBy);
}

async function undo(db: Db, id: number, undoneBy: number | null): Promise<boolean> {
  const undone = await db
    .updateTable("corrections")
    .set({ undone_at: sql`now()`, undone_by: undoneBy })
    .where("id", "=", id)
    .where("undone_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return undone !== undefined;
}

/** Corrections that count for these bytes of a file, by pointer. */
export function currentCorrections(db: Db, fileId: number, fileSha256: string): Promise<Correction[]> {
  return db
    .selectFrom("corrections")
    .selectAll()
    .where("file_id", "=", fileId)
    .where("file_sha256", "=", fileSha256)
    .where("undone_at", "is", null)
    .orderBy("pointer")
    .execute();
}

/** Everything that was ever corrected in a file, oldest first. */
export function correctionHistory(db: Db, fileId: number): Promise<Correction[]> {
  return db.selectFrom("corrections").selectAll().where("file_id", "=", fileId).orderBy("id").execute();
}

/** Hash of corrections for the inputs of a result; null where there are none. */
export function correctionsHash(
  corrections: readonly Pick<Correction, "pointer" | "old_text" | "new_text">[],
): string | null {
  if (corrections.length === 0) return null;
  const sorted = corrections
    .map((row) => [row.pointer, row.old_text, row.new_text])
    .toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(sorted)).digest("hex");
}
