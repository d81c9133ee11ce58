import { readFileSync } from "node:fs";
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
