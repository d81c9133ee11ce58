import { sql } from "kysely";
import type { Db } from "./database.ts";
import {
  allOf,
  baseConditions,
  CLASS_FACETS,
  type Facet,
  facetCondition,
  facetConditions,
  FACETS,
  type FindingFilter,
  PLACE_FACETS,
} from "./finding-filter.ts";

export interface FacetCount {
  /** Null: findings that have no such value. */
  readonly value: string | null;
  readonly count: number;
}

export interface FindingFacets {
  /** Findings that the whole filter leaves. */
  readonly total: number;
  /** For each facet, counts under all other conditions, so that a choice within it can be widened; most frequent first. */
  readonly facets: Readonly<Record<Facet, readonly FacetCount[]>>;
}

/** Values of one facet that are listed at most. */
const MOST_VALUES = 300;
const BY_CLASS = [...CLASS_FACETS, "state"] as const;

/**
 * Counts for every facet from two passes: one counts classes (with states) under the conditions on places, one counts places
 * under the conditions on classes. Both leave few rows, on which each facet leaves its own condition out.
 */
export async function findingFacets(db: Db, filter: FindingFilter): Promise<FindingFacets> {
  const base = baseConditions(filter);
  const { classes, places, state } = await facetConditions(db, filter);
  const without = (facet: Facet | null, among: readonly Facet[]) =>
    allOf(among.flatMap((other) => (other === facet ? [] : (facetCondition(filter, other) ?? []))));
  const part = (facet: Facet, table: "by_class" | "by_place", among: readonly Facet[]) => sql`
    (select ${facet} as facet, ${sql.ref(facet)}::text as value, sum(many)::bigint as count
      from ${sql.table(table)} where ${without(facet, among)} group by 2 order by 3 desc, 2 limit ${MOST_VALUES})`;
  // Findings that are dear to find are found once; others are cheaper to read twice than to keep.
  const kept = sql.raw(filter.text === undefined && filter.visibility === null ? "not materialized" : "materialized");
  const parts = [
    ...BY_CLASS.map((facet) => part(facet, "by_class", BY_CLASS)),
    ...PLACE_FACETS.map((facet) => part(facet, "by_place", PLACE_FACETS)),
  ];
  const found = await sql<{ facet: Facet | "total"; value: string | null; count: number | null }>`
    with counted as ${kept} (
      select class_id, state, class_state, place_id from findings where ${allOf(base)}
    ), class_counts as materialized (
      select class_state, count(*) as many from counted as findings where ${allOf(places)} group by class_state
    ), place_counts as materialized (
      select place_id, count(*) as many from counted as findings where ${allOf([...classes, ...state])} group by place_id
    ), by_class as materialized (
      select rule, severity, cause, year, (array['open', 'confirmed', 'dismissed'])[1 + class_state % 4] as state, many
      from class_counts join finding_classes on finding_classes.id = class_state / 4
    ), by_place as materialized (
      select unit, department, many from place_counts join finding_places on finding_places.id = place_id
    )
    select 'total' as facet, null as value, sum(many)::bigint as count from by_class where ${without(null, BY_CLASS)}
    union all ${sql.join(parts, sql` union all `)}`.execute(db);
  const of = (facet: Facet): FacetCount[] =>
    found.rows.filter((row) => row.facet === facet).map(({ value, count }) => ({ value, count: count ?? 0 }));
  return {
    total: found.rows.find(({ facet }) => facet === "total")?.count ?? 0,
    facets: Object.fromEntries(FACETS.map((facet) => [facet, of(facet)])) as Record<Facet, FacetCount[]>,
  };
}
