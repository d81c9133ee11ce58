import { describeError } from "../errors.ts";
import type { ErrorCode } from "../errors.ts";
import type { LocalText } from "../model/finding.ts";
import type { Narrative } from "../model/narrative.ts";
import type { Checks, FileFacts, Result } from "../model/result.ts";
import { toolVersion } from "./tool-version.ts";

/** What of a pack goes into a result's provenance. */
export interface PackIdentity {
  readonly id: string;
  readonly version: string;
  readonly sha256: string;
}

export const NO_CHECKS: Checks = { passed: 0, failed: 0, notApplicable: 0, notRun: 0, notRunList: [] };
const NO_NARRATIVE: Narrative = { title: null, sections: [], claims: [] };

/** The result of a file that could not be read, or holds no self-evaluation. It never shows as clean. */
export function failedResult(
  file: FileFacts,
  failure: { readonly code: ErrorCode; readonly detail?: LocalText },
  pack: PackIdentity,
  read: Partial<Pick<Result, "narrative" | "doubts">> = {},
): Result {
  return {
    file,
    status: "failed",
    error: describeError(failure.code, failure.detail),
    evaluations: [],
    narrative: read.narrative ?? NO_NARRATIVE,
    findings: [],
    checks: NO_CHECKS,
    doubts: read.doubts ?? [],
    provenance: provenance(pack),
  };
}

export function provenance(pack: PackIdentity): Result["provenance"] {
  return { tool: `fuhe ${toolVersion()}`, pack: { id: pack.id, version: pack.version, sha256: pack.sha256 } };
}

/** The error of a partial result: the code's own words, and what is missing behind them where they have no place for it. */
export function partialError(code: ErrorCode, missing: LocalText): NonNullable<Result["error"]> {
  const error = describeError(code, missing);
  return {
    ...error,
    message: error.message.includes(missing.zh) ? error.message : `${error.message}：${missing.zh}`,
    en: {
      ...error.en,
      message: error.en.message.includes(missing.en) ? error.en.message : `${error.en.message}: ${missing.en}`,
    },
  };
}
