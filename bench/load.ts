/**
 * Load: the same reports through `fuhe check --jobs 2` and through the service with two workers of one job each, in one run, with
 * the queue on either backend; and what a second worker brings on PDF files.
 *
 *   npx tsx bench/load.ts [--files 5000] [--backends redis,postgres]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeLoadFiles } from "./load/load-files.ts";
import { serviceRun } from "./load/service-run.ts";

const { values } = parseArgs({
  options: { files: { type: "string", default: "5000" }, backends: { type: "string", default: "redis,postgres" } },
});
const half = Math.ceil(Number(values.files) / 2);
const MAIN = join(import.meta.dirname, "../src/cli/main.ts");
const folder = mkdtempSync(join(tmpdir(), "fuhe-load-files-"));
const round = (number: number): number => Math.round(number * 10) / 10;

function commandLine(paths: string): number {
  const begin = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", MAIN, "check", paths, "--jobs", "2", "--format", "jsonl", "--out", join(folder, "out.jsonl")],
    { encoding: "utf8" },
  );
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return (performance.now() - begin) / 1000;
}

try {
  const docx = writeLoadFiles(join(folder, "files", "docx"), "docx", half);
  const pdf = writeLoadFiles(join(folder, "files", "pdf"), "pdf", half);
  const all = docx.flatMap((file, n) => [file, pdf[n] ?? file]);
  const check = all.length / commandLine(join(folder, "files"));
  console.log(`fuhe check --jobs 2: ${round(check)} files/s`);
  for (const backend of values.backends.split(",").map((name) => (name === "redis" ? "redis" : "postgres"))) {
    const both = await serviceRun(all, backend, 2);
    const one = await serviceRun(pdf, backend, 1);
    const two = await serviceRun(pdf, backend, 2);
    console.log(
      `${backend}: accepted ${round(both.acceptedPerSecond)} files/s at ${Math.round(both.peakMiB)} MiB; checked ${round(both.checkedPerSecond)} files/s = ${Math.round((100 * both.checkedPerSecond) / check)} % of the command line; ` +
        `PDF with one worker ${round(one.checkedPerSecond)}, with two ${round(two.checkedPerSecond)} files/s = ${round(two.checkedPerSecond / one.checkedPerSecond)} ×; failed ${both.failed}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
