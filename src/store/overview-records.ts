import { sql } from "kysely";
import type { Db } from "./database.ts";
import type { OverviewScope } from "./overview-files.ts";
import { duplicateSeen, mayBeSeen } from "./visibility.ts";

/** Records at one place of a scale; `at` null: none is stated. */
export interface BinCount {
  readonly at: number | null;
  readonly count: number;
}

/** Amounts in yuan as decimal strings; flagged: of reports with an error or warning that was not dismissed. */
export interface Money {
  readonly records: number;
  readonly flaggedRecords: number;
  readonly budgetYuan: string;
  readonly executedYuan: string;
  readonly flaggedBudgetYuan: string;
}

export interface DepartmentMoney extends Money {
  /** Null: the report names none. */
  readonly department: string | null;
}

export interface RecordCounts {
  readonly money: Money;
  /** Departments with the largest budgets first. */
  readonly departments: readonly DepartmentMoney[];
  /** Whole points, rounded down; 101 stands for more than 100, -1 for less than 0. */
  readonly scores: readonly BinCount[];
  /** Percentage points by tens, rounded down; 100 is exactly 100, 101 more, -1 less than 0. */
  readonly rates: readonly BinCount[];
  /** Units that the reports name. */
  readonly units: number;
}

/** Of units that were added up before. */
const AMOUNTS = sql`coalesce(sum(records), 0)::bigint as records, coalesce(sum(flagged), 0)::bigint as "flaggedRecords",
  coalesce(sum(budget), 0)::text as "budgetYuan", coalesce(sum(executed), 0)::text as "executedYuan",
  coalesce(sum(flagged_budget), 0)::text as "flaggedBudgetYuan"`;

/**
 * Amounts and scales of the records, in one pass. Each unit's project of a year counts once, by its newest report; copies of the same
 * bytes do not count.
 */
export async function overviewRecords(
  db: Db,
  { batchIds, visibility }: OverviewScope,
  mostDepartments: number,
): Promise<RecordCounts> {
  const own = (table: string) =>
    batchIds === null ? sql`true` : sql`${sql.ref(`${table}.batch_id`)} = any(${[...batchIds]}::bigint[])`;
  const found = await sql<{ [Name in keyof RecordCounts]: RecordCounts[Name] | null }>`
    with base as materialized (
      select distinct on (record.project_id) record.unit, record.department, record.budget_yuan, record.executed_yuan,
        record.score_point, record.rate_ten, record.file_id in (
          select file_id from findings
          where severity_rank < 2 and state <> 'dismissed' and file_id is not null and ${own("findings")}) as flagged
      from evaluations as record
      where ${own("record")} and ${mayBeSeen(sql.ref("record.unit_id"), visibility)}
        and not exists (select from files where files.id = record.file_id and ${duplicateSeen(visibility)} is not null)
      order by record.project_id, record.file_id desc
    ), by_unit as materialized (
      select department, unit, count(*) as records, count(*) filter (where flagged) as flagged, sum(budget_yuan) as budget,
        sum(executed_yuan) as executed, sum(budget_yuan) filter (where flagged) as flagged_budget
      from base group by 1, 2
    )
    select (select row_to_json(one) from (select ${AMOUNTS} from by_unit) as one) as money,
      (select json_agg(one) from (select department, ${AMOUNTS} from by_unit group by department
        order by sum(budget) desc nulls last, department limit ${mostDepartments}) as one) as departments,
      (select json_agg(one) from (select score_point as at, count(*) as count from base group by 1 order by 1 nulls last) as one) as scores,
      (select json_agg(one) from (select rate_ten as at, count(*) as count from base group by 1 order by 1 nulls last) as one) as rates,
      (select count(distinct unit) from by_unit) as units`.execute(db);
  const row = found.rows[0];
  const none = { records: 0, flaggedRecords: 0, budgetYuan: "0", executedYuan: "0", flaggedBudgetYuan: "0" };
  return {
    money: row?.money ?? none,
    departments: row?.departments ?? [],
    scores: row?.scores ?? [],
    rates: row?.rates ?? [],
    units: row?.units ?? 0,
  };
}
