import { sql } from "kysely";
import type { Severity } from "../model/finding.ts";
import type { Db } from "./database.ts";
import { findingCondition, reportCondition } from "./export-filter.ts";
import type { FileFilter } from "./file-filter.ts";
import type { Standing } from "./tables/files.ts";
import type { FindingState } from "./tables/results.ts";

/** What the store counts for a filter, apart from any row that is written. */
export interface ExportCounts {
  readonly files: readonly { readonly standing: Standing; readonly count: number }[];
  readonly evaluations: number;
  readonly findings: readonly { readonly severity: Severity; readonly state: FindingState; readonly count: number }[];
  /** Packs and program versions of the results, with how many results each. */
  readonly packs: readonly ExportedPack[];
}

export interface ExportedPack {
  readonly id: string;
  readonly version: string;
  readonly sha256: string;
  readonly tool: string;
  readonly results: number;
}

/** Counts on the same state of the store as the rows, where both are asked for in one transaction. */
export async function exportCounts(trx: Db, filter: FileFilter): Promise<ExportCounts> {
  const reports = reportCondition(filter);
  const files = await sql<ExportCounts["files"][number]>`
    select files.standing, count(*) as count from files where ${reports} group by files.standing order by files.standing`.execute(
    trx,
  );
  const evaluations = await sql<{ count: number }>`
    select count(*) as count from files join evaluations on evaluations.file_id = files.id
    join results on results.file_id = files.id and results.current where ${reports}`.execute(trx);
  const packs = await sql<ExportedPack>`
    select pack_id as id, pack_version as version, pack_sha256 as sha256, tool, count(*) as results from results
    where current and file_id in (select files.id from files where ${reports})
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(trx);
  const findings = await sql<ExportCounts["findings"][number]>`
    select classes.severity, findings.state, count(*) as count
    from findings join finding_classes as classes on classes.id = findings.class_id
    where ${await findingCondition(trx, filter)} group by 1, 2 order by 1, 2`.execute(trx);
  return {
    files: files.rows,
    evaluations: evaluations.rows[0]?.count ?? 0,
    findings: findings.rows,
    packs: packs.rows,
  };
}
