import { sql } from "kysely";
import type { BatchFinding, Finding } from "../model/finding.ts";
import type { Db } from "./database.ts";
import { findingCondition } from "./export-filter.ts";
import type { FileFilter } from "./file-filter.ts";
import { rowsAtOnce } from "./export-rows.ts";
import type { FindingState } from "./tables/results.ts";
import type { Verdict } from "./tables/review.ts";

/** A finding with the decision that stands on it. */
export interface ExportedFinding {
  readonly id: number;
  readonly batchId: number;
  readonly batchName: string;
  /** Null for a finding across files. */
  readonly fileId: number | null;
  readonly path: string | null;
  readonly sha256: string | null;
  readonly unit: string | null;
  readonly department: string | null;
  readonly year: number | null;
  readonly project: string | null;
  readonly evaluationKey: string | null;
  readonly state: FindingState;
  readonly finding: Finding | BatchFinding;
  readonly verdict: Verdict | null;
  readonly reason: string | null;
  readonly comment: string | null;
  readonly decidedBy: number | null;
  readonly decidedByLogin: string | null;
  readonly decidedAt: Date | null;
  readonly version: number | null;
}

/** One step of a decision on a finding of the selection. */
export interface ExportedDecision {
  readonly fingerprint: string;
  readonly key: string;
  readonly rule: string;
  readonly version: number;
  /** False where a later step has taken its place. */
  readonly current: boolean;
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly comment: string | null;
  readonly decidedBy: number | null;
  readonly decidedByLogin: string | null;
  readonly decidedAt: Date;
}

const AT_ONCE = 500;

/** Findings of a filter, in the order in which they were stored. */
export async function* exportedFindings(trx: Db, filter: FileFilter): AsyncGenerator<ExportedFinding[]> {
  const query = sql<ExportedFinding>`
    select findings.id, findings.batch_id as "batchId", batches.name as "batchName", findings.file_id as "fileId", files.path, files.sha256,
      places.unit, places.department, classes.year, texts.project, texts.evaluation_key as "evaluationKey", findings.state, texts.body as finding,
      decisions.verdict, decisions.reason, decisions.comment, decisions.decided_by as "decidedBy", users.login as "decidedByLogin",
      decisions.decided_at as "decidedAt", decisions.version
    from findings
    join batches on batches.id = findings.batch_id
    join finding_classes as classes on classes.id = findings.class_id
    join finding_places as places on places.id = findings.place_id
    join finding_texts as texts on texts.finding_id = findings.id
    left join files on files.id = findings.file_id
    left join decisions on decisions.fingerprint = findings.fingerprint
    left join users on users.id = decisions.decided_by
    where ${await findingCondition(trx, filter)}
    order by findings.id`;
  yield* rowsAtOnce(trx, "findings", query, AT_ONCE);
}

/** Decisions on the findings of a filter in the order in which they were taken: every step, or the ones that stand. */
export async function* exportedDecisions(
  trx: Db,
  filter: FileFilter,
  which: "history" | "current",
): AsyncGenerator<ExportedDecision[]> {
  const query = sql<ExportedDecision>`
    select step.fingerprint, decisions.key, decisions.rule, step.version, step.version = decisions.version as current, step.verdict,
      step.reason, step.comment, step.decided_by as "decidedBy", users.login as "decidedByLogin", step.decided_at as "decidedAt"
    from decision_history as step
    join decisions on decisions.fingerprint = step.fingerprint
    left join users on users.id = step.decided_by
    where step.fingerprint in (select findings.fingerprint from findings where ${await findingCondition(trx, filter)})
      and (${which === "history"} or step.version = decisions.version)
    order by step.id`;
  yield* rowsAtOnce(trx, "decisions", query, AT_ONCE);
}
