import { type RawBuilder, sql } from "kysely";
import type { Db } from "./database.ts";
import { searchTerms } from "./search-text.ts";
import type { Severity } from "../model/finding.ts";
import type { Standing } from "./tables/files.ts";
import type { ReviewState } from "./tables/reviews.ts";
import { mayBeSeen, type Visibility } from "./visibility.ts";

/** One line of the list of reports; of several evaluations in a file the first is shown. */
export interface FileLine {
  readonly id: number;
  readonly batchId: number;
  readonly path: string;
  readonly name: string;
  readonly format: string | null;
  readonly bytes: number;
  readonly standing: Standing;
  readonly errors: number;
  readonly warnings: number;
  readonly notices: number;
  readonly errorCode: string | null;
  readonly errorMessage: { zh: string; en: string } | null;
  readonly duplicateOf: number | null;
  readonly unitId: number | null;
  readonly uploadedAt: Date;
  readonly finishedAt: Date | null;
  readonly generation: number;
  readonly evaluations: number;
  readonly unit: string | null;
  readonly department: string | null;
  readonly year: number | null;
  readonly project: string | null;
  readonly totalScore: string | null;
  readonly grade: string | null;
  readonly budgetYuan: string | null;
  readonly executedYuan: string | null;
  readonly executionRate: string | null;
  readonly openFindings: number;
  readonly assignedTo: number | null;
  readonly reviewState: ReviewState;
  /** 复核分 of the evaluation that is shown, points. */
  readonly reviewScore: string | null;
  /** Who last changed the review. */
  readonly reviewedBy: number | null;
  /** The values or the errors have changed since it was passed or returned. */
  readonly reviewOutdated: boolean;
  /** 0: nobody has said anything yet. */
  readonly reviewVersion: number;
}

const SORTS = {
  path: sql`files.path`,
  uploaded: sql`files.uploaded_at`,
  standing: sql`files.standing`,
  errors: sql`files.errors`,
  warnings: sql`files.warnings`,
  unit: sql`first.unit`,
  project: sql`first.project`,
  score: sql`first.total_score`,
  budget: sql`first.budget_yuan`,
  executed: sql`first.executed_yuan`,
  rate: sql`first.execution_rate`,
  review: sql`coalesce(reviews.state, 'open')`,
  reviewScore: sql`review_scores.score`,
} satisfies Record<string, RawBuilder<unknown>>;
export type FileSort = keyof typeof SORTS;

/** From (in) and to (out), decimal strings; null is open. */
export interface Range {
  readonly from: string | null;
  readonly to: string | null;
}

export interface FileQuery {
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
  readonly sort: FileSort;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

const FROM = sql`files left join evaluations as first on first.file_id = files.id and first.position = 0
  left join assignments on assignments.file_id = files.id
  left join reviews on reviews.file_id = files.id
  left join review_scores on review_scores.file_id = files.id and review_scores.evaluation_key = first.key`;

/** A page of the list of reports, and how many there are in all. */
export async function listFiles(db: Db, query: FileQuery): Promise<{ files: FileLine[]; total: number }> {
  const where = sql.join(conditions(query), sql` and `);
  const order = query.descending ? sql`desc nulls last` : sql`asc nulls last`;
  const page = await sql<FileLine>`
    select files.id, files.batch_id as "batchId", files.path, files.name, files.format, files.bytes, files.standing,
      files.errors, files.warnings, files.notices, files.error_code as "errorCode", files.error_message as "errorMessage",
      files.duplicate_of as "duplicateOf", files.unit_id as "unitId", files.uploaded_at as "uploadedAt", files.finished_at as "finishedAt", files.generation,
      (select count(*) from evaluations where file_id = files.id) as evaluations,
      first.unit, first.department, first.year, first.project, first.total_score as "totalScore", first.grade,
      first.budget_yuan as "budgetYuan", first.executed_yuan as "executedYuan", first.execution_rate as "executionRate",
      (select count(*) from findings where file_id = files.id and state = 'open') as "openFindings",
      assignments.user_id as "assignedTo", coalesce(reviews.state, 'open') as "reviewState", review_scores.score::text as "reviewScore",
      reviews.changed_by as "reviewedBy", coalesce(reviews.outdated, false) as "reviewOutdated", coalesce(reviews.version, 0) as "reviewVersion"
    from ${FROM} where ${where}
    order by ${SORTS[query.sort]} ${order}, files.id limit ${query.limit} offset ${query.offset}`.execute(db);
  const total = await sql<{ total: number }>`select count(*) as total from ${FROM} where ${where}`.execute(db);
  return { files: page.rows, total: total.rows[0]?.total ?? 0 };
}

/** Where a file stands in a list: the ones before and after it, its place from 1, and how many there are. */
export interface Neighbours {
  readonly previous: number | null;
  readonly next: number | null;
  readonly position: number;
  readonly total: number;
}

/** Null where the list does not hold the file. */
export async function neighboursOf(
  db: Db,
  fileId: number,
  query: Omit<FileQuery, "offset" | "limit">,
): Promise<Neighbours | null> {
  const where = sql.join(conditions(query), sql` and `);
  const order = query.descending ? sql`desc nulls last` : sql`asc nulls last`;
  const found = await sql<Neighbours & { id: number }>`
    with list as (
      select files.id, lag(files.id) over place as previous, lead(files.id) over place as next,
        row_number() over place as position, count(*) over () as total
      from ${FROM} where ${where} window place as (order by ${SORTS[query.sort]} ${order}, files.id)
    ) select previous, next, position, total from list where id = ${fileId}`.execute(db);
  return found.rows[0] ?? null;
}

function conditions(query: Omit<FileQuery, "offset" | "limit">): RawBuilder<unknown>[] {
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

function reviewConditions({
  reviewStates,
  reviewedBy,
  reviewOutdated,
}: Omit<FileQuery, "offset" | "limit">): RawBuilder<unknown>[] {
  const list: RawBuilder<unknown>[] = [];
  if (reviewStates) list.push(sql`coalesce(reviews.state, 'open') = any(${[...reviewStates]}::text[])`);
  if (reviewedBy !== undefined) list.push(sql`reviews.changed_by = ${reviewedBy}`);
  if (reviewOutdated !== undefined) list.push(sql`coalesce(reviews.outdated, false) = ${reviewOutdated}`);
  return list;
}

const HAS = { error: sql`files.errors > 0`, warning: sql`files.warnings > 0`, notice: sql`files.notices > 0` } as const;

function contentConditions(query: Omit<FileQuery, "offset" | "limit">): RawBuilder<unknown>[] {
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
