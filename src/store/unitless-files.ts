import { sql } from "kysely";
import type { Db } from "./database.ts";

/** A file that belongs to no unit of the administrator's list, with what was read in it. */
export interface UnitlessFile {
  readonly id: number;
  readonly path: string;
  /** Of each evaluation, as the document says them. */
  readonly names: readonly { readonly unit: string | null; readonly department: string | null }[];
}

/** Files of a batch without a unit by their paths, and how many there are in all; cancelled ones do not count. */
export async function unitlessFiles(
  db: Db,
  batchId: number,
  limit: number,
): Promise<{ files: UnitlessFile[]; total: number }> {
  const found = await sql<UnitlessFile & { total: number }>`
    select files.id, files.path, count(*) over () as total, coalesce((
      select json_agg(json_build_object('unit', unit, 'department', department) order by position)
      from evaluations where file_id = files.id), '[]'::json) as names
    from files where batch_id = ${batchId} and unit_id is null and state <> 'cancelled'
    order by path, id limit ${limit}`.execute(db);
  return {
    files: found.rows.map(({ id, path, names }) => ({ id, path, names })),
    total: found.rows[0]?.total ?? 0,
  };
}
