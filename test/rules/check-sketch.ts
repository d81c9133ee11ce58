import type { Finding } from "../../src/model/finding.ts";
import type { Checks } from "../../src/model/result.ts";
import { loadPack } from "../../src/packs/load-pack.ts";
import type { Example } from "../../src/rule-engine/example.ts";
import type { Pack } from "../../src/rule-engine/pack.ts";
import { runRules } from "../../src/rule-engine/run-rules.ts";
import { sketchRecognised, type EvaluationSketch } from "../../src/rule-engine/sketch.ts";
import { RULES } from "../../src/rules/index.ts";

const byDefault = loadPack();

/** Runs one rule on a record in miniature. */
export function checkExample(
  id: string,
  example: Pick<Example, "evaluation" | "more" | "narrative">,
  pack: Pack = byDefault,
): { findings: Finding[]; checks: Checks } {
  const rule = RULES.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return runRules(sketchRecognised(example), pack, [rule], { explain: true });
}

export function checkSketch(
  id: string,
  evaluation: EvaluationSketch,
  pack?: Pack,
): { findings: Finding[]; checks: Checks } {
  return checkExample(id, { evaluation }, pack);
}

/** What came out, in short: "error /funds/rows/0/rate 100% → 86.20%"; the evaluation's own path is left out. */
export function findingsOf(id: string, evaluation: EvaluationSketch, pack?: Pack): string[] {
  return checkSketch(id, evaluation, pack).findings.map(
    (finding) =>
      `${finding.severity} ${finding.subject.replace("/evaluations/0", "")}${finding.reported === null ? "" : ` ${finding.reported}`}${finding.expected === null ? "" : ` → ${finding.expected}`}`,
  );
}

/** Outcomes in short: "passed", "not-applicable budget-is-zero", "not-run unread-cell". */
export function outcomesOf(id: string, evaluation: EvaluationSketch, pack?: Pack): string[] {
  return (checkSketch(id, evaluation, pack).checks.explained ?? []).map((one) =>
    one.reason === null || one.outcome === "failed" ? one.outcome : `${one.outcome} ${one.reason}`,
  );
}
