import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measuredRun } from "../bench/measured-run.ts";
import type { MeasuredRun } from "../bench/measured-run.ts";
import { Result } from "../src/model/result.ts";
import { mutateBytes, mutateDocx, randomFrom } from "./mutation.ts";

export interface MutationOptions {
  /** Sound files that are damaged, DOCX and PDF. */
  readonly seeds: readonly string[];
  readonly docx: number;
  readonly pdf: number;
  /** First seed of the generator; file n is made from `seed + n` alone, so that one can be made again. */
  readonly seed: number;
  /** The command without its arguments: `node dist/src/cli/main.js`. */
  readonly command: readonly string[];
  readonly jobs: number;
  /** For the whole run; a run that takes longer hangs. */
  readonly milliseconds: number;
}

export interface MutationReport {
  readonly files: number;
  /** Results by status, failed ones by error code. */
  readonly ends: Readonly<Record<string, number>>;
  /** What must not happen: files without a result, results against the contract, internal faults. By file. */
  readonly faults: readonly string[];
  readonly run: MeasuredRun;
}

/** Damages files, checks them all in one run of the command, and holds every result against the contract. */
export async function runMutations(options: MutationOptions): Promise<MutationReport> {
  const folder = mkdtempSync(join(tmpdir(), "fuhe-mutated-"));
  try {
    const names = writeMutated(folder, options);
    let output = "";
    const args = [...options.command, "check", folder, "--format", "jsonl", "--jobs", String(options.jobs)];
    const run = await measuredRun(args, { timeout: options.milliseconds, onOutput: (text) => (output += text) });
    const { ends, faults } = judge(output, names, run);
    return { files: names.length, ends, faults, run };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One damaged file, the same for the same seed: a DOCX inside a part or in its bytes, a PDF in its bytes. */
export function mutate(bytes: Buffer, isDocx: boolean, seed: number): Buffer {
  const random = randomFrom(seed);
  return isDocx && random() < 0.75 ? mutateDocx(bytes, random) : mutateBytes(bytes, random);
}

function writeMutated(folder: string, { seeds, docx, pdf, seed }: MutationOptions): string[] {
  const names: string[] = [];
  for (const [extension, count] of [
    ["docx", docx],
    ["pdf", pdf],
  ] as const) {
    const sound = seeds.filter((file) => file.endsWith(`.${extension}`));
    for (let n = 0; n < count; n += 1) {
      const file = sound[n % sound.length];
      if (file === undefined) break;
      const name = `${seed + n}.${extension}`;
      writeFileSync(join(folder, name), mutate(readFileSync(file), extension === "docx", seed + n));
      names.push(name);
    }
  }
  return names;
}

function judge(
  output: string,
  names: readonly string[],
  run: MeasuredRun,
): { ends: Record<string, number>; faults: string[] } {
  const ends: Record<string, number> = {};
  const faults: string[] = [];
  const missing = new Set(names);
  if (run.status !== 0 && run.status !== 1)
    faults.push(`the command ended with ${run.status ?? "a signal"}: ${run.stderr.slice(0, 2000)}`);
  for (const line of output.split("\n").filter((text) => text.startsWith('{"file"'))) {
    const parsed = Result.safeParse(JSON.parse(line));
    if (!parsed.success) {
      faults.push(`against the contract: ${line.slice(0, 100)} ${parsed.error.message.slice(0, 300)}`);
      continue;
    }
    const { file, status, error } = parsed.data;
    const end = status === "failed" ? (error?.code ?? "failed") : status;
    ends[end] = (ends[end] ?? 0) + 1;
    missing.delete(file.name);
    if (error?.code === "internal" || error?.code === "timeout") faults.push(`${file.name}: ${error.en.message}`);
  }
  for (const name of missing) faults.push(`${name}: no result`);
  return { ends, faults };
}
