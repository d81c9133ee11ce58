import { sql } from "kysely";
import type { Db } from "./database.ts";
import type { Standing } from "./tables/files.ts";

/** Files of the whole installation by how they stand, for monitoring. */
export async function fileTotals(db: Db): Promise<{ standing: Standing; count: number }[]> {
  const found = await sql<{ standing: Standing; count: number }>`
    select standing, count(*) as count from files group by standing`.execute(db);
  return found.rows;
}
