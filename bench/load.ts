/**
 * Load: the same reports through `fuhe check --jobs 2` and over HTTP, in one request, through `fuhe serve` with two `fuhe worker`
 * processes of one job each, in one run, with the queue on either backend; and what a second worker brings on PDF files. Builds the
 * program first. The aims: 200 accepted files/s, 300 MB, 70 % of the command line, 1.6 ×.
 *
 *   npx tsx bench/load.ts [--files 5000] [--backends redis,postgres] [--profile FOLDER]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build, checkFolder } from "./load/built-program.ts";
import { writeLoadFiles } from "./load/load-files.ts";
import { serviceRun } from "./load/service-run.ts";

const { values } = parseArgs({
  options: {
    files: { type: "string", default: "5000" },
    backends: { type: "string", default: "redis,postgres" },
    profile: { type: "string" },
  },
});
const half = Math.ceil(Number(values.files) / 2);
const profile = values.profile === undefined ? {} : { profile: values.profile };
const folder = mkdtempSync(join(tmpdir(), "fuhe-load-files-"));
const show = (number: number): string => (Math.round(number * 10) / 10).toFixed(1);
const percent = (share: number): string => `${Math.round(share * 100)} %`;

build();
try {
  const docx = writeLoadFiles(join(folder, "files", "docx"), "docx", half);
  const pdf = writeLoadFiles(join(folder, "files", "pdf"), "pdf", half);
  const all = docx.flatMap((file, n) => [file, pdf[n] ?? file]);
  const check = all.length / checkFolder(join(folder, "files"), join(folder, "out.jsonl"), 2);
  const pdfCheck = (jobs: number): number =>
    pdf.length / checkFolder(join(folder, "files", "pdf"), join(folder, "out.jsonl"), jobs);
  const [alone, together] = [pdfCheck(1), pdfCheck(2)];
  console.log(
    [
      `${all.length} files, half DOCX, half PDF`,
      `fuhe check --jobs 2   ${show(check)} files/s`,
      `PDF half              --jobs 1 ${show(alone)}, --jobs 2 ${show(together)} files/s = ${show(together / alone)} ×: what a second core brings here`,
    ].join("\n"),
  );
  for (const backend of values.backends.split(",").map((name) => (name === "redis" ? "redis" : "postgres"))) {
    const both = await serviceRun(all, { backend, workers: 2, ...profile });
    console.log(
      [
        `\nqueue on ${backend}`,
        `accepted             ${show(both.acceptedPerSecond)} files/s, ${show(both.serveMilliseconds.accepting)} ms of a processor each`,
        `serving process      ${Math.round(both.peakMiB.idle)} MiB idle, ${Math.round(both.peakMiB.uploaded)} after the upload, ${Math.round(both.peakMiB.checked)} in the end`,
        `checked              ${show(both.checkedPerSecond)} files/s = ${percent(both.checkedPerSecond / check)} of the command line; ${show(both.serveMilliseconds.checking)} ms of the serving process each; ${both.failed} failed`,
      ].join("\n"),
    );
    const one = await serviceRun(pdf, { backend, workers: 1 });
    const two = await serviceRun(pdf, { backend, workers: 2 });
    console.log(
      `PDF half             one worker ${show(one.checkedPerSecond)}, two ${show(two.checkedPerSecond)} files/s = ${show(two.checkedPerSecond / one.checkedPerSecond)} ×`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
