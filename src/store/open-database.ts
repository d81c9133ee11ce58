import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Database } from "./database.ts";
import { outliveConnections } from "./outlive-connections.ts";

const INT8 = 20;

/** Ids and counts are far below 2^53; numeric stays a decimal string. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === INT8 && format !== "binary"
      ? (text: string) => Number(text)
      : pg.types.getTypeParser(oid, format as "text"),
};

/** A pool on the store; it connects when it is first used. Ends with `db.destroy()`. */
export function openDatabase(connection: pg.PoolConfig): { readonly db: Kysely<Database>; readonly pool: pg.Pool } {
  const pool = new pg.Pool({
    application_name: "fuhe",
    connectionTimeoutMillis: 10_000,
    // A command that is done ends at once, not when its last connection has been idle for long enough.
    allowExitOnIdle: true,
    ...connection,
    types,
  });
  // An idle connection that breaks is replaced by the pool on its next use; without a listener it would end the process.
  pool.on("error", () => undefined);
  outliveConnections(pool);
  return { db: new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }), pool };
}
