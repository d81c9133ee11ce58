import { type RawBuilder, sql } from "kysely";
import type { Db } from "./database.ts";
import { allOf } from "./finding-filter.ts";
import type { OverviewScope } from "./overview-files.ts";
import type { ReturnState } from "./tables/returns.ts";
import { mayBeSeen, type Visibility } from "./visibility.ts";

/** A report of a return, and what answered it. */
export interface ReturnedFile {
  readonly fileId: number;
  readonly path: string;
  readonly project: string | null;
  /** The file that came again; null: none yet, or it was removed since. */
  readonly answeredBy: number | null;
  readonly answered: boolean;
}

/** One line of the list of returns. Days are `2023-04-30`. */
export interface ReturnLine {
  readonly id: number;
  readonly batchId: number;
  readonly unitName: string;
  readonly unitId: number | null;
  readonly number: string | null;
  readonly dueOn: string | null;
  readonly state: ReturnState;
  /** Issued, and its day is over. */
  readonly overdue: boolean;
  readonly createdBy: number | null;
  readonly createdAt: Date;
  readonly issuedBy: number | null;
  readonly issuedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly version: number;
  readonly files: readonly ReturnedFile[];
}

export interface ReturnQuery {
  readonly batchId: number | null;
  readonly states?: readonly ReturnState[];
  readonly overdue?: boolean;
  readonly fileId?: number;
  /** Day by which one is overdue. */
  readonly today: string;
  readonly visibility: Visibility | null;
  readonly offset: number;
  readonly limit: number;
}

const overdue = (today: string): RawBuilder<boolean> =>
  sql<boolean>`coalesce(returns.state = 'issued' and returns.due_on < ${today}::date, false)`;

/** A return is for a reader who may see all of its files; without files, its unit. */
function seen(visibility: Visibility | null): RawBuilder<boolean> {
  if (visibility === null) return sql<boolean>`true`;
  return sql<boolean>`(case when exists (select from return_files where return_id = returns.id)
    then not exists (select from return_files join files on files.id = return_files.file_id
      where return_id = returns.id and (files.unit_id is null or not ${mayBeSeen(sql.ref("files.unit_id"), visibility)}))
    else returns.unit_id is not null and ${mayBeSeen(sql.ref("returns.unit_id"), visibility)} end)`;
}

const columns = (today: string) => sql`
  returns.id, returns.batch_id as "batchId", returns.unit_name as "unitName", returns.unit_id as "unitId", returns.number,
  to_char(returns.due_on, 'YYYY-MM-DD') as "dueOn", returns.state, ${overdue(today)} as overdue, returns.created_by as "createdBy",
  returns.created_at as "createdAt", returns.issued_by as "issuedBy", returns.issued_at as "issuedAt", returns.answered_at as "answeredAt", returns.version,
  coalesce((select json_agg(json_build_object('fileId', files.id, 'path', files.path, 'project', first.project,
      'answeredBy', return_files.answered_by, 'answered', return_files.answered_at is not null) order by files.path)
    from return_files join files on files.id = return_files.file_id
    left join evaluations as first on first.file_id = files.id and first.position = 0
    where return_files.return_id = returns.id), '[]') as files`;

/** Who was returned: those whose day comes first stand first, those without one last. */
export async function listReturns(db: Db, query: ReturnQuery): Promise<{ returns: ReturnLine[]; total: number }> {
  const where = allOf([
    seen(query.visibility),
    ...(query.batchId === null ? [] : [sql`returns.batch_id = ${query.batchId}`]),
    ...(query.states === undefined ? [] : [sql`returns.state = any(${[...query.states]}::text[])`]),
    ...(query.overdue === undefined ? [] : [sql`${overdue(query.today)} = ${query.overdue}`]),
    ...(query.fileId === undefined
      ? []
      : [sql`returns.id in (select return_id from return_files where file_id = ${query.fileId})`]),
  ]);
  const [page, total] = await Promise.all([
    sql<ReturnLine>`select ${columns(query.today)} from returns where ${where}
      order by returns.due_on nulls last, returns.id limit ${query.limit} offset ${query.offset}`.execute(db),
    sql<{ total: number }>`select count(*) as total from returns where ${where}`.execute(db),
  ]);
  return { returns: page.rows, total: total.rows[0]?.total ?? 0 };
}

/** One return with its letter; null where there is none or it is not for this reader. */
export async function getReturn(
  db: Db,
  id: number,
  visibility: Visibility | null,
  today: string,
): Promise<(ReturnLine & { readonly letter: unknown }) | null> {
  const found = await sql<ReturnLine & { letter: unknown }>`
    select ${columns(today)}, returns.letter from returns where returns.id = ${id} and ${seen(visibility)}`.execute(db);
  return found.rows[0] ?? null;
}

/** Letters by how they stand; `overdue` are among the issued. */
export type ReturnCounts = Readonly<Record<ReturnState | "overdue", number>>;

/** Counts of the letters that this reader may see. */
export async function returnCounts(
  db: Db,
  { batchIds, visibility }: OverviewScope,
  today: string,
): Promise<ReturnCounts> {
  const of = (state: ReturnState) => sql`count(*) filter (where returns.state = ${sql.lit(state)})`;
  const found = await sql<ReturnCounts>`
    select ${of("draft")} as draft, ${of("issued")} as issued, ${of("answered")} as answered, ${of("withdrawn")} as withdrawn,
      count(*) filter (where ${overdue(today)}) as overdue
    from returns where ${batchIds === null ? sql`true` : sql`returns.batch_id = any(${[...batchIds]}::bigint[])`} and ${seen(visibility)}`.execute(
    db,
  );
  return found.rows[0] ?? { draft: 0, issued: 0, answered: 0, withdrawn: 0, overdue: 0 };
}
