import { sql } from "kysely";
import type { BatchFinding, Finding } from "../model/finding.ts";
import type { Db } from "./database.ts";
import { searchText } from "./search-text.ts";
import { storableJson } from "./storable-text.ts";

/** Shared by those who add findings, exclusive to one who decides: findings and decisions are never out of step. */
export const DECISIONS_LOCK = 836_001;

/** A finding with what it is searched by. */
export interface FindingRow {
  readonly finding: Finding | BatchFinding;
  readonly position: number;
  readonly fileName: string | null;
  readonly evaluationKey: string | null;
  readonly unit: string | null;
  readonly department: string | null;
  readonly unitId: number | null;
  readonly year: number | null;
  readonly project: string | null;
  readonly budgetYuan: string | null;
}

export interface FindingOwner {
  readonly batchId: number;
  /** Both null for findings across files. */
  readonly fileId: number | null;
  readonly resultId: number | null;
}

/**
 * Adds findings. Each takes over the state of the decision on its fingerprint; decisions wait meanwhile, so that one which is
 * being taken is not missed.
 *
 * @returns Their ids, in order.
 */
export async function insertFindings(trx: Db, owner: FindingOwner, rows: readonly FindingRow[]): Promise<number[]> {
  if (rows.length === 0) return [];
  await sql`select pg_advisory_xact_lock_shared(${DECISIONS_LOCK})`.execute(trx);
  const json = storableJson(
    rows.map(({ finding, fileName, ...row }, n) => ({
      ...row,
      n,
      fingerprint: finding.id,
      rule: finding.rule,
      severity: finding.severity,
      cause: finding.cause,
      key: finding.key,
      search: searchText([row.project, row.unit, fileName, finding.message.zh, finding.message.en]),
      body: finding,
    })),
  );
  const inserted = await sql<{ id: number }>`
    with incoming as materialized (
      select row.*, nextval(pg_get_serial_sequence('findings', 'id')) as id
      from json_to_recordset(${json}::json) as row (
        n int, position int, fingerprint text, rule text, severity text, cause text, key text, search text, body json,
        "evaluationKey" text, unit text, department text, "unitId" bigint, year int, project text, "budgetYuan" numeric)
      order by n
    ), narrow as (
      insert into findings (id, batch_id, file_id, result_id, position, fingerprint, rule, severity, cause, unit, department, unit_id, year, state)
      select incoming.id, ${owner.batchId}::bigint, ${owner.fileId}::bigint, ${owner.resultId}::bigint, position, incoming.fingerprint, incoming.rule,
        severity, cause, unit, department, "unitId", year, coalesce(decisions.verdict, 'open')
      from incoming left join decisions on decisions.fingerprint = incoming.fingerprint
    ), wide as (
      insert into finding_texts (finding_id, key, evaluation_key, project, budget_yuan, search, body)
      select id, key, "evaluationKey", project, "budgetYuan", search, body from incoming
    )
    select id from incoming order by n`.execute(trx);
  return inserted.rows.map(({ id }) => id);
}
