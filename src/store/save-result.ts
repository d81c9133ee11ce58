import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Result } from "../model/result.ts";
import type { Db } from "./database.ts";
import { type EvaluationColumns, evaluationColumns } from "./evaluation-columns.ts";
import type { FileJob } from "./file-jobs.ts";
import { insertFindings } from "./finding-rows.ts";
import { storableJson } from "./storable-text.ts";
import type { StoredFile } from "./tables/files.ts";

export interface SaveResult extends FileJob {
  readonly result: Result;
  /** Hash of the corrections that went into it; null where there are none. */
  readonly correctionsSha256: string | null;
}

/** saved: written, the file has ended · repeated: this generation was written before · stale: the file has gone on, nothing was written. */
export type SaveOutcome = { readonly kind: "saved"; readonly resultId: number } | { readonly kind: "repeated" | "stale" };

/**
 * Writes a file's result with its evaluations and findings and ends the file, in one transaction. A job that runs twice
 * writes once; the same inputs are the same row, also after others in between.
 */
export function saveResult(db: Db, save: SaveResult): Promise<SaveOutcome> {
  return db.transaction().execute(async (trx) => {
    const file = await trx.selectFrom("files").selectAll().where("id", "=", save.fileId).forNoKeyUpdate().executeTakeFirst();
    if (!file || file.generation !== save.generation || file.state === "cancelled" || file.sha256 !== save.result.file.sha256) return { kind: "stale" };
    if (file.state === "done" || file.state === "failed") return { kind: "repeated" };
    const resultId = await writeResult(trx, save);
    await writeRows(trx, resultId, file, save.result);
    await endFile(trx, file, save.result);
    return { kind: "saved", resultId };
  });
}

/** Everything that a result depends on, as one hash. */
export function inputKey(result: Result, correctionsSha256: string | null): string {
  const { tool, pack } = result.provenance;
  const inputs = [result.file.sha256, pack.id, pack.version, pack.sha256, tool, correctionsSha256];
  return createHash("sha256").update(JSON.stringify(inputs)).digest("hex");
}

async function writeResult(trx: Db, { fileId, generation, result, correctionsSha256 }: SaveResult): Promise<number> {
  const { tool, pack } = result.provenance;
  const key = inputKey(result, correctionsSha256);
  await trx.updateTable("results").set({ current: false }).where("file_id", "=", fileId).where("current", "=", true).where("input_key", "<>", key).execute();
  const written = { current: true, generation, status: result.status, result: storableJson(result) };
  const row = await trx
    .insertInto("results")
    .values({
      file_id: fileId,
      input_key: key,
      file_sha256: result.file.sha256,
      pack_id: pack.id,
      pack_version: pack.version,
      pack_sha256: pack.sha256,
      tool,
      corrections_sha256: correctionsSha256,
      ...written,
    })
    .onConflict((conflict) => conflict.columns(["file_id", "input_key"]).doUpdateSet({ ...written, stored_at: sql`now()` }))
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

async function writeRows(trx: Db, resultId: number, file: StoredFile, result: Result): Promise<void> {
  await trx.deleteFrom("evaluations").where("file_id", "=", file.id).execute();
  await trx.deleteFrom("findings").where("file_id", "=", file.id).execute();
  const listed = file.unit_id === null ? null : await trx.selectFrom("units").selectAll().where("id", "=", file.unit_id).executeTakeFirst();
  const label = <T extends { unit: string | null; department: string | null }>(columns: T): T =>
    listed ? { ...columns, unit: listed.name, department: listed.department ?? columns.department } : columns;
  const evaluations: EvaluationColumns[] = result.evaluations.map((evaluation) => label(evaluationColumns(evaluation)));
  if (evaluations.length > 0) {
    await trx
      .insertInto("evaluations")
      .values(
        evaluations.map((columns, position) => ({
          result_id: resultId,
          file_id: file.id,
          batch_id: file.batch_id,
          position,
          key: columns.key,
          kind: columns.kind,
          unit: columns.unit,
          department: columns.department,
          unit_id: file.unit_id,
          year: columns.year,
          project: columns.project,
          total_score: columns.totalScore,
          grade: columns.grade,
          budget_yuan: columns.budgetYuan,
          executed_yuan: columns.executedYuan,
          execution_rate: columns.executionRate,
        })),
      )
      .execute();
  }
  const rows = result.findings.map((finding, position) => {
    const columns = evaluations[finding.evaluation ?? 0];
    return {
      finding,
      position,
      fileName: file.name,
      evaluationKey: columns?.key ?? null,
      unit: columns?.unit ?? listed?.name ?? null,
      department: columns?.department ?? listed?.department ?? null,
      unitId: file.unit_id,
      year: columns?.year ?? null,
      project: columns?.project ?? null,
      budgetYuan: columns?.budgetYuan ?? null,
    };
  });
  await insertFindings(trx, { batchId: file.batch_id, fileId: file.id, resultId }, rows);
}

async function endFile(trx: Db, file: StoredFile, result: Result): Promise<void> {
  const count = (severity: string): number => result.findings.filter((finding) => finding.severity === severity).length;
  const failed = result.status === "failed";
  await trx
    .updateTable("files")
    .set({
      state: failed ? "failed" : "done",
      outcome: failed ? null : outcomeOf(result),
      format: result.file.format ?? file.format,
      errors: count("error"),
      warnings: count("warning"),
      notices: count("notice"),
      error_code: result.error?.code ?? null,
      error_message: result.error === null ? null : storableJson({ zh: result.error.message, en: result.error.en.message }),
      lease_owner: null,
      lease_until: null,
      finished_at: sql`now()`,
    })
    .where("id", "=", file.id)
    .execute();
}

/** Clean as in the contract: read whole, every check ran, no error and no warning. */
function outcomeOf(result: Result): "clean" | "flagged" | "incomplete" {
  if (result.findings.some(({ severity }) => severity !== "notice")) return "flagged";
  return result.status === "ok" && result.checks.notRunList.length === 0 ? "clean" : "incomplete";
}
