import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "./database.ts";

/** A table by its name, checked against the schema by the compiler. */
export type TableName = keyof Database;

/** Columns that are worked out by the database, or mean nothing in another one. */
async function copiedColumns(db: Kysely<Database>, table: TableName): Promise<string[]> {
  const found = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname <> 'changed_tx'
    order by attnum`.execute(db);
  return found.rows.map(({ name }) => name);
}

/**
 * Runs `read` on one unchanging state of the store, as of its start: writers go on meanwhile and are not seen.
 */
export function onSnapshot<T>(db: Kysely<Database>, read: (snapshot: Transaction<Database>) => Promise<T>): Promise<T> {
  return db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(read);
}

/** All rows of a table as JSON texts, as they are in the store (decimals and the form's order of labels kept), some at a time. */
export async function* tableRows(
  snapshot: Transaction<Database>,
  table: TableName,
  atOnce: number,
): AsyncGenerator<string[]> {
  const columns = await copiedColumns(snapshot, table);
  const cursor = sql.ref(`copy_${table}`);
  await sql`declare ${cursor} no scroll cursor for
    select row_to_json(rows)::text as row from (select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(table)} order by 1) as rows`.execute(
    snapshot,
  );
  for (;;) {
    const fetched = await sql<{ row: string }>`fetch ${sql.lit(atOnce)} from ${cursor}`.execute(snapshot);
    if (fetched.rows.length === 0) break;
    yield fetched.rows.map(({ row }) => row);
  }
  await sql`close ${cursor}`.execute(snapshot);
}

/** Adds rows that `tableRows` gave; a column that the table has got since takes its default. */
export async function insertRows(trx: Transaction<Database>, table: TableName, rows: readonly string[]): Promise<void> {
  const first: unknown = JSON.parse(rows[0] ?? "{}");
  const given = new Set(Object.keys(first ?? {}));
  const columns = sql.join(
    (await copiedColumns(trx, table)).filter((column) => given.has(column)).map((column) => sql.ref(column)),
  );
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${`[${rows.join(",")}]`}::json)`.execute(
    trx,
  );
}

/** Lets new rows be numbered behind the ones that were added with their numbers; a table that an older schema has not got is left alone. */
export async function continueNumbers(trx: Transaction<Database>, table: TableName): Promise<void> {
  const found = await sql<{ name: string }>`
    select attname as name from pg_attribute where attrelid = to_regclass(${table}) and attidentity <> ''`.execute(trx);
  for (const { name } of found.rows) {
    await sql`select setval(pg_get_serial_sequence(${table}, ${name}), coalesce(max(${sql.ref(name)}), 0) + 1, false) from ${sql.table(table)}`.execute(
      trx,
    );
  }
}

/** True where nothing has been stored yet, apart from what a new installation makes for itself. */
export async function isEmptyStore(db: Kysely<Database>): Promise<boolean> {
  const found = await sql<{ empty: boolean }>`
    select not (exists (select from batches) or exists (select from users) or exists (select from units) or exists (select from audit)) as empty`.execute(
    db,
  );
  return found.rows[0]?.empty === true;
}

/** After a restore: work that was under way when the copy was taken waits again, and nothing of it is in any queue. */
export async function putWorkBack(trx: Transaction<Database>): Promise<void> {
  await sql`update files set state = 'waiting', queued_at = null, lease_owner = null, lease_until = null where state in ('waiting', 'running')`.execute(
    trx,
  );
  await sql`update batches set state = 'running', lease_until = null where state = 'finishing'`.execute(trx);
}
