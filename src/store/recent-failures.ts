import { sql } from "kysely";
import type { Db } from "./database.ts";

/** A file that could not be checked. */
export interface Failure {
  readonly fileId: number;
  readonly batchId: number;
  readonly path: string;
  readonly errorCode: string | null;
  readonly errorMessage: { zh: string; en: string } | null;
  /** Processes that died over it. */
  readonly deaths: number;
  readonly finishedAt: Date | null;
}

/** The last ones first, of all batches. */
export async function recentFailures(db: Db, limit: number): Promise<Failure[]> {
  const found = await sql<Failure>`
    select id as "fileId", batch_id as "batchId", path, error_code as "errorCode", error_message as "errorMessage", deaths,
      finished_at as "finishedAt"
    from files where state = 'failed' order by finished_at desc nulls last, id desc limit ${limit}`.execute(db);
  return found.rows;
}
