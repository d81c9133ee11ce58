import type { Evaluation } from "../../../model/evaluation.ts";
import type { Claim } from "../../../model/narrative.ts";
import type { Recognised } from "../../../model/recognised.ts";
import { relateNames } from "./project-names.ts";

/** The evaluation that a statement is held against. */
export interface Held {
  readonly evaluation: Evaluation;
  readonly index: number;
}

/** Why a statement is held against none: no form, a form of another project, or one of several and nobody says which. */
export type Unheld = "no-evaluation" | "names-another-project" | "several-evaluations";

/**
 * With several evaluations in a file a statement is held against the one whose project it names, with one against that.
 *
 * @param lenient Also where the text calls the one project by a name that differs from the form's.
 */
export function heldAgainst(claim: Claim, { evaluations }: Recognised, lenient = false): Held | Unheld {
  const own = /^\/evaluations\/(\d+)\//.exec(claim.cell ?? "")?.[1];
  const all = evaluations.map((evaluation, index): Held => ({ evaluation, index }));
  if (own !== undefined) return all[Number(own)] ?? "no-evaluation";
  const [only] = all;
  if (only === undefined) return "no-evaluation";
  if (all.length === 1) {
    if (claim.project === null) return only;
    const relation = relateNames(claim.project, only.evaluation.projectName?.text ?? "");
    return relation === "same" || (lenient && relation === "otherwise") ? only : "names-another-project";
  }
  const project = claim.project;
  const named =
    project === null
      ? []
      : all.filter((one) => relateNames(project, one.evaluation.projectName?.text ?? "") === "same");
  const exact = named.length > 1 ? named.filter((one) => one.evaluation.projectName?.text === project) : named;
  return exact.length === 1 && exact[0] ? exact[0] : "several-evaluations";
}

/** Claims about something, with the subject that points at each. */
export function claimsAbout(recognised: Recognised, ...about: readonly string[]): { claim: Claim; subject: string }[] {
  return recognised.narrative.claims.flatMap((claim, index) =>
    claim.about !== null && about.includes(claim.about) ? [{ claim, subject: `/narrative/claims/${index}` }] : [],
  );
}
