import type { Db } from "./database.ts";
import { storableJson } from "./storable-text.ts";

/** A small fact of the installation, null where it was never set; the caller parses it. */
export async function getSetting(db: Db, name: string): Promise<unknown> {
  return (await db.selectFrom("settings").select("value").where("name", "=", name).executeTakeFirst())?.value ?? null;
}

export async function setSetting(db: Db, name: string, value: unknown): Promise<void> {
  const json = storableJson(value);
  await db
    .insertInto("settings")
    .values({ name, value: json })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value: json }))
    .execute();
}
