import { sql } from "kysely";
import type { Db } from "./database.ts";

/**
 * Calls evaluations and findings of files that have a unit by what their documents say again, as if they never had one: before another
 * unit gives them its name, or none does.
 */
export async function restoreDocumentLabels(trx: Db, fileIds: readonly number[]): Promise<void> {
  const ids = [...fileIds];
  const said = (field: string) =>
    sql`nullif(results.result #>> array['evaluations', evaluations.position::text, ${sql.lit(field)}, 'text'], '')`;
  await sql`
    update evaluations set unit = ${said("implementingUnit")}, department = ${said("supervisingDepartment")}
    from results
    where results.id = evaluations.result_id and evaluations.file_id = any(${ids}::bigint[]) and evaluations.unit_id is not null`.execute(
    trx,
  );
  const places = sql`
    select distinct on (findings.id) findings.id, evaluations.unit, evaluations.department
    from findings join finding_texts on finding_texts.finding_id = findings.id
    left join evaluations on evaluations.file_id = findings.file_id and evaluations.key = finding_texts.evaluation_key
    where findings.file_id = any(${ids}::bigint[]) and findings.unit_id is not null
    order by findings.id, evaluations.position`;
  await sql`insert into finding_places (unit, department)
    select distinct unit, department from (${places}) as said order by 1, 2 on conflict do nothing`.execute(trx);
  await sql`update findings set place_id = finding_places.id
    from (${places}) as said join finding_places
      on coalesce(finding_places.unit, '') = coalesce(said.unit, '') and coalesce(finding_places.department, '') = coalesce(said.department, '')
    where findings.id = said.id and findings.place_id <> finding_places.id`.execute(trx);
}
