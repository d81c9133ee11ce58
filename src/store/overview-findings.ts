import { sql } from "kysely";
import type { Severity } from "../model/finding.ts";
import type { Db } from "./database.ts";
import { allOf, baseConditions } from "./finding-filter.ts";
import type { OverviewScope } from "./overview-files.ts";

/** Findings of one rule and severity by how they were decided. */
export interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  readonly open: number;
  readonly confirmed: number;
  readonly dismissed: number;
}

/** Findings of one unit that were not dismissed. */
export interface UnitCount {
  /** Null: the report names none. */
  readonly unit: string | null;
  readonly department: string | null;
  readonly errors: number;
  readonly warnings: number;
  readonly notices: number;
}

export interface FindingCounts {
  /** Most findings that stand first; dismissed ones do not count for the order. */
  readonly rules: readonly RuleCount[];
  /** Units with the most errors, then warnings, first. */
  readonly units: readonly UnitCount[];
}

/** Findings by rule and by unit, from one pass over their narrow rows. */
export async function overviewFindings(db: Db, scope: OverviewScope, mostUnits: number): Promise<FindingCounts> {
  const where = allOf(
    baseConditions({
      visibility: scope.visibility,
      ...(scope.batchIds === null ? {} : { batchIds: scope.batchIds }),
    }),
  );
  const found = await sql<{ rules: RuleCount[] | null; units: UnitCount[] | null }>`
    with counted as materialized (
      select class_state, place_id, count(*) as many from findings where ${where} group by 1, 2
    ), by_rule as (
      select rule, severity, sum(many) filter (where class_state % 4 = 0) as open, sum(many) filter (where class_state % 4 = 1) as confirmed,
        sum(many) filter (where class_state % 4 = 2) as dismissed
      from counted join finding_classes on finding_classes.id = class_state / 4 group by 1, 2
    ), by_unit as (
      select place_id, sum(many) filter (where severity = 'error') as errors, sum(many) filter (where severity = 'warning') as warnings,
        sum(many) filter (where severity = 'notice') as notices
      from counted join finding_classes on finding_classes.id = class_state / 4 where class_state % 4 <> 2 group by 1
    )
    select (select json_agg(one) from (
        select rule, severity, coalesce(open, 0) as open, coalesce(confirmed, 0) as confirmed, coalesce(dismissed, 0) as dismissed
        from by_rule order by coalesce(open, 0) + coalesce(confirmed, 0) desc, rule, severity) as one) as rules,
      (select json_agg(one) from (
        select unit, department, coalesce(errors, 0) as errors, coalesce(warnings, 0) as warnings, coalesce(notices, 0) as notices
        from by_unit join finding_places on finding_places.id = place_id
        order by 3 desc, 4 desc, 5 desc, unit limit ${mostUnits}) as one) as units`.execute(db);
  return { rules: found.rows[0]?.rules ?? [], units: found.rows[0]?.units ?? [] };
}
