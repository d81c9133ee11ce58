import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Result } from "../model/result.ts";
import type { Db } from "./database.ts";
import { type EvaluationColumns, evaluationColumns } from "./evaluation-columns.ts";
import type { FileJob } from "./file-jobs.ts";
import { findingRecords } from "./finding-rows.ts";
import { storableJson } from "./storable-text.ts";

export interface SaveResult extends FileJob {
  readonly result: Result;
  /** Hash of the corrections that went into it; null where there are none. */
  readonly correctionsSha256: string | null;
}

/**
 * saved: written, the file has ended · repeated: this generation was written before · stale: the file has gone on, nothing was
 * written. `fewLeft`: the batch has so few unfinished files that those who save at the same time may be the last ones.
 */
export type SaveOutcome =
  | { readonly kind: "saved"; readonly resultId: number; readonly fewLeft: boolean }
  | { readonly kind: "repeated"; readonly fewLeft: boolean }
  | { readonly kind: "stale" };

/** Far more than the workers that end a file at one moment, so that one of the last of them sees it. */
const FEW = 100;

/**
 * Writes a file's result with its evaluations and findings and ends the file, in one transaction. A job that runs twice
 * writes once; the same inputs are the same row, also after others in between.
 */
export async function saveResult(
  db: Db,
  { fileId, generation, result, correctionsSha256 }: SaveResult,
): Promise<SaveOutcome> {
  const evaluations = result.evaluations.map(evaluationColumns);
  const saved = await sql<{ kind: SaveOutcome["kind"]; saved_id: number | null; few_left: boolean }>`
    select kind, saved_id, few_left from fuhe_end_file(${fileId}, ${generation}, ${result.file.sha256},
      ${storableJson(factsOf(result, correctionsSha256))}::json, ${storableJson(result)}::json,
      ${storableJson(evaluations.map(evaluationRecord))}::json, ${storableJson(findingsOf(result, evaluations))}::json, ${FEW})`.execute(
    db,
  );
  const row = saved.rows[0];
  if (row?.kind === "saved" && row.saved_id !== null)
    return { kind: "saved", resultId: row.saved_id, fewLeft: row.few_left };
  return row?.kind === "repeated" ? { kind: "repeated", fewLeft: row.few_left } : { kind: "stale" };
}

/** Everything that a result depends on, as one hash. */
function inputKey(result: Result, correctionsSha256: string | null): string {
  const { tool, pack } = result.provenance;
  const inputs = [result.file.sha256, pack.id, pack.version, pack.sha256, tool, correctionsSha256];
  return createHash("sha256").update(JSON.stringify(inputs)).digest("hex");
}

/** Columns of the result and of its file. */
function factsOf(result: Result, correctionsSha256: string | null): Readonly<Record<string, unknown>> {
  const { tool, pack } = result.provenance;
  const count = (severity: string): number => result.findings.filter((finding) => finding.severity === severity).length;
  return {
    input_key: inputKey(result, correctionsSha256),
    pack_id: pack.id,
    pack_version: pack.version,
    pack_sha256: pack.sha256,
    tool,
    corrections_sha256: correctionsSha256,
    status: result.status,
    outcome: outcomeOf(result),
    format: result.file.format,
    errors: count("error"),
    warnings: count("warning"),
    notices: count("notice"),
    error_code: result.error?.code ?? null,
    error_message: result.error === null ? undefined : { zh: result.error.message, en: result.error.en.message },
  };
}

function evaluationRecord(columns: EvaluationColumns, position: number): Readonly<Record<string, unknown>> {
  return {
    position,
    key: columns.key,
    kind: columns.kind,
    unit: columns.unit,
    department: columns.department,
    year: columns.year,
    project: columns.project,
    total_score: columns.totalScore,
    grade: columns.grade,
    budget_yuan: columns.budgetYuan,
    executed_yuan: columns.executedYuan,
    execution_rate: columns.executionRate,
  };
}

function findingsOf(result: Result, evaluations: readonly EvaluationColumns[]): Readonly<Record<string, unknown>>[] {
  return findingRecords(
    result.findings.map((finding, position) => {
      // A finding of the text stands under the file's first evaluation.
      const columns = evaluations[finding.evaluation ?? 0];
      return {
        finding,
        position,
        fileName: result.file.name,
        evaluationKey: columns?.key ?? null,
        unit: columns?.unit ?? null,
        department: columns?.department ?? null,
        unitId: null,
        year: columns?.year ?? null,
        project: columns?.project ?? null,
        budgetYuan: columns?.budgetYuan ?? null,
      };
    }),
  );
}

/** Clean as in the contract: read whole, every check ran, no error and no warning. */
function outcomeOf(result: Result): "clean" | "flagged" | "incomplete" {
  if (result.findings.some(({ severity }) => severity !== "notice")) return "flagged";
  return result.status === "ok" && result.checks.notRunList.length === 0 ? "clean" : "incomplete";
}
