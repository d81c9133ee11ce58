import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a running PostgreSQL writes into its folder. */
export interface PostmasterFile {
  readonly pid: number;
  readonly socketFolder: string;
  /** False while it starts, recovers or stops. */
  readonly ready: boolean;
}

/** The file of a server in this folder, null where there is none; it stays behind after a crash. */
export function readPostmasterFile(folder: string): PostmasterFile | null {
  let lines: string[];
  try {
    lines = readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, socketFolder: lines[4] ?? "", ready: (lines[7] ?? "").trim() === "ready" };
}

/** True where the process runs; one of another user counts too, one that has ended and that nobody has asked about (a zombie) does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  try {
    // The name in brackets may hold anything; the state follows the last bracket.
    return !/\) Z [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, "latin1"));
  } catch {
    return process.platform !== "linux";
  }
}

/** True where this process is the PostgreSQL of this folder; the system gives numbers of dead processes again. */
export function runsIn(folder: string, pid: number): boolean {
  if (!isAlive(pid)) return false;
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    return words.includes(folder) && /postgres/.test(words[0] ?? "");
  } catch {
    return process.platform !== "linux";
  }
}

/**
 * PostgreSQL refuses to start over a lock whose process lives, also where another program has got that number since, as after
 * each restart of a container. Our own number in its place is let through: its parent's. The rest of the file stays, by which it
 * looks for processes of a killed server.
 */
export function disarmStaleLock(lock: string, folder: string): void {
  let text: string;
  try {
    text = readFileSync(lock, "utf8");
  } catch {
    return;
  }
  const pid = Math.abs(Number.parseInt(text, 10));
  if (!Number.isInteger(pid) || !isAlive(pid) || runsIn(folder, pid)) return;
  writeFileSync(lock, text.replace(/^-?\d+/, String(process.pid)));
}
