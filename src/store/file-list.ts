import { type RawBuilder, sql } from "kysely";
import type { Db } from "./database.ts";
import { fileConditions, type FileFilter, FILTERED_FILES } from "./file-filter.ts";
import type { Standing } from "./tables/files.ts";
import type { ReviewState } from "./tables/reviews.ts";
import { duplicateSeen } from "./visibility.ts";

export type { Range } from "./file-filter.ts";

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

export interface FileQuery extends FileFilter {
  readonly sort: FileSort;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** A page of the list of reports, and how many there are in all. */
export async function listFiles(db: Db, query: FileQuery): Promise<{ files: FileLine[]; total: number }> {
  const where = sql.join(fileConditions(query), sql` and `);
  const order = query.descending ? sql`desc nulls last` : sql`asc nulls last`;
  const page = await sql<FileLine>`
    select files.id, files.batch_id as "batchId", files.path, files.name, files.format, files.bytes, files.standing,
      files.errors, files.warnings, files.notices, files.error_code as "errorCode", files.error_message as "errorMessage",
      ${duplicateSeen(query.visibility)} as "duplicateOf", files.unit_id as "unitId", files.uploaded_at as "uploadedAt", files.finished_at as "finishedAt", files.generation,
      (select count(*) from evaluations where file_id = files.id) as evaluations,
      first.unit, first.department, first.year, first.project, first.total_score as "totalScore", first.grade,
      first.budget_yuan as "budgetYuan", first.executed_yuan as "executedYuan", first.execution_rate as "executionRate",
      (select count(*) from findings where file_id = files.id and state = 'open') as "openFindings",
      assignments.user_id as "assignedTo", coalesce(reviews.state, 'open') as "reviewState", review_scores.score::text as "reviewScore",
      reviews.changed_by as "reviewedBy", coalesce(reviews.outdated, false) as "reviewOutdated", coalesce(reviews.version, 0) as "reviewVersion"
    from ${FILTERED_FILES} where ${where}
    order by ${SORTS[query.sort]} ${order}, files.id limit ${query.limit} offset ${query.offset}`.execute(db);
  const total = await sql<{ total: number }>`select count(*) as total from ${FILTERED_FILES} where ${where}`.execute(
    db,
  );
  return { files: page.rows, total: total.rows[0]?.total ?? 0 };
}

/** Numbers of the reports of a list, in its order. */
export async function listFileIds(
  db: Db,
  query: Omit<FileQuery, "offset" | "limit">,
  limit: number,
): Promise<number[]> {
  const where = sql.join(fileConditions(query), sql` and `);
  const order = query.descending ? sql`desc nulls last` : sql`asc nulls last`;
  const found = await sql<{ id: number }>`
    select files.id from ${FILTERED_FILES} where ${where}
    order by ${SORTS[query.sort]} ${order}, files.id limit ${limit}`.execute(db);
  return found.rows.map(({ id }) => id);
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
  const where = sql.join(fileConditions(query), sql` and `);
  const order = query.descending ? sql`desc nulls last` : sql`asc nulls last`;
  const found = await sql<Neighbours & { id: number }>`
    with list as (
      select files.id, lag(files.id) over place as previous, lead(files.id) over place as next,
        row_number() over place as position, count(*) over () as total
      from ${FILTERED_FILES} where ${where} window place as (order by ${SORTS[query.sort]} ${order}, files.id)
    ) select previous, next, position, total from list where id = ${fileId}`.execute(db);
  return found.rows[0] ?? null;
}
