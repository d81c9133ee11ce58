import { type RawBuilder, sql } from "kysely";
import type { Cause, Severity } from "../model/finding.ts";
import { findingSeen } from "./finding-filter.ts";
import { searchTerms } from "./search-text.ts";
import type { Standing } from "./tables/files.ts";
import type { FindingState } from "./tables/results.ts";
import type { ReviewState } from "./tables/reviews.ts";
import { duplicateSeen, mayBeSeen, type Visibility } from "./visibility.ts";

/** From (in) and to (out), decimal strings; null is open. */
export interface Range {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Which reports are listed, counted and exported; conditions that are given must all hold, within a list any. Unit, department, year, score
 * and rate are those of the first evaluation of a file, the one that lists show.
 */
export interface FileFilter {
  readonly batchIds?: readonly number[];
  readonly fileIds?: readonly number[];
  readonly standings?: readonly Standing[];
  readonly units?: readonly string[];
  readonly departments?: readonly string[];
  readonly years?: readonly number[];
  readonly assignedTo?: number;
  /** True: somebody has it; false: nobody. */
  readonly assigned?: boolean;
  /** True: it belongs to a unit of the administrator's list; false: to none. */
  readonly listedUnit?: boolean;
  readonly reviewStates?: readonly ReviewState[];
  /** Who last changed its review. */
  readonly reviewedBy?: number;
  /** True: changed since it was passed or returned; false: not. */
  readonly reviewOutdated?: boolean;
  readonly formats?: readonly string[];
  /** Has a finding of one of these, decided or not. */
  readonly severities?: readonly Severity[];
  /** Has, or is spoken of in, a finding of these rules, states and causes; where no state is given, one that was not dismissed. */
  readonly rules?: readonly string[];
  readonly states?: readonly FindingState[];
  readonly causes?: readonly Cause[];
  /** True: the same bytes came before in the batch; false: the first ones alone. */
  readonly duplicates?: boolean;
  /** Has an evaluation of this key: the same unit, project and year. */
  readonly projectKey?: string;
  /** Points, from (in) and to (out); of the evaluation that is shown. */
  readonly scores?: Range;
  /** Percentage points. */
  readonly rates?: Range;
  /** Occurs in path, project or unit. */
  readonly text?: string;
  readonly visibility: Visibility | null;
}

/** What conditions are on: files with their first evaluation, their assignment and their review. */
export const FILTERED_FILES = sql`files left join evaluations as first on first.file_id = files.id and first.position = 0
  left join assignments on assignments.file_id = files.id
  left join reviews on reviews.file_id = files.id
  left join review_scores on review_scores.file_id = files.id and review_scores.evaluation_key = first.key`;

/** SQL conditions of a filter on `FILTERED_FILES`; at least one. */
export function fileConditions(query: FileFilter): RawBuilder<unknown>[] {
  const list = [mayBeSeen(sql.ref("files.unit_id"), query.visibility)] as RawBuilder<unknown>[];
  if (query.batchIds) list.push(inBatches(query.batchIds));
  if (query.fileIds) list.push(sql`files.id = any(${[...query.fileIds]}::bigint[])`);
  if (query.standings) list.push(sql`files.standing = any(${[...query.standings]}::text[])`);
  if (query.units) list.push(sql`first.unit = any(${[...query.units]}::text[])`);
  if (query.departments) list.push(sql`first.department = any(${[...query.departments]}::text[])`);
  if (query.years) list.push(sql`first.year = any(${[...query.years]}::int[])`);
  if (query.assignedTo !== undefined) list.push(sql`assignments.user_id = ${query.assignedTo}`);
  if (query.assigned !== undefined) list.push(sql`(assignments.user_id is not null) = ${query.assigned}`);
  if (query.listedUnit !== undefined) list.push(sql`(files.unit_id is not null) = ${query.listedUnit}`);
  list.push(...reviewConditions(query), ...contentConditions(query));
  for (const term of searchTerms(query.text ?? "")) {
    list.push(
      sql`strpos(lower(regexp_replace(concat_ws(E'\n', files.path, first.unit, first.project), '[ \t　]+', '', 'g')), ${term}) > 0`,
    );
  }
  return list;
}

/** One batch by itself keeps the order of its index. */
function inBatches([only, ...others]: readonly number[]): RawBuilder<unknown> {
  if (only !== undefined && others.length === 0) return sql`files.batch_id = ${only}`;
  return sql`files.batch_id = any(${only === undefined ? [] : [only, ...others]}::bigint[])`;
}

function reviewConditions({ reviewStates, reviewedBy, reviewOutdated }: FileFilter): RawBuilder<unknown>[] {
  const list: RawBuilder<unknown>[] = [];
  if (reviewStates) list.push(sql`coalesce(reviews.state, 'open') = any(${[...reviewStates]}::text[])`);
  if (reviewedBy !== undefined) list.push(sql`reviews.changed_by = ${reviewedBy}`);
  if (reviewOutdated !== undefined) list.push(sql`coalesce(reviews.outdated, false) = ${reviewOutdated}`);
  return list;
}

const HAS = { error: sql`files.errors > 0`, warning: sql`files.warnings > 0`, notice: sql`files.notices > 0` } as const;

function contentConditions(query: FileFilter): RawBuilder<unknown>[] {
  const { formats, severities, duplicates, projectKey, scores, rates } = query;
  const list: RawBuilder<unknown>[] = [];
  if (formats) list.push(sql`files.format = any(${[...formats]}::text[])`);
  if (severities && severities.length > 0) {
    const any = severities.map((severity) => HAS[severity]);
    list.push(sql`(${sql.join(any, sql` or `)})`);
  }
  list.push(...findingConditions(query));
  if (duplicates !== undefined) list.push(sql`(${duplicateSeen(query.visibility)} is not null) = ${duplicates}`);
  if (projectKey !== undefined)
    list.push(sql`exists (select from evaluations where file_id = files.id and key = ${projectKey})`);
  if (scores) list.push(...within(sql`first.total_score`, scores));
  if (rates) list.push(...within(sql`first.execution_rate`, rates));
  return list;
}

function findingConditions({ rules, states, causes, visibility }: FileFilter): RawBuilder<unknown>[] {
  if (!rules && !states && !causes) return [];
  const fits = sql.join(
    [
      states ? sql`findings.state = any(${[...states]}::text[])` : sql`findings.state <> 'dismissed'`,
      ...(rules ? [sql`finding_classes.rule = any(${[...rules]}::text[])`] : []),
      ...(causes ? [sql`finding_classes.cause = any(${[...causes]}::text[])`] : []),
    ],
    sql` and `,
  );
  return [
    sql`(exists (select from findings join finding_classes on finding_classes.id = findings.class_id
        where findings.file_id = files.id and ${fits})
      or exists (select from finding_files join findings on findings.id = finding_files.finding_id
        join finding_classes on finding_classes.id = findings.class_id
        where finding_files.file_id = files.id and findings.file_id is null and ${fits} and ${findingSeen(visibility)}))`,
  ];
}

function within(value: RawBuilder<unknown>, { from, to }: Range): RawBuilder<unknown>[] {
  return [
    ...(from === null ? [] : [sql`${value} >= ${from}::numeric`]),
    ...(to === null ? [] : [sql`${value} < ${to}::numeric`]),
  ];
}
