import { spawn } from "node:child_process";
import { treeResidentBytes } from "./process-tree.ts";

/** What one command cost. */
export interface MeasuredRun {
  readonly status: number | null;
  readonly seconds: number;
  /** Processor time of the command and everything it started, in seconds. */
  readonly cpuSeconds: number;
  /** Largest resident memory of the whole process tree, in bytes. */
  readonly peakBytes: number;
  /** The same over time. */
  readonly samples: readonly { readonly second: number; readonly bytes: number }[];
  readonly stderr: string;
}

const SAMPLE_MILLISECONDS = 50;

/** Runs a command with its standard output thrown away (or handed to `onOutput`), and measures it. */
export function measuredRun(
  command: readonly string[],
  options: { readonly timeout?: number; readonly onOutput?: (text: string) => void } = {},
): Promise<MeasuredRun> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    // The shell's `times` counts the processor time of all children that it waited for, theirs included.
    const child = spawn("sh", ["-c", '"$@"; status=$?; times >&2; exit $status', "sh", ...command], {
      stdio: ["ignore", options.onOutput === undefined ? "ignore" : "pipe", "pipe"],
      timeout: options.timeout ?? 0,
      killSignal: "SIGKILL",
    });
    const samples: { second: number; bytes: number }[] = [];
    const timer = setInterval(
      () => samples.push({ second: (performance.now() - started) / 1000, bytes: treeResidentBytes(child.pid ?? 0) }),
      SAMPLE_MILLISECONDS,
    );
    let stderr = "";
    if (options.onOutput !== undefined) child.stdout?.setEncoding("utf8").on("data", options.onOutput);
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr = (stderr + text).slice(-20_000)));
    child.on("error", reject);
    child.on("close", (status) => {
      clearInterval(timer);
      const peakBytes = samples.reduce((most, { bytes }) => Math.max(most, bytes), 0);
      resolve({
        status,
        seconds: (performance.now() - started) / 1000,
        cpuSeconds: childTimes(stderr),
        peakBytes,
        samples,
        stderr,
      });
    });
  });
}

/** The second line that `times` prints: user and system time of the children, "1m2.345s 0m0.678s". */
function childTimes(stderr: string): number {
  const times = [
    ...stderr
      .trimEnd()
      .split("\n")
      .slice(-1)
      .join("")
      .matchAll(/(\d+)m([\d.]+)s/g),
  ];
  return times.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}
