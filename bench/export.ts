/**
 * `npx tsx bench/export.ts [--evaluations 100000] [--format json,jsonl,csv,xlsx,parquet]`: fills an embedded store by SQL with copies of a real
 * report's result, then exports all five tables in each format in a process of its own, and prints time, bytes and the resident memory of
 * that process by quarters of the run. Flat: the last quarter is like the first.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { parseArgs } from "node:util";
import { sql } from "kysely";
import { DATASET_DEFAULTS, DatasetFormat } from "../src/export/dataset/request.ts";
import { exportDataset } from "../src/export/dataset/export-dataset.ts";
import { readSettings } from "../src/config/read-settings.ts";
import { loadPack } from "../src/packs/load-pack.ts";
import { checkFile } from "../src/pipeline/check-file.ts";
import { acceptFiles } from "../src/store/accept-files.ts";
import { createBatch } from "../src/store/batches.ts";
import { startFile } from "../src/store/file-jobs.ts";
import { openStore, type Store } from "../src/store/open-store.ts";
import { saveResult } from "../src/store/save-result.ts";
import { MemorySampler } from "./memory-sampler.ts";

const { values } = parseArgs({
  options: {
    evaluations: { type: "string", default: "100000" },
    format: { type: "string", default: DatasetFormat.options.join(",") },
    data: { type: "string" },
    only: { type: "string" },
  },
});
const EVALUATIONS = Number(values.evaluations);
const AT_ONCE = 5_000;
const MiB = 1024 * 1024;

/** One real result through the calls of a worker, then its rows again and again with other ids, paths and projects. */
async function fill({ db }: Store): Promise<void> {
  const bytes = readFileSync(join(import.meta.dirname, "../fixtures/sample/report.docx"));
  const result = await checkFile(bytes, "样本.docx", loadPack());
  const { id: batchId } = await createBatch(db, { name: "二〇二二年度", pack: "mof-2020", year: 2022 });
  const { sha256 } = result.file;
  const [first] = await acceptFiles(db, batchId, null, [
    { path: "0.docx", name: "0.docx", sha256, bytes: bytes.length, format: "docx" },
  ]);
  const seed = first?.id ?? 0;
  await startFile(db, { fileId: seed, generation: 1 }, "bench", 60);
  await saveResult(db, { fileId: seed, generation: 1, result, correctionsSha256: null });
  // The index of the text search is not what is measured, and filling it takes most of the time.
  await sql`drop index finding_texts_search`.execute(db);
  for (let from = 1; from < EVALUATIONS; from += AT_ONCE) {
    const to = Math.min(from + AT_ONCE, EVALUATIONS) - 1;
    await sql`
      with new_files as (
        insert into files (batch_id, path, name, sha256, bytes, format, state, outcome, errors, warnings, notices, finished_at)
        select batch_id, n || '.docx', n || '.docx', sha256, bytes, format, state, outcome, errors, warnings, notices, finished_at
        from files, generate_series(${from}::int, ${to}::int) as n where files.id = ${seed} returning id, name
      ), new_results as (
        insert into results (file_id, input_key, current, generation, file_sha256, pack_id, pack_version, pack_sha256, tool, status, result)
        select new_files.id, input_key, current, generation, file_sha256, pack_id, pack_version, pack_sha256, tool, status, result
        from results, new_files where results.file_id = ${seed} returning id, file_id
      ), new_evaluations as (
        insert into evaluations (result_id, file_id, batch_id, position, key, kind, unit, department, year, project, total_score, grade,
          budget_yuan, executed_yuan, execution_rate)
        select new_results.id, new_results.file_id, batch_id, position, key, kind, unit, department, year, project || new_results.file_id,
          total_score, grade, budget_yuan, executed_yuan, execution_rate
        from evaluations, new_results where evaluations.file_id = ${seed}
      ), new_findings as (
        insert into findings (batch_id, file_id, class_id, place_id, position, severity_rank, state, fingerprint)
        select batch_id, new_files.id, class_id, place_id, position, severity_rank, state, fingerprint || new_files.id
        from findings, new_files where findings.file_id = ${seed} returning id, position
      )
      insert into finding_texts (finding_id, evaluation_key, project, budget_yuan, search, body)
      select new_findings.id, evaluation_key, project, budget_yuan, search, body
      from new_findings join findings on findings.file_id = ${seed} and findings.position = new_findings.position
      join finding_texts on finding_texts.finding_id = findings.id`.execute(db);
  }
  await sql`analyze`.execute(db);
}

async function measure(store: Store, format: DatasetFormat): Promise<void> {
  let bytes = 0;
  const sink = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.length;
      done();
    },
  });
  const sampler = new MemorySampler();
  const start = performance.now();
  const request = { ...DATASET_DEFAULTS, format, visibility: null, now: new Date("2024-05-01T00:00:00Z") };
  const { rows } = await exportDataset(store, request, sink);
  const seconds = (performance.now() - start) / 1000;
  const memory = sampler.end();
  const quarters = memory.quarters.map((resident) => (resident / MiB).toFixed(0).padStart(7));
  const all = Object.values(rows).reduce((sum, count) => sum + count, 0);
  console.log(
    `${format.padEnd(9)}${String(all).padStart(10)}${seconds.toFixed(0).padStart(7)}${(bytes / MiB).toFixed(0).padStart(9)}${quarters.join("")}${(memory.peak / MiB).toFixed(0).padStart(8)}`,
  );
}

/** The export alone in a process, as `fuhe export` runs it beside a service. */
function inOwnProcess(data: string, format: string): Promise<void> {
  const args = [...process.execArgv, import.meta.filename, "--data", data, "--only", format];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: "inherit" });
    child.on("error", reject);
    child.on("close", (status) => (status === 0 ? resolve() : reject(new Error(`${format}: status ${status}`))));
  });
}

if (values.only !== undefined && values.data !== undefined) {
  const store = await openStore(readSettings({ FUHE_DATA: values.data }), { mode: "join", migrate: false });
  await measure(store, DatasetFormat.parse(values.only)).finally(() => store.close());
} else {
  const folder = mkdtempSync(join(tmpdir(), "fuhe-bench-"));
  const data = join(folder, "data");
  const store = await openStore(readSettings({ FUHE_DATA: data }), { mode: "own" });
  try {
    const start = performance.now();
    await fill(store);
    const size = await sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`.execute(store.db);
    console.log(
      `${EVALUATIONS} evaluations stored in ${((performance.now() - start) / 1000).toFixed(0)} s, ${((size.rows[0]?.bytes ?? 0) / MiB).toFixed(0)} MB`,
    );
    console.log("format         rows      s      MB     q1     q2     q3     q4    peak   (q, peak: resident MB)");
    for (const format of values.format.split(",")) await inOwnProcess(data, format);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
