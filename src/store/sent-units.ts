import { sql } from "kysely";
import type { Db } from "./database.ts";
import type { ExpectedUnit } from "./tables/batches.ts";
import type { Visibility } from "./visibility.ts";

/** Units of a batch's list that this reader may know of. */
export async function expectedUnitsFor(
  db: Db,
  batchId: number,
  visibility: Visibility | null,
): Promise<Pick<ExpectedUnit, "name" | "code" | "department" | "unit_id">[]> {
  const limit =
    visibility === null
      ? sql`true`
      : sql`(expected_units.unit_id = any(${[...visibility.unitIds]}::bigint[])
          or coalesce(units.department, expected_units.department) = any(${[...visibility.departments]}::text[]))`;
  const found = await sql<Pick<ExpectedUnit, "name" | "code" | "department" | "unit_id">>`
    select expected_units.name, expected_units.code, coalesce(units.department, expected_units.department) as department, expected_units.unit_id
    from expected_units left join units on units.id = expected_units.unit_id
    where batch_id = ${batchId} and ${limit} order by department nulls last, expected_units.name`.execute(db);
  return found.rows;
}

/** Whom the reports of a batch name, and whose they are on the administrator's list. Whoever asks: nobody else's report is shown by it. */
export async function sentUnits(db: Db, batchId: number): Promise<{ names: string[]; unitIds: number[] }> {
  const found = await sql<{ names: string[]; units: (number | string)[] }>`
    select array(select unit from evaluations where batch_id = ${batchId} and unit is not null
        union select department from evaluations where batch_id = ${batchId} and department is not null) as names,
      array(select distinct unit_id from files where batch_id = ${batchId} and unit_id is not null and state <> 'cancelled') as units`.execute(
    db,
  );
  const row = found.rows[0];
  return { names: row?.names ?? [], unitIds: (row?.units ?? []).map(Number) };
}

/** Paths of everything that was sent to a batch. */
export async function sentPaths(db: Db, batchId: number): Promise<string[]> {
  const found = await sql<{
    path: string;
  }>`select path from files where batch_id = ${batchId} and state <> 'cancelled'`.execute(db);
  return found.rows.map(({ path }) => path);
}
