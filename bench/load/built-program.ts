import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../src/package-root.ts";

const MAIN = join(packageRoot(), "dist", "src", "cli", "main.js");

/** Builds the program, so that what is measured is what is installed: a loader of sources costs 60 MB by itself. */
export function build(): void {
  const { status, stdout } = spawnSync("npx", ["tsc", "-p", "tsconfig.build.json"], {
    cwd: packageRoot(),
    encoding: "utf8",
  });
  if (status !== 0) console.error(stdout);
}

/** A command of the built program that goes on until it is ended. */
export class Running {
  readonly #child: ChildProcess;

  constructor(args: readonly string[], env: NodeJS.ProcessEnv, nodeOptions: readonly string[] = []) {
    this.#child = spawn(process.execPath, [...nodeOptions, MAIN, ...args], {
      env,
      stdio: ["ignore", "ignore", "inherit"],
    });
  }

  /** Largest resident memory so far, of this process alone, in MiB; 0 where the system does not tell. */
  peakMiB(): number {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(this.#read("status"))?.[1] ?? 0) / 1024;
  }

  /** Processor time so far, of this process alone, in seconds. */
  cpuSeconds(): number {
    // Fields 14 and 15 of proc(5), in ticks; the name before them is in brackets and may hold blanks.
    const fields = this.#read("stat").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS_A_SECOND;
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGTERM");
    await ended;
  }

  #read(name: string): string {
    try {
      return readFileSync(`/proc/${this.#child.pid}/${name}`, "latin1");
    } catch {
      return "";
    }
  }
}

const TICKS_A_SECOND = 100;

/** Runs `fuhe check` on a folder. @returns The seconds that it took. */
export function checkFolder(folder: string, out: string, jobs: number): number {
  const begin = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [MAIN, "check", folder, "--jobs", String(jobs), "--format", "jsonl", "--out", out],
    { encoding: "utf8" },
  );
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return (performance.now() - begin) / 1000;
}
