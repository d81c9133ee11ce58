import { type RawBuilder, sql } from "kysely";
import type { Db } from "./database.ts";

/**
 * Rows of a query in groups, read by a cursor of the transaction: memory does not grow with their number. While one group is worked on,
 * the database makes the next.
 */
export async function* rowsAtOnce<T>(trx: Db, name: string, query: RawBuilder<T>, atOnce: number): AsyncGenerator<T[]> {
  const cursor = sql.ref(`export_${name}`);
  await sql`declare ${cursor} no scroll cursor for ${query}`.execute(trx);
  const fetch = async (): Promise<T[]> => {
    const fetched = await sql<T>`fetch ${sql.lit(atOnce)} from ${cursor}`.execute(trx);
    return fetched.rows;
  };
  let rows = await fetch();
  while (rows.length === atOnce) {
    const next = fetch();
    // Heard below, or of no interest where nobody asks for more.
    next.catch(() => undefined);
    yield rows;
    rows = await next;
  }
  if (rows.length > 0) yield rows;
  await sql`close ${cursor}`.execute(trx);
}
