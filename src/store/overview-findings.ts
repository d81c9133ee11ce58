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

/** Findings by rule and by unit: each by itself, as pairs of the two are nearly as many as findings. */
export async function overviewFindings(db: Db, scope: OverviewScope, mostUnits: number): Promise<FindingCounts> {
  const where = allOf(
    baseConditions({
      visibility: scope.visibility,
      ...(scope.batchIds === null ? {} : { batchIds: scope.batchIds }),
    }),
  );
  const found = await sql<{ rules: RuleCount[] | null; units: UnitCount[] | null }>`
    with by_class as materialized (
      select class_state, count(*) as many from findings where ${where} group by 1
    ), by_rule as (
      select rule, severity, sum(many) filter (where class_state % 4 = 0) as open, sum(many) filter (where class_state % 4 = 1) as confirmed,
        sum(many) filter (where class_state % 4 = 2) as dismissed
      from by_class join finding_classes on finding_classes.id = class_state / 4 group by 1, 2
    ), by_unit as materialized (
      select place_id, count(*) filter (where severity_rank = 0) as errors, count(*) filter (where severity_rank = 1) as warnings,
        count(*) filter (where severity_rank = 2) as notices
      from findings where ${where} and state <> 'dismissed' group by 1
    )
    select (select json_agg(one) from (
        select rule, severity, coalesce(open, 0) as open, coalesce(confirmed, 0) as confirmed, coalesce(dismissed, 0) as dismissed
        from by_rule order by coalesce(open, 0) + coalesce(confirmed, 0) desc, rule, severity) as one) as rules,
      (select json_agg(one) from (
        select unit, department, errors, warnings, notices
        from by_unit join finding_places on finding_places.id = place_id
        order by 3 desc, 4 desc, 5 desc, unit limit ${mostUnits}) as one) as units`.execute(db);
  return { rules: found.rows[0]?.rules ?? [], units: found.rows[0]?.units ?? [] };
}
