import type { EvaluationDigest } from "./digest.ts";
import { projectForm, unitForm } from "./names.ts";

/** Unit, project and year, normalised: the same for every file on the same project. The whole unit's table has its kind for a project. */
export function identityOf({
  unit,
  project,
  year,
  kind,
}: Pick<EvaluationDigest, "unit" | "project" | "year" | "kind">): string {
  return [unitForm(unit), projectForm(project, year) || kind, year ?? ""].join("|");
}
