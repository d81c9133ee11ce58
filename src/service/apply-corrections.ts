import type { Result } from "../model/result.ts";
import type { Pack } from "../rule-engine/pack.ts";
import { resolvePointer, segmentsOf } from "../rule-engine/pointer.ts";
import { runRules } from "../rule-engine/run-rules.ts";
import { RULES } from "../rules/index.ts";
import type { Correction } from "../store/tables/review.ts";
import { correctedCell } from "./corrected-cell.ts";

/**
 * A result with values as a reviewer read them, and the rules run on it again. Pure. A correction whose place the result does not
 * have (a new version reads the table otherwise) is left out.
 */
export function applyCorrections(
  result: Result,
  corrections: readonly Pick<Correction, "pointer" | "new_text">[],
  pack: Pack,
): Result {
  if (corrections.length === 0) return result;
  const evaluations = structuredClone(result.evaluations);
  for (const { pointer, new_text: text } of corrections) {
    const segments = segmentsOf(pointer);
    const cell = correctedCell({ evaluations }, pointer, text);
    const parent = resolvePointer({ evaluations }, pointer.slice(0, pointer.lastIndexOf("/")));
    const last = segments.at(-1);
    if (cell !== null && typeof parent === "object" && parent !== null && last !== undefined)
      (parent as Record<string, unknown>)[last] = cell;
  }
  const { findings, checks } = runRules(
    { evaluations, narrative: result.narrative, doubts: result.doubts },
    pack,
    RULES,
  );
  return {
    ...result,
    evaluations,
    findings,
    checks,
    provenance: { ...result.provenance, pack: { id: pack.id, version: pack.version, sha256: pack.sha256 } },
  };
}
