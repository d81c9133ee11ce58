import { sql } from "kysely";
import type { BatchFinding } from "../model/finding.ts";
import type { Db } from "./database.ts";
import { addBatchFindings } from "./finding-rows.ts";
import { storableText } from "./storable-text.ts";

interface FirstFacts {
  readonly id: number;
  readonly path: string;
  readonly unit: string | null;
  readonly department: string | null;
  readonly unit_id: number | null;
  readonly year: number | null;
  readonly project: string | null;
  readonly budget_yuan: string | null;
}

/** Removes the findings across the files of a batch. */
export async function removeBatchFindings(trx: Db, batchId: number): Promise<void> {
  await trx.deleteFrom("findings").where("batch_id", "=", batchId).where("file_id", "is", null).execute();
}

/** Adds findings across files; each stands under the unit and year of its first file. Files are linked by their paths in the batch. */
export async function writeBatchFindings(trx: Db, batchId: number, findings: readonly BatchFinding[]): Promise<void> {
  const paths = [...new Set(findings.flatMap(({ files }) => files.map(({ path }) => storableText(path))))];
  const facts = await factsByPath(trx, batchId, paths);
  const rows = findings.map((finding, position) => {
    const first = finding.files.map(({ path }) => facts.get(storableText(path))).find((found) => found !== undefined);
    return {
      finding,
      position,
      fileName: finding.files.map(({ path }) => path).join("\n"),
      evaluationKey: null,
      unit: first?.unit ?? null,
      department: first?.department ?? null,
      unitId: first?.unit_id ?? null,
      year: first?.year ?? null,
      project: first?.project ?? null,
      budgetYuan: first?.budget_yuan ?? null,
    };
  });
  const ids = await addBatchFindings(trx, batchId, rows);
  const links = findings.flatMap(({ files }, n) =>
    files.flatMap(({ path, subject }) => {
      const file = facts.get(storableText(path));
      return file === undefined ? [] : [{ finding_id: ids[n] ?? 0, file_id: file.id, subject: storableText(subject) }];
    }),
  );
  if (links.length > 0) {
    await sql`insert into finding_files (finding_id, file_id, subject)
      select finding_id, file_id, subject from json_to_recordset(${JSON.stringify(links)}::json) as row (finding_id bigint, file_id bigint, subject text)
      on conflict do nothing`.execute(trx);
  }
}

async function factsByPath(trx: Db, batchId: number, paths: readonly string[]): Promise<Map<string, FirstFacts>> {
  const found = await sql<FirstFacts>`
    select files.id, files.path, coalesce(first.unit, units.name) as unit, coalesce(first.department, units.department) as department,
      files.unit_id, first.year, first.project, first.budget_yuan
    from files left join units on units.id = files.unit_id
    left join evaluations as first on first.file_id = files.id and first.position = 0
    where files.batch_id = ${batchId} and files.path = any(${[...paths]}::text[])`.execute(trx);
  return new Map(found.rows.map((row) => [row.path, row]));
}
