import type { Evaluation } from "../model/evaluation.ts";
import type { Result } from "../model/result.ts";
import type { Pack } from "../rule-engine/pack.ts";
import { parametersOf } from "../rule-engine/run-rules.ts";
import type { BatchDigest, EvaluationDigest } from "./digest.ts";
import { longTexts } from "./long-texts.ts";
import { identityOf } from "./identity.ts";
import { packCells } from "./packed-cells.ts";
import copiedText from "./rules/copied-text.ts";

/**
 * What the checks across files need of one result. Pure: the same result and pack give the same digest.
 *
 * @param pack Its length limit and its common formulae decide which texts are kept.
 */
export function digestOf(result: Result, pack: Pack): BatchDigest {
  const filter = {
    characters: parametersOf(copiedText, pack)["characters"] ?? 0,
    formulae: (pack.words.formulae ?? []).map((formula) => new RegExp(formula, "gu")),
  };
  const evaluations: EvaluationDigest[] = [];
  for (const evaluation of result.evaluations) evaluations.push(digestOfEvaluation(evaluation, evaluations));
  return {
    path: result.file.path,
    sha256: result.file.sha256,
    format: result.file.format,
    doubtful: result.file.ocr || result.status !== "ok" || result.doubts.length > 0,
    evaluations,
    texts: longTexts(result.evaluations, result.narrative.sections, filter),
  };
}

function digestOfEvaluation(evaluation: Evaluation, before: readonly EvaluationDigest[]): EvaluationDigest {
  const department = evaluation.supervisingDepartment?.text ?? "";
  const named = {
    kind: evaluation.kind,
    unit: evaluation.implementingUnit?.text || department,
    department,
    project: evaluation.projectName?.text ?? "",
    year: evaluation.year,
  };
  const ordinal = 1 + before.filter((other) => identityOf(other) === identityOf(named)).length;
  return { ...named, ordinal, cells: packCells(evaluation) };
}
