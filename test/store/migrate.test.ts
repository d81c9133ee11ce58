import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSettings } from "../../src/config/read-settings.ts";
import { createBatch, getBatch } from "../../src/store/batches.ts";
import { appliedSteps, migrate, SCHEMA_VERSION } from "../../src/store/migrate.ts";
import { openStore, type Store } from "../../src/store/open-store.ts";
import { temporaryInstallation, whyNoDatabase } from "./data-folder.ts";

const reason = await whyNoDatabase();
if (reason !== null) console.log(`skipped: ${reason}`);

describe.skipIf(reason !== null)("the schema", () => {
  const { settings, remove } = temporaryInstallation();
  let store: Store;
  beforeAll(async () => {
    store = await openStore(settings, { mode: "own", migrate: false });
  });
  afterAll(async () => {
    await store.close();
    remove();
  });

  /** The same database as one would name a server. */
  const asServer = () =>
    readSettings({
      DATABASE_URL: `postgresql:///fuhe?host=${encodeURIComponent(String(store.connection.host))}&user=fuhe`,
    });

  it("is made once where several processes start at the same time", async () => {
    expect(await appliedSteps(store.db)).toEqual([]);
    const opened = await Promise.all(Array.from({ length: 4 }, () => openStore(asServer(), { mode: "own" })));
    expect((await appliedSteps(store.db)).at(-1)).toBe(SCHEMA_VERSION);
    for (const one of opened) {
      expect(one.server).toBeNull();
      await one.close();
    }
    expect(await migrate(store.db)).toEqual([]);
  });

  it("is the same whether the server is named or in the data folder", async () => {
    const named = await openStore(asServer(), { mode: "join" });
    const batch = await createBatch(named.db, { name: "一", pack: "mof-2020" });
    expect(await getBatch(store.db, batch.id)).toEqual(batch);
    await named.close();
  });

  it("of a newer program is refused, untouched", async () => {
    await sql`insert into kysely_migration (name, timestamp) values ('9999-future', '2030-01-01')`.execute(store.db);
    await expect(openStore(asServer(), { mode: "own" })).rejects.toThrow(
      "the data was written by a newer version of the program (9999-future)",
    );
    await sql`delete from kysely_migration where name = '9999-future'`.execute(store.db);
  });

  it("whose server is away is said in words", async () => {
    const away = readSettings({ DATABASE_URL: "postgres://127.0.0.1:1/fuhe" });
    await expect(openStore(away, { mode: "own" })).rejects.toMatchObject({
      name: "StoreError",
      text: { zh: expect.stringContaining("数据库") as string },
    });
  });
});
