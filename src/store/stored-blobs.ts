import { sql } from "kysely";
import type { Db } from "./database.ts";

/** Blobs that no file and no result names any more, stored more than this long ago: an upload may still be on its way to being accepted. */
export async function unusedBlobs(db: Db, olderThanHours: number, limit: number): Promise<string[]> {
  const found = await sql<{ sha256: string }>`
    select sha256 from blobs
    where stored_at < now() - make_interval(hours => ${olderThanHours})
      and not exists (select from files where files.sha256 = blobs.sha256)
      and not exists (select from results where results.file_sha256 = blobs.sha256)
    order by sha256 limit ${limit}`.execute(db);
  return found.rows.map(({ sha256 }) => sha256);
}

/** Forgets a blob; false where a file has come to use it meanwhile, so that its bytes must stay. */
export async function forgetBlob(db: Db, sha256: string): Promise<boolean> {
  const gone =
    await sql`delete from blobs where sha256 = ${sha256} and not exists (select from files where sha256 = ${sha256})`.execute(
      db,
    );
  return gone.numAffectedRows === 1n;
}

/** Number and bytes of all blobs. */
export async function blobTotals(db: Db): Promise<{ count: number; bytes: number }> {
  const found = await sql<{
    count: number;
    bytes: string;
  }>`select count(*) as count, coalesce(sum(bytes), 0)::text as bytes from blobs`.execute(db);
  return { count: found.rows[0]?.count ?? 0, bytes: Number(found.rows[0]?.bytes ?? 0) };
}
