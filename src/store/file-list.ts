import { type RawBuilder, sql } from "kysely";
import type { Db } from "./database.ts";
import { searchTerms } from "./search-text.ts";
import type { Standing } from "./tables/files.ts";
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
} satisfies Record<string, RawBuilder<unknown>>;
export type FileSort = keyof typeof SORTS;

export interface FileQuery {
  readonly batchId: number | null;
  readonly fileIds?: readonly number[];
  readonly standings?: readonly Standing[];
  readonly units?: readonly string[];
  readonly departments?: readonly string[];
  readonly assignedTo?: number;
  /** Occurs in path, project or unit. */
  readonly text?: string;
  readonly visibility: Visibility | null;
  readonly sort: FileSort;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** A page of the list of reports, and how many there are in all. */
export async function listFiles(db: Db, query: FileQuery): Promise<{ files: FileLine[]; total: number }> {
  const where = sql.join(conditions(query), sql` and `);
  const from = sql`files left join evaluations as first on first.file_id = files.id and first.position = 0
    left join assignments on assignments.file_id = files.id`;
  const order = query.descending ? sql`desc nulls last` : sql`asc nulls last`;
  const page = await sql<FileLine>`
    select files.id, files.batch_id as "batchId", files.path, files.name, files.format, files.bytes, files.standing,
      files.errors, files.warnings, files.notices, files.error_code as "errorCode", files.error_message as "errorMessage",
      files.duplicate_of as "duplicateOf", files.unit_id as "unitId", files.uploaded_at as "uploadedAt", files.finished_at as "finishedAt", files.generation,
      (select count(*) from evaluations where file_id = files.id) as evaluations,
      first.unit, first.department, first.year, first.project, first.total_score as "totalScore", first.grade,
      first.budget_yuan as "budgetYuan", first.executed_yuan as "executedYuan", first.execution_rate as "executionRate",
      (select count(*) from findings where file_id = files.id and state = 'open') as "openFindings",
      assignments.user_id as "assignedTo"
    from ${from} where ${where}
    order by ${SORTS[query.sort]} ${order}, files.id limit ${query.limit} offset ${query.offset}`.execute(db);
  const total = await sql<{ total: number }>`select count(*) as total from ${from} where ${where}`.execute(db);
  return { files: page.rows, total: total.rows[0]?.total ?? 0 };
}

function conditions(query: FileQuery): RawBuilder<unknown>[] {
  const list = [mayBeSeen(sql.ref("files.unit_id"), query.visibility)] as RawBuilder<unknown>[];
  if (query.batchId !== null) list.push(sql`files.batch_id = ${query.batchId}`);
  if (query.fileIds) list.push(sql`files.id = any(${[...query.fileIds]}::bigint[])`);
  if (query.standings) list.push(sql`files.standing = any(${[...query.standings]}::text[])`);
  if (query.units) list.push(sql`first.unit = any(${[...query.units]}::text[])`);
  if (query.departments) list.push(sql`first.department = any(${[...query.departments]}::text[])`);
  if (query.assignedTo !== undefined) list.push(sql`assignments.user_id = ${query.assignedTo}`);
  for (const term of searchTerms(query.text ?? "")) {
    list.push(
      sql`strpos(lower(regexp_replace(concat_ws(E'\n', files.path, first.unit, first.project), '[ \t　]+', '', 'g')), ${term}) > 0`,
    );
  }
  return list;
}
