/**
 * `npm run bench [-- --reports 200]`: what `fuhe check` costs beside other readers of the same files, in one run.
 * `npm run bench -- --memory [--reports 10000]`: memory of all processes over a long run; flat is the aim.
 * Read the ratios: absolute figures belong to the machine.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { packageRoot } from "../src/package-root.ts";
import { measuredRun } from "./measured-run.ts";
import type { MeasuredRun } from "./measured-run.ts";
import { peers } from "./peers.ts";
import { quarterMeans } from "./quarter-means.ts";
import { soundFiles } from "./sound-files.ts";

const { values } = parseArgs({
  options: {
    reports: { type: "string" },
    memory: { type: "boolean", default: false },
    jobs: { type: "string", default: "2" },
  },
});
const main = join(packageRoot(), "dist/src/cli/main.js");
const MiB = 1024 * 1024;

if (!existsSync(main)) {
  console.error("bench: build first (npm run build)");
  process.exitCode = 2;
} else if (values.memory) await memory(Number(values.reports ?? "10000"));
else {
  for (const format of ["docx", "pdf"] as const) await compare(format, Number(values.reports ?? "200"));
}

/** Copies of the project's own reports, so that no run depends on anything else. */
function copies(format: "docx" | "pdf", count: number, folder: string): string[] {
  const sources = soundFiles(format).map((file) => readFileSync(file));
  return Array.from({ length: count }, (_, n) => {
    const file = join(folder, `${String(n).padStart(5, "0")}.${format}`);
    writeFileSync(file, sources[n % sources.length] ?? Buffer.alloc(0));
    return file;
  });
}

function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "fuhe-bench-"));
  return work(folder).finally(() => rmSync(folder, { recursive: true, force: true }));
}

async function compare(format: "docx" | "pdf", count: number): Promise<void> {
  await withFolder(async (folder) => {
    const files = copies(format, count, folder);
    console.log(`\n${format}: ${count} reports`);
    console.log(
      `${"".padEnd(34)}${["reports/s", "CPU ms each", "peak MB", "CPU ÷ ours"].map((title) => title.padStart(13)).join("")}`,
    );
    let ours = 0;
    for (const jobs of [1, 2]) {
      const run = await measuredRun([
        process.execPath,
        main,
        "check",
        folder,
        "--format",
        "jsonl",
        "--jobs",
        String(jobs),
      ]);
      if (jobs === 1) ours = (run.cpuSeconds / count) * 1000;
      printLine(`fuhe check --jobs ${jobs}`, count, run, ours);
    }
    for (const peer of peers().filter((one) => one.format === format)) {
      if (peer.command === null) console.log(`${peer.name.padEnd(34)}${"not installed".padStart(13)}`);
      else printLine(peer.name, count, await measuredRun(peer.command(files)), ours);
    }
  });
}

/** @param ours Processor milliseconds that one report costs us. */
function printLine(name: string, reports: number, run: MeasuredRun, ours: number): void {
  const each = (run.cpuSeconds / reports) * 1000;
  const cells = [
    (reports / run.seconds).toFixed(1),
    each.toFixed(1),
    (run.peakBytes / MiB).toFixed(0),
    `${(each / ours).toFixed(2)} ×`,
  ];
  console.log(`${name.padEnd(34)}${cells.map((cell) => cell.padStart(13)).join("")}`);
}

async function memory(count: number): Promise<void> {
  await withFolder(async (folder) => {
    copies("docx", count, folder);
    const { seconds, samples, peakBytes, status } = await measuredRun([
      process.execPath,
      main,
      "check",
      folder,
      "--format",
      "jsonl",
      "--jobs",
      values.jobs,
    ]);
    const { first, last } = quarterMeans(samples);
    console.log(
      `${count} reports in ${seconds.toFixed(1)} s (${(count / seconds).toFixed(1)} reports/s, exit status ${status ?? "none"})`,
    );
    console.log(
      `memory of all processes: first quarter ${(first / MiB).toFixed(0)} MB, last quarter ${(last / MiB).toFixed(0)} MB, peak ${(peakBytes / MiB).toFixed(0)} MB`,
    );
  });
}
