import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";

/** Resident bytes of a process: heap, buffers and WASM alike. Null where the system does not tell. */
async function residentBytes(pid: number): Promise<number | null> {
  if (process.platform === "linux") {
    const status = await readFile(`/proc/${pid}/status`, "latin1").catch(() => "");
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  }
  if (process.platform === "win32") return null;
  return new Promise((resolve) => {
    execFile("ps", ["-o", "rss=", "-p", String(pid)], (error, stdout) => {
      const kilobytes = Number.parseInt(stdout, 10);
      resolve(error !== null || Number.isNaN(kilobytes) ? null : kilobytes * 1024);
    });
  });
}

/** Linux answers in microseconds; elsewhere a process is started for each look. */
const INTERVAL_MILLISECONDS = process.platform === "linux" ? 100 : 1000;

/**
 * Looks at a process until it is stopped, and says once when it is over the limit.
 *
 * @param limit In bytes.
 * @returns Stops the looking.
 */
export function watchMemory(pid: number, limit: number, onExceeded: (bytes: number) => void): () => void {
  let stopped = false;
  const timer = setInterval(() => {
    void residentBytes(pid).then((bytes) => {
      if (stopped || bytes === null || bytes <= limit) return;
      stop();
      onExceeded(bytes);
    });
  }, INTERVAL_MILLISECONDS);
  timer.unref();
  const stop = (): void => {
    stopped = true;
    clearInterval(timer);
  };
  return stop;
}
