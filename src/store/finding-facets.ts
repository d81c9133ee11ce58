import { type RawBuilder, sql } from "kysely";
import type { Db } from "./database.ts";
import { baseConditions, type Facet, facetCondition, FACETS, type FindingFilter } from "./finding-filter.ts";

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

/** Counts for every facet, from one pass over the findings. */
export async function findingFacets(db: Db, filter: FindingFilter): Promise<FindingFacets> {
  const base = baseConditions(filter);
  const where = base.length === 0 ? sql`true` : sql.join(base, sql` and `);
  const columns = sql.join(FACETS.map((facet) => sql.ref(`findings.${facet}`)));
  const others = (facet: Facet | null): RawBuilder<unknown> => {
    const list = FACETS.flatMap((other) => (other === facet ? [] : (facetCondition(filter, other, "cube") ?? [])));
    return list.length === 0 ? sql`true` : sql.join(list, sql` and `);
  };
  const parts = FACETS.map(
    (facet) => sql`(select ${facet} as facet, ${sql.ref(`cube.${facet}`)}::text as value, sum(many)::bigint as count
      from cube where ${others(facet)} group by 2 order by 3 desc, 2 limit ${MOST_VALUES})`,
  );
  const found = await sql<{ facet: Facet | "total"; value: string | null; count: number | null }>`
    with cube as materialized (select ${columns}, count(*) as many from findings where ${where} group by ${columns})
    select 'total' as facet, null as value, sum(many)::bigint as count from cube where ${others(null)}
    union all ${sql.join(parts, sql` union all `)}`.execute(db);
  const of = (facet: Facet): FacetCount[] =>
    found.rows.filter((row) => row.facet === facet).map(({ value, count }) => ({ value, count: count ?? 0 }));
  return {
    total: found.rows.find(({ facet }) => facet === "total")?.count ?? 0,
    facets: Object.fromEntries(FACETS.map((facet) => [facet, of(facet)])) as Record<Facet, FacetCount[]>,
  };
}
