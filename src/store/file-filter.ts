import { type RawBuilder, sql } from "kysely";
import type { Severity } from "../model/finding.ts";
import { searchTerms } from "./search-text.ts";
import type { Standing } from "./tables/files.ts";
import type { ReviewState } from "./tables/reviews.ts";
import { mayBeSeen, type Visibility } from "./visibility.ts";

/** From (in) and to (out), decimal strings; null is open. */
export interface Range {
  readonly from: string | null;
  readonly to: string | null;
}

/** Which reports; conditions that are given must all hold, within a list any. */
export interface FileFilter {
  readonly batchId: number | null;
  readonly fileIds?: readonly number[];
  readonly standings?: readonly Standing[];
  readonly units?: readonly string[];
  readonly departments?: readonly string[];
  readonly assignedTo?: number;
  readonly reviewStates?: readonly ReviewState[];
  /** Who last changed its review. */
  readonly reviewedBy?: number;
  /** True: changed since it was passed or returned; false: not. */
  readonly reviewOutdated?: boolean;
  readonly formats?: readonly string[];
  /** Has a finding of one of these, decided or not. */
  readonly severities?: readonly Severity[];
  /** Has a finding of one of these rules that was not dismissed. */
  readonly rules?: readonly string[];
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
  if (query.batchId !== null) list.push(sql`files.batch_id = ${query.batchId}`);
  if (query.fileIds) list.push(sql`files.id = any(${[...query.fileIds]}::bigint[])`);
  if (query.standings) list.push(sql`files.standing = any(${[...query.standings]}::text[])`);
  if (query.units) list.push(sql`first.unit = any(${[...query.units]}::text[])`);
  if (query.departments) list.push(sql`first.department = any(${[...query.departments]}::text[])`);
  if (query.assignedTo !== undefined) list.push(sql`assignments.user_id = ${query.assignedTo}`);
  list.push(...reviewConditions(query), ...contentConditions(query));
  for (const term of searchTerms(query.text ?? "")) {
    list.push(
      sql`strpos(lower(regexp_replace(concat_ws(E'\n', files.path, first.unit, first.project), '[ \t　]+', '', 'g')), ${term}) > 0`,
    );
  }
  return list;
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
  const { formats, severities, rules, duplicates, projectKey, scores, rates } = query;
  const list: RawBuilder<unknown>[] = [];
  if (formats) list.push(sql`files.format = any(${[...formats]}::text[])`);
  if (severities && severities.length > 0) {
    const any = severities.map((severity) => HAS[severity]);
    list.push(sql`(${sql.join(any, sql` or `)})`);
  }
  if (rules)
    list.push(sql`exists (select from findings join finding_classes on finding_classes.id = findings.class_id
      where findings.file_id = files.id and findings.state <> 'dismissed' and finding_classes.rule = any(${[...rules]}::text[]))`);
  if (duplicates !== undefined) list.push(sql`(files.duplicate_of is not null) = ${duplicates}`);
  if (projectKey !== undefined)
    list.push(sql`exists (select from evaluations where file_id = files.id and key = ${projectKey})`);
  if (scores) list.push(...within(sql`first.total_score`, scores));
  if (rates) list.push(...within(sql`first.execution_rate`, rates));
  return list;
}

function within(value: RawBuilder<unknown>, { from, to }: Range): RawBuilder<unknown>[] {
  return [
    ...(from === null ? [] : [sql`${value} >= ${from}::numeric`]),
    ...(to === null ? [] : [sql`${value} < ${to}::numeric`]),
  ];
}
