import { readFileSync } from "node:fs";

/** Resident bytes of a process and all that it started; 0 where the system does not tell (only Linux does). */
export function treeResidentBytes(pid: number): number {
  try {
    const kilobytes = Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "latin1"))?.[1] ?? 0);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "latin1").trim().split(" ");
    return children
      .filter((child) => child !== "")
      .reduce((sum, child) => sum + treeResidentBytes(Number(child)), kilobytes * 1024);
  } catch {
    return 0;
  }
}
