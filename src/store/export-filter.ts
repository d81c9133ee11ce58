import { type RawBuilder, sql } from "kysely";
import type { Cause, Severity } from "../model/finding.ts";
import type { Db } from "./database.ts";
import { allOf, filterCondition, type FindingFilter } from "./finding-filter.ts";
import { searchTerms } from "./search-text.ts";
import type { Standing } from "./tables/files.ts";
import type { FindingState } from "./tables/results.ts";
import { mayBeSeen, type Visibility } from "./visibility.ts";

/**
 * What leaves the store; conditions that are given must all hold, within a list any. Rules, severities, states and causes choose
 * findings, and of the files those that have such a finding or are spoken of in one.
 */
export interface ExportFilter {
  readonly visibility: Visibility | null;
  readonly batchIds?: readonly number[] | undefined;
  readonly fileIds?: readonly number[] | undefined;
  readonly standings?: readonly Standing[] | undefined;
  /** Of files assigned to this user. */
  readonly assignedTo?: number | undefined;
  readonly units?: readonly string[] | undefined;
  readonly departments?: readonly string[] | undefined;
  readonly years?: readonly number[] | undefined;
  /** Words as in the lists of the page: path, unit and project of a report; project, unit, file name and message of a finding. */
  readonly text?: string | undefined;
  readonly rules?: readonly string[] | undefined;
  readonly severities?: readonly Severity[] | undefined;
  readonly states?: readonly FindingState[] | undefined;
  readonly causes?: readonly Cause[] | undefined;
}

/** SQL condition on `files`, and on `evaluations` joined to it. */
export async function reportCondition(db: Db, filter: ExportFilter): Promise<RawBuilder<unknown>> {
  const list: RawBuilder<unknown>[] = [mayBeSeen(sql.ref("files.unit_id"), filter.visibility)];
  if (filter.batchIds) list.push(sql`files.batch_id = any(${[...filter.batchIds]}::bigint[])`);
  if (filter.fileIds) list.push(sql`files.id = any(${[...filter.fileIds]}::bigint[])`);
  if (filter.standings) list.push(hasStanding(filter.standings));
  if (filter.assignedTo !== undefined)
    list.push(sql`files.id in (select file_id from assignments where user_id = ${filter.assignedTo})`);
  if (filter.units) list.push(sql`evaluations.unit = any(${[...filter.units]}::text[])`);
  if (filter.departments) list.push(sql`evaluations.department = any(${[...filter.departments]}::text[])`);
  if (filter.years) list.push(sql`evaluations.year = any(${[...filter.years]}::int[])`);
  for (const term of searchTerms(filter.text ?? "")) {
    list.push(
      sql`strpos(lower(regexp_replace(concat_ws(E'\n', files.path, evaluations.unit, evaluations.project), '[ \t　]+', '', 'g')), ${term}) > 0`,
    );
  }
  if (filter.rules || filter.severities || filter.states || filter.causes) {
    const { text: _ofFindings, ...ofFiles } = findingFilter(filter);
    list.push(sql`files.id in (
      select coalesce(findings.file_id, spoken.file_id)
      from findings left join finding_files as spoken on spoken.finding_id = findings.id where ${await filterCondition(db, ofFiles)})`);
  }
  return allOf(list);
}

/** SQL condition on `findings`. A finding across files has no standing: it is left out where standings are asked for. */
export async function findingCondition(db: Db, filter: ExportFilter): Promise<RawBuilder<unknown>> {
  const condition = await filterCondition(db, findingFilter(filter));
  if (!filter.standings) return condition;
  return sql`${condition} and findings.file_id in (select id from files where ${hasStanding(filter.standings)})`;
}

function hasStanding(standings: readonly Standing[]): RawBuilder<unknown> {
  return sql`files.standing = any(${[...standings]}::text[])`;
}

function findingFilter(filter: ExportFilter): FindingFilter {
  return {
    visibility: filter.visibility,
    ...(filter.batchIds && { batchIds: filter.batchIds }),
    ...(filter.fileIds && { fileIds: filter.fileIds }),
    ...(filter.assignedTo !== undefined && { assignedTo: filter.assignedTo }),
    ...(filter.text !== undefined && { text: filter.text }),
    ...(filter.units && { unit: filter.units }),
    ...(filter.departments && { department: filter.departments }),
    ...(filter.years && { year: filter.years }),
    ...(filter.rules && { rule: filter.rules }),
    ...(filter.severities && { severity: filter.severities }),
    ...(filter.states && { state: filter.states }),
    ...(filter.causes && { cause: filter.causes }),
  };
}
