import { pino, type Logger } from "pino";
import type { Settings } from "../config/settings.ts";

/** What of an error may be logged: a database's detail would quote values. */
function plainError(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? { code: String(error.code) } : {};
  const cause = error.cause === undefined ? {} : { cause: plainError(error.cause) };
  return { name: error.name, message: error.message, ...code, ...cause, stack: error.stack };
}

/** Logs as JSON lines on standard error, with the ids of requests and jobs; no document text. */
export function createLog({ logLevel }: Pick<Settings, "logLevel">): Logger {
  return pino(
    { level: logLevel, base: { pid: process.pid }, serializers: { error: plainError, err: plainError } },
    pino.destination({ dest: 2, sync: true }),
  );
}
