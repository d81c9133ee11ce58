import { type RawBuilder, sql } from "kysely";
import type { Cause, Severity } from "../model/finding.ts";
import type { Db } from "./database.ts";
import { gramsOf, searchTerms } from "./search-text.ts";
import type { FindingState } from "./tables/results.ts";
import { mayBeSeen, type Visibility } from "./visibility.ts";

/** What findings are counted by. */
export const FACETS = ["rule", "severity", "unit", "department", "year", "state", "cause"] as const;
export type Facet = (typeof FACETS)[number];

/** Which findings; conditions that are given must all hold, within a list any. */
export interface FindingFilter {
  readonly visibility: Visibility | null;
  readonly batchIds?: readonly number[];
  readonly fileIds?: readonly number[];
  readonly fingerprints?: readonly string[];
  /** Of files assigned to this user. */
  readonly assignedTo?: number;
  /** Words that all occur in project, unit, file name or message. */
  readonly text?: string;
  readonly rule?: readonly string[];
  readonly severity?: readonly Severity[];
  readonly unit?: readonly string[];
  readonly department?: readonly string[];
  readonly year?: readonly number[];
  readonly state?: readonly FindingState[];
  readonly cause?: readonly Cause[];
}

/** SQL conditions of a filter apart from its facets; `findings` is the table's name. */
export function baseConditions(filter: FindingFilter): RawBuilder<unknown>[] {
  const list: RawBuilder<unknown>[] = [];
  if (filter.visibility !== null) list.push(findingSeen(filter.visibility));
  if (filter.batchIds) list.push(sql`findings.batch_id = any(${[...filter.batchIds]}::bigint[])`);
  if (filter.fileIds) {
    const ids = [...filter.fileIds];
    list.push(sql`(findings.file_id = any(${ids}::bigint[])
      or findings.id in (select finding_id from finding_files where file_id = any(${ids}::bigint[])))`);
  }
  if (filter.fingerprints) list.push(sql`findings.fingerprint = any(${[...filter.fingerprints]}::text[])`);
  if (filter.assignedTo !== undefined)
    list.push(sql`findings.file_id in (select file_id from assignments where user_id = ${filter.assignedTo})`);
  const terms = searchTerms(filter.text ?? "");
  if (terms.length > 0) {
    const grams = [...new Set(terms.flatMap(gramsOf))];
    const indexed = grams.length === 0 ? [] : [sql`fuhe_grams(search) @> ${grams}::text[]`];
    const words = terms.map((term) => sql`strpos(search, ${term}) > 0`);
    list.push(sql`findings.id in (select finding_id from finding_texts where ${allOf([...indexed, ...words])})`);
  }
  return list;
}

/** Facets that a finding has by its class, by its place, and by itself. */
export const CLASS_FACETS = ["rule", "severity", "cause", "year"] as const satisfies readonly Facet[];
export const PLACE_FACETS = ["unit", "department"] as const satisfies readonly Facet[];

/** SQL condition of one facet on a column of that name, null where the filter leaves it open. */
export function facetCondition(filter: FindingFilter, facet: Facet): RawBuilder<unknown> | null {
  const wanted = filter[facet];
  if (!wanted || wanted.length === 0) return null;
  return sql`${sql.ref(facet)} = any(${[...wanted]}::${sql.raw(facet === "year" ? "int[]" : "text[]")})`;
}

/**
 * Conditions of the facets, on `findings`. The ids of classes and places are asked for first: with the numbers themselves the database
 * knows how many rows to expect.
 */
export async function facetConditions(
  db: Db,
  filter: FindingFilter,
): Promise<{ classes: RawBuilder<unknown>[]; places: RawBuilder<unknown>[]; state: RawBuilder<unknown>[] }> {
  const idsOf = async (
    table: "finding_classes" | "finding_places",
    facets: readonly Facet[],
  ): Promise<number[] | null> => {
    const list = facets.flatMap((facet) => facetCondition(filter, facet) ?? []);
    if (list.length === 0) return null;
    const found = await sql<{
      id: number;
    }>`select id from ${sql.table(table)} where ${sql.join(list, sql` and `)}`.execute(db);
    return found.rows.map(({ id }) => id);
  };
  const classes = await idsOf("finding_classes", CLASS_FACETS);
  const places = await idsOf("finding_places", PLACE_FACETS);
  return {
    // Class and state in one number: class_id * 4 + state.
    classes:
      classes === null
        ? []
        : [sql`findings.class_state = any(${classes.flatMap((id) => [id * 4, id * 4 + 1, id * 4 + 2])}::int[])`],
    places: places === null ? [] : [sql`findings.place_id = any(${places}::int[])`],
    state: filter.state && filter.state.length > 0 ? [sql`findings.state = any(${[...filter.state]}::text[])`] : [],
  };
}

/** Conditions joined with and; true where there are none. */
export function allOf(list: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return list.length === 0 ? sql`true` : sql.join([...list], sql` and `);
}

/** Every condition of a filter, joined. */
export async function filterCondition(db: Db, filter: FindingFilter): Promise<RawBuilder<unknown>> {
  const { classes, places, state } = await facetConditions(db, filter);
  return allOf([...baseConditions(filter), ...classes, ...places, ...state]);
}

/** SQL condition on `findings`: one of a file is seen with the file; one across files only where all of them may be seen. */
export function findingSeen(visibility: Visibility | null): RawBuilder<unknown> {
  if (visibility === null) return sql`true`;
  return sql`(
    (findings.file_id is not null and ${mayBeSeen(sql.ref("findings.unit_id"), visibility)})
    or (findings.file_id is null
      and exists (select from finding_files where finding_id = findings.id)
      and not exists (
        select from finding_files join files as spoken on spoken.id = finding_files.file_id
        where finding_files.finding_id = findings.id and (spoken.unit_id is null or not ${mayBeSeen(sql.ref("spoken.unit_id"), visibility)}))))`;
}
