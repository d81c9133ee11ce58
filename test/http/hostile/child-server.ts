import { type ChildProcess, fork } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Patience } from "../../../src/http/patience.ts";

/** `fuhe serve` in a process of its own, in single-user mode on a free port. */
export interface ChildServer {
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** The data folder. */
  readonly data: string;
  /** The child has ended; with its status. */
  readonly ended: Promise<number | null>;
  /** Resident memory now, in MiB. */
  residentMiB(): number;
  /** Files that wait below the data folder for what becomes of them: none where nothing is under way. */
  leftovers(): string[];
  signal(signal: NodeJS.Signals): void;
  /** Kills it and removes its data, unless `keep` is set. */
  close(options?: { readonly keep: boolean }): Promise<void>;
}

const START_MILLISECONDS = 60_000;
const SCRIPT = join(import.meta.dirname, "server-process.ts");

export interface StartOptions {
  /** What takes half a minute in the field may take a second. */
  readonly patience?: Partial<Patience>;
  /** An existing data folder, to start on it again. */
  readonly data?: string;
}

export async function startServer(
  env: Readonly<Record<string, string>> = {},
  { patience = {}, data = mkdtempSync(join(tmpdir(), "fuhe-http-")) }: StartOptions = {},
): Promise<ChildServer> {
  // The database's user has to pass through where the tests run as root.
  if (process.getuid?.() === 0) chmodSync(data, 0o711);
  const child = fork(SCRIPT, [JSON.stringify(patience)], {
    env: {
      ...process.env,
      FUHE_DATA: data,
      FUHE_PORT: "0",
      FUHE_JOBS: "0",
      FUHE_MIN_FREE_MB: "0",
      FUHE_LOG_LEVEL: "error",
      FUHE_SHUTDOWN_SECONDS: "5",
      ...env,
    },
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", (status) => resolve(status)));
  const url = await ready(child).catch((error: unknown) => {
    rmSync(data, { recursive: true, force: true });
    throw error;
  });
  const pid = child.pid ?? 0;
  return {
    url: url.replace(/\/$/, ""),
    port: Number(new URL(url).port),
    pid,
    data,
    ended,
    residentMiB: () =>
      Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "latin1"))?.[1] ?? 0) / 1024,
    leftovers: () => [...filesBelow(join(data, "incoming")), ...filesBelow(join(data, "blobs", "new"))],
    signal: (signal) => void child.kill(signal),
    close: async (options) => {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), 15_000);
      await ended;
      clearTimeout(late);
      if (options?.keep !== true) rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error("the server did not start in time"));
    }, START_MILLISECONDS);
    child.on("message", (message: { url?: string }) => {
      if (message.url === undefined) return;
      clearTimeout(late);
      resolve(message.url);
    });
    child.once("exit", (status) => {
      clearTimeout(late);
      reject(new Error(`the server ended with ${status}`));
    });
  });
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  } catch {
    return [];
  }
}
