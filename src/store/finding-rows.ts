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

/** The rows as the database's own functions take them (migrations/0006-saving.ts). */
export function findingRecords(rows: readonly FindingRow[]): Readonly<Record<string, unknown>>[] {
  return rows.map((row, n) => ({
    n,
    position: row.position,
    fingerprint: row.finding.id,
    rule: row.finding.rule,
    severity: row.finding.severity,
    cause: row.finding.cause,
    search: searchText([row.project, row.unit, row.fileName, row.finding.message.zh, row.finding.message.en]),
    body: row.finding,
    evaluation_key: row.evaluationKey,
    unit: row.unit,
    department: row.department,
    unit_id: row.unitId,
    year: row.year,
    project: row.project,
    budget_yuan: row.budgetYuan,
  }));
}

/**
 * Adds findings across files. Each takes over the state of the decision on its fingerprint; decisions wait meanwhile, so that one
 * which is being taken is not missed.
 *
 * @returns Their ids, in order.
 */
export async function addBatchFindings(trx: Db, batchId: number, rows: readonly FindingRow[]): Promise<number[]> {
  if (rows.length === 0) return [];
  const added = await sql<{ ids: (number | string)[] }>`
    select fuhe_add_findings(${batchId}, null, null, ${storableJson(findingRecords(rows))}::json) as ids`.execute(trx);
  return (added.rows[0]?.ids ?? []).map(Number);
}
