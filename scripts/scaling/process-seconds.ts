import { readFileSync } from "node:fs";

const TICKS_PER_SECOND = 100;

/** Processor seconds of a process and all that it started, ended ones included; Linux only. */
export function processSeconds(pid: number): number {
  try {
    const facts = readFileSync(`/proc/${pid}/stat`, "latin1");
    // After the name, which may hold spaces: user, system, and those of children that have ended.
    const times = facts
      .slice(facts.lastIndexOf(")") + 2)
      .split(" ")
      .slice(11, 15);
    const own = times.reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS_PER_SECOND;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "latin1").trim().split(" ");
    return children.filter((child) => child !== "").reduce((sum, child) => sum + processSeconds(Number(child)), own);
  } catch {
    return 0;
  }
}
