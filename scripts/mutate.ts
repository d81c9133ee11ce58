/**
 * `npm run mutate [-- --docx 2000 --pdf 1000 --seed 1 --jobs 2 --keep NAME]`: damaged files by the thousand. Every one must
 * end in a result that holds to the contract or in a typed error; none may crash or hang the command or make it grow.
 * `--keep 17.docx` writes the damaged file of that seed to the current folder instead.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { quarterMeans } from "../bench/quarter-means.ts";
import { soundFiles } from "../bench/sound-files.ts";
import { packageRoot } from "../src/package-root.ts";
import { mutate, runMutations } from "./mutation-run.ts";

const { values } = parseArgs({
  options: {
    docx: { type: "string", default: "2000" },
    pdf: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    jobs: { type: "string", default: "2" },
    keep: { type: "string" },
  },
});
const MINUTES = 60;
const GROWTH = 1.3;
const seeds = [...soundFiles("docx"), ...soundFiles("pdf")];
const main = join(packageRoot(), "dist/src/cli/main.js");

if (values.keep !== undefined) keep(values.keep);
else if (!existsSync(main)) {
  console.error("mutate: build first (npm run build)");
  process.exitCode = 2;
} else await run();

function keep(name: string): void {
  const [number, extension] = name.split(".");
  const sound = seeds.filter((file) => file.endsWith(`.${extension}`));
  const source = sound[(Number(number) - Number(values.seed)) % sound.length];
  if (source === undefined) throw new Error(`no file for ${name}`);
  writeFileSync(name, mutate(readFileSync(source), extension === "docx", Number(number)));
  console.log(`${name}, made from ${source}`);
}

async function run(): Promise<void> {
  const report = await runMutations({
    seeds,
    docx: Number(values.docx),
    pdf: Number(values.pdf),
    seed: Number(values.seed),
    command: [process.execPath, main],
    jobs: Number(values.jobs),
    milliseconds: MINUTES * 60_000,
  });
  const { first, last } = quarterMeans(report.run.samples);
  const MiB = 1024 * 1024;
  console.log(`${report.files} damaged files in ${report.run.seconds.toFixed(1)} s`);
  for (const [end, count] of Object.entries(report.ends).toSorted((a, b) => b[1] - a[1]))
    console.log(`  ${end.padEnd(22)}${String(count).padStart(6)}`);
  console.log(
    `memory of all processes: first quarter ${(first / MiB).toFixed(0)} MB, last quarter ${(last / MiB).toFixed(0)} MB, peak ${(report.run.peakBytes / MiB).toFixed(0)} MB`,
  );
  for (const fault of report.faults) console.log(`FAULT ${fault}`);
  if (last > first * GROWTH) console.log(`FAULT memory grew by ${((last / first - 1) * 100).toFixed(0)} %`);
  process.exitCode = report.faults.length > 0 || last > first * GROWTH ? 1 : 0;
}
