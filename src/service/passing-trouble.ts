import { setTimeout as pause } from "node:timers/promises";

/** PostgreSQL: connection lost, shutting down, starting up, too many connections, serialisation, deadlock. */
const SQL_STATES = /^(?:08...|57P0[123]|53300|40001|40P01|25006)$/;
const SYSTEM = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);
const WORDS =
  /connection (?:terminated|ended|closed)|timeout exceeded when trying to connect|client has encountered a connection error|not queryable/i;

/** True for a trouble of a server that is away for a moment; false for a fault that trying again will not mend. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(isPassing);
  const code = "code" in error ? String(error.code) : "";
  return (
    SQL_STATES.test(code) ||
    (SYSTEM.has(code) && !("path" in error)) ||
    isMissingSocket(error) ||
    WORDS.test(error.message)
  );
}

/** A PostgreSQL that is being restarted has no socket for a moment; any other missing file is no passing trouble. */
function isMissingSocket(error: Error): boolean {
  return "syscall" in error && error.syscall === "connect";
}

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 2_000;

/**
 * Does it, and again while a server is away.
 *
 * @throws The last error where the trouble does not pass in time, and every other error at once.
 */
export async function insist<T>(seconds: number, work: () => Promise<T>): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (let wait = FIRST_PAUSE; ; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error) || Date.now() + wait > end) throw error;
    }
    await pause(wait);
  }
}
