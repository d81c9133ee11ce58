import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../../src/package-root.ts";

const START_MILLISECONDS = 60_000;

export interface SampleServer {
  /** With a slash at its end. */
  readonly url: string;
  stop(): Promise<void>;
}

/** The built program on an empty data folder, which is removed at the end. */
export async function serveSample(): Promise<SampleServer> {
  const data = mkdtempSync(join(tmpdir(), "fuhe-pictures-"));
  // The database's user has to pass through where this runs as root.
  if (process.getuid?.() === 0) chmodSync(data, 0o711);
  const child = spawn(process.execPath, ["dist/src/cli/main.js", "serve"], {
    cwd: packageRoot(),
    env: { PATH: process.env["PATH"] ?? "", FUHE_DATA: data, FUHE_PORT: "0", FUHE_JOBS: "2", FUHE_LOG_LEVEL: "warn" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await addressOf(child);
  return {
    url,
    stop: async () => {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await gone;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("fuhe serve does not start")), START_MILLISECONDS);
    let printed = "";
    child.once("exit", (code) => reject(new Error(`fuhe serve ended with ${code}`)));
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
      const address = /http:\/\/\S+/.exec(printed)?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address.endsWith("/") ? address : `${address}/`);
    });
  });
}
