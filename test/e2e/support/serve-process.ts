import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../../..");
const START_MILLISECONDS = 60_000;

/** `fuhe serve` as an administrator starts it: the built program, a process of its own, a data folder of its own. */
export interface ServeProcess {
  /** Such as `http://127.0.0.1:40123/`. */
  readonly url: string;
  readonly data: string;
  /** What it printed on standard output. */
  readonly printed: string;
  /** Kills it without warning; `start` begins again on the same data. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export async function serve(env: Readonly<Record<string, string>> = {}): Promise<ServeProcess> {
  const data = mkdtempSync(join(tmpdir(), "fuhe-e2e-"));
  // The database's user has to pass through where the tests run as root.
  if (process.getuid?.() === 0) chmodSync(data, 0o711);
  let child: ChildProcess | null = null;
  let printed = "";
  let port = "0";
  const state = { url: "" };

  const start = async (): Promise<void> => {
    const begun = spawn(process.execPath, ["dist/src/cli/main.js", "serve"], {
      cwd: ROOT,
      env: {
        PATH: process.env["PATH"] ?? "",
        FUHE_DATA: data,
        FUHE_PORT: port,
        FUHE_JOBS: "2",
        FUHE_LOG_LEVEL: "warn",
        FUHE_MIN_FREE_MB: "0",
        ...env,
      },
      stdio: ["ignore", "pipe", "inherit"],
    });
    child = begun;
    state.url = await new Promise<string>((resolveUrl, reject) => {
      const timer = setTimeout(() => reject(new Error("fuhe serve does not start")), START_MILLISECONDS);
      begun.once("exit", (code) => reject(new Error(`fuhe serve ended with ${code}`)));
      begun.stdout.setEncoding("utf8").on("data", (text: string) => {
        printed += text;
        const url = /http:\/\/\S+/.exec(printed.slice(printed.lastIndexOf("复核已启动")))?.[0];
        if (url === undefined) return;
        clearTimeout(timer);
        resolveUrl(url);
      });
    });
    // The same address after a restart: an open page finds it again.
    port = new URL(state.url).port;
  };

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ending = child;
    child = null;
    if (ending === null || ending.exitCode !== null || ending.signalCode !== null) return;
    ending.removeAllListeners("exit");
    const gone = new Promise((resolveGone) => ending.once("exit", resolveGone));
    ending.kill(signal);
    await Promise.race([gone, new Promise((later) => setTimeout(later, 20_000))]);
    while (ending.exitCode === null && ending.signalCode === null) await new Promise((later) => setTimeout(later, 50));
  };

  await start();
  return {
    get url() {
      return state.url;
    },
    get printed() {
      return printed;
    },
    data,
    start,
    kill: () => end("SIGKILL"),
    stop: async () => {
      await end("SIGTERM");
      rmSync(data, { recursive: true, force: true });
    },
  };
}
