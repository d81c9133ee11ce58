import { sql } from "kysely";
import type { Db } from "./database.ts";
import type { OverviewScope } from "./overview-files.ts";
import { mayBeSeen } from "./visibility.ts";

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

/** A project without unit or name is not known to be another one's: it counts by itself. */
const project = sql`(case when record.unit is null or record.project is null then record.key || '#' || record.file_id else record.key end) collate "C"`;

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
  const amounts = sql`count(*) as records, count(*) filter (where flagged) as "flaggedRecords",
    coalesce(sum(budget_yuan), 0)::text as "budgetYuan", coalesce(sum(executed_yuan), 0)::text as "executedYuan",
    coalesce(sum(budget_yuan) filter (where flagged), 0)::text as "flaggedBudgetYuan"`;
  const found = await sql<{ [Name in keyof RecordCounts]: RecordCounts[Name] | null }>`
    with flagged as materialized (
      select distinct file_id from findings
      where severity_rank < 2 and state <> 'dismissed' and file_id is not null and ${own("findings")}
    ), base as materialized (
      select distinct on (${project}) record.unit, record.department, record.total_score, record.budget_yuan, record.executed_yuan,
        record.execution_rate, flagged.file_id is not null as flagged
      from evaluations as record left join flagged on flagged.file_id = record.file_id
      where ${own("record")} and ${mayBeSeen(sql.ref("record.unit_id"), visibility)}
        and not exists (select from files where files.id = record.file_id and files.duplicate_of is not null)
      order by ${project}, record.file_id desc
    )
    select (select row_to_json(one) from (select ${amounts} from base) as one) as money,
      (select json_agg(one) from (select department, ${amounts} from base group by department
        order by sum(budget_yuan) desc nulls last, department limit ${mostDepartments}) as one) as departments,
      (select json_agg(one) from (select case when total_score > 100 then 101 when total_score < 0 then -1 else floor(total_score) end as at,
        count(*) as count from base group by 1 order by 1 nulls last) as one) as scores,
      (select json_agg(one) from (select case when execution_rate > 100 then 101 when execution_rate = 100 then 100 when execution_rate < 0 then -1
        else floor(execution_rate / 10) * 10 end as at, count(*) as count from base group by 1 order by 1 nulls last) as one) as rates,
      (select count(distinct unit) from base) as units`.execute(db);
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
