import type { Db } from "./database.ts";
import { inTransaction } from "./in-transaction.ts";
import type { StoredPack } from "./tables/packs.ts";

export type NewPack = Pick<StoredPack, "id" | "version" | "sha256" | "yaml" | "uploaded_by">;

/** Stores an uploaded pack and makes it the one that its id means; earlier ones stay for the results that name them. */
export function savePack(db: Db, pack: NewPack): Promise<StoredPack> {
  return inTransaction(db, async (trx) => {
    await trx
      .updateTable("packs")
      .set({ active: false })
      .where("id", "=", pack.id)
      .where("sha256", "<>", pack.sha256)
      .execute();
    return trx
      .insertInto("packs")
      .values({ ...pack, active: true })
      .onConflict((conflict) => conflict.columns(["id", "sha256"]).doUpdateSet({ active: true }))
      .returningAll()
      .executeTakeFirstOrThrow();
  });
}

/** The pack that an id means now; null where none was uploaded under it: a pack that ships with the program may have it. */
export async function activePack(db: Db, id: string): Promise<StoredPack | null> {
  return (
    (await db.selectFrom("packs").selectAll().where("id", "=", id).where("active", "=", true).executeTakeFirst()) ??
    null
  );
}

/** Every uploaded pack, newest first within its id. */
export function listPacks(db: Db): Promise<Omit<StoredPack, "yaml">[]> {
  return db
    .selectFrom("packs")
    .select(["row_id", "id", "version", "sha256", "active", "uploaded_by", "uploaded_at"])
    .orderBy("id")
    .orderBy("row_id", "desc")
    .execute();
}

/** Takes an id out of use: the shipped pack of that id, if there is one, counts again. */
export async function retirePack(db: Db, id: string): Promise<boolean> {
  const retired = await db
    .updateTable("packs")
    .set({ active: false })
    .where("id", "=", id)
    .where("active", "=", true)
    .returning("id")
    .execute();
  return retired.length > 0;
}
