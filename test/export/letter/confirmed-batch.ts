import { PROGRAM } from "../../../src/service/actor.ts";
import { decide } from "../../../src/service/decide.ts";
import type { Services } from "../../../src/service/services.ts";
import { acceptFiles } from "../../../src/store/accept-files.ts";
import { startFile } from "../../../src/store/file-jobs.ts";
import { saveResult } from "../../../src/store/save-result.ts";
import type { Result } from "../../../src/model/result.ts";
import { faulty } from "../../cli/sample-result.ts";
import { sha256 } from "../../store/sample-result.ts";

/** Puts a checked report of a unit into a batch, with confirmed findings. @returns The file's id. */
export async function confirmedReport(
  services: Services,
  batchId: number,
  unit: string | null,
  path: string,
  department?: string,
): Promise<number> {
  const { db } = services;
  const result = resultOf(unit, path, department);
  const file = { path, name: path, sha256: result.file.sha256, bytes: 1, format: "docx" as const };
  const [accepted] = await acceptFiles(db, batchId, null, [file]);
  const job = { fileId: accepted?.id ?? 0, generation: accepted?.generation ?? 0 };
  await startFile(db, job, "w", 60);
  await saveResult(db, { ...job, result, correctionsSha256: null });
  const confirmed = { verdict: "confirmed", reason: null, comment: null, version: 0 } as const;
  await decide(
    services,
    PROGRAM,
    result.findings.map(({ id: fingerprint, key, rule }) => ({ fingerprint, key, rule, ...confirmed })),
  );
  return job.fileId;
}

function resultOf(unit: string | null, path: string, department?: string): Result {
  const sample = faulty(path);
  const evaluations = sample.evaluations.map((evaluation) => ({
    ...evaluation,
    key: `${unit ?? "?"}|${path}|2022`,
    ...(department === undefined
      ? {}
      : { kind: "department" as const, supervisingDepartment: { text: department, value: department } }),
    implementingUnit: unit === null ? null : { text: unit, value: unit },
  }));
  const findings = sample.findings
    .slice(0, 2)
    .map((finding, n) => ({ ...finding, key: `${path}#${n}`, id: sha256(`${path}#${n}`) }));
  return { ...sample, file: { ...sample.file, path, sha256: sha256(path) }, evaluations, findings };
}
