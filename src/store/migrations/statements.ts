import { type Migration, sql } from "kysely";

/** A migration that runs these statements in one transaction, in order. */
export function statements(...list: readonly string[]): Migration {
  return {
    async up(db) {
      for (const statement of list) await sql.raw(statement).execute(db);
    },
  };
}
