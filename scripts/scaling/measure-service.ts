/**
 * What one file costs a whole service: processor time, bytes in the store. Writes measured.json, which the simulation reads.
 *
 *   npx tsx scripts/scaling/measure-service.ts [--files 300]
 */
import { chmodSync, createReadStream, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { arch, cpus, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { writeLoadFiles } from "../../bench/load/load-files.ts";
import { readSettings } from "../../src/config/read-settings.ts";
import { PROGRAM } from "../../src/service/actor.ts";
import { openBatch } from "../../src/service/batches.ts";
import { createLog } from "../../src/service/create-log.ts";
import { progress } from "../../src/service/progress.ts";
import { openServices, type OpenServices } from "../../src/service/services.ts";
import { startWorker } from "../../src/service/start-worker.ts";
import { openUpload } from "../../src/service/upload.ts";
import { eventually } from "../../test/queue/eventually.ts";
import { MEASURED_FILE, type Measured } from "./measured.ts";
import { processSeconds } from "./process-seconds.ts";

const WARMING_FILES = 40;
const LIMIT_MILLISECONDS = 1_800_000;
const JOBS = 2;
const SHOWN_TABLES = 6;

const { values } = parseArgs({ options: { files: { type: "string", default: "300" } } });
const count = Number(values.files);
const folder = mkdtempSync(join(tmpdir(), "fuhe-measure-"));
if (process.getuid?.() === 0) chmodSync(folder, 0o711);

/** @returns Processor seconds of all files together. */
async function check(services: OpenServices, name: string, files: readonly string[]): Promise<number> {
  const before = processSeconds(process.pid);
  const { id } = await openBatch(services, PROGRAM, { name });
  const upload = await openUpload(services, { batchId: id, uploadedBy: null, onReceipt: () => undefined });
  for (const file of files) await upload.take(basename(file), createReadStream(file));
  await upload.finish();
  await eventually(
    "all files are checked",
    async () => (await progress(services, id, null, null))?.batch.state === "done",
    LIMIT_MILLISECONDS,
  );
  return processSeconds(process.pid) - before;
}

interface TableSize {
  readonly name: string;
  readonly bytes: string;
}

async function tableSizes({ store }: OpenServices): Promise<TableSize[]> {
  await store.pool.query("vacuum analyze");
  const found = await store.pool.query<TableSize>(
    `select relname as name, pg_total_relation_size(oid) as bytes from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace order by 2 desc`,
  );
  return found.rows;
}

const bytesOf = (files: readonly string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0);
const mean = (sum: number): number => Math.round((sum / count) * 10_000) / 10_000;

const settings = readSettings({ ...process.env, FUHE_DATA: join(folder, "data"), FUHE_LOG_LEVEL: "warn" });
const services = await openServices(settings, { mode: "own", log: createLog(settings) });
const worker = await startWorker(services, JOBS);
try {
  // More than are counted: the first of each format warm the readers up.
  const docx = writeLoadFiles(join(folder, "docx"), "docx", count + WARMING_FILES);
  const pdf = writeLoadFiles(join(folder, "pdf"), "pdf", count + WARMING_FILES);
  await check(services, "warming", [...docx.slice(count), ...pdf.slice(count)]);
  const empty = new Map((await tableSizes(services)).map(({ name, bytes }) => [name, Number(bytes)]));
  const docxSeconds = await check(services, "docx", docx.slice(0, count));
  const pdfSeconds = await check(services, "pdf", pdf.slice(0, count));
  const grown = (await tableSizes(services)).map(({ name, bytes }) => ({
    name,
    bytes: Math.round((Number(bytes) - (empty.get(name) ?? 0)) / (2 * count)),
  }));
  const findings = await services.store.pool.query<{ count: number }>("select count(*)::int as count from findings");
  const measured: Measured = {
    machine: `${cpus().length} × ${cpus()[0]?.model ?? "?"} (${arch()})`,
    date: new Date().toISOString().slice(0, 10),
    files: 2 * count,
    docxSeconds: mean(docxSeconds),
    pdfSeconds: mean(pdfSeconds),
    storeBytes: grown.reduce((sum, { bytes }) => sum + bytes, 0),
    tables: Object.fromEntries(grown.slice(0, SHOWN_TABLES).map(({ name, bytes }) => [name, bytes])),
    docxBytes: Math.round(bytesOf(docx) / docx.length),
    pdfBytes: Math.round(bytesOf(pdf) / pdf.length),
    findings: Math.round(((findings.rows[0]?.count ?? 0) / (2 * (count + WARMING_FILES))) * 10) / 10,
  };
  writeFileSync(MEASURED_FILE, `${JSON.stringify(measured, null, 2)}\n`);
  console.log(measured);
} finally {
  await worker.stop(5_000);
  await services.close(5_000);
  rmSync(folder, { recursive: true, force: true });
}
