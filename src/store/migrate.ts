import { type Kysely, type MigrationResultSet, Migrator, sql } from "kysely";
import type { Database } from "./database.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { StoreError } from "./store-error.ts";

/** Name of the newest step: the schema version that this program works with. */
export const SCHEMA_VERSION = Object.keys(MIGRATIONS).at(-1) ?? "";

/**
 * Brings the schema up to this program's version. Several processes may call it at once: the first does the work under an
 * advisory lock, the others wait and find nothing to do.
 *
 * @returns Names of the steps that were run.
 * @throws {StoreError} where a newer program has made the schema, or a step fails (nothing of it stays).
 */
export async function migrate(db: Kysely<Database>): Promise<string[]> {
  refuseNewer(await appliedSteps(db));
  return run(new Migrator({ db, provider }), (migrator) => migrator.migrateToLatest());
}

/**
 * Brings a new store to where another one was: before its rows are put in.
 *
 * @param steps Steps that the other one had been through.
 * @throws {StoreError} where this program does not know one of them.
 */
export async function migrateAsFarAs(db: Kysely<Database>, steps: readonly string[]): Promise<void> {
  refuseNewer(steps);
  const last = steps.at(-1);
  const done = await appliedSteps(db);
  if (last === undefined || done.includes(last)) return;
  await run(new Migrator({ db, provider }), (migrator) => migrator.migrateTo(last));
}

const provider = { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) };

async function run(migrator: Migrator, work: (migrator: Migrator) => Promise<MigrationResultSet>): Promise<string[]> {
  const { error, results } = await work(migrator);
  if (error !== undefined) {
    const detail = error instanceof Error ? error.message : JSON.stringify(error);
    throw new StoreError(
      { zh: `数据库升级失败：${detail}`, en: `the store could not be brought up to date: ${detail}` },
      { cause: error },
    );
  }
  return (results ?? []).map(({ migrationName }) => migrationName);
}

/** Steps that the store has been through, oldest first; empty for a new store. */
export async function appliedSteps(db: Kysely<Database>): Promise<string[]> {
  const found = await sql<{ there: boolean }>`select to_regclass('kysely_migration') is not null as there`.execute(db);
  if (found.rows[0]?.there !== true) return [];
  const steps = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return steps.rows.map(({ name }) => name);
}

function refuseNewer(steps: readonly string[]): void {
  const unknown = steps.filter((name) => !(name in MIGRATIONS));
  if (unknown.length === 0) return;
  throw new StoreError({
    zh: `数据由更新版本的程序写入（${unknown.join("、")}），请升级本程序`,
    en: `the data was written by a newer version of the program (${unknown.join(", ")}): upgrade this one`,
  });
}
