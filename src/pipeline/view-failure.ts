import { FuheError, type ErrorCode } from "../errors.ts";
import type { LocalText } from "../model/finding.ts";

/** Why a file cannot be shown, in the terms of the table of failures. */
export interface ViewFailure {
  readonly code: ErrorCode;
  readonly detail: LocalText;
}

/** What was thrown as such a reason; what is not in the table is an internal fault. */
export function viewFailure(error: unknown): ViewFailure {
  if (error instanceof FuheError) return { code: error.code, detail: error.detail };
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: "internal", detail: { zh: reason, en: reason } };
}
