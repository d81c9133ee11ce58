import { plain, sameUnit, unitForm } from "./names.ts";

/** A unit of the list that has sent nothing: as the list writes it, and in the form that is compared. */
export interface MissingUnit {
  readonly unit: string;
  readonly form: string;
}

/**
 * Units of a list that nothing was sent by: no report names them as its unit or department (codes, brackets, 本级 and an area in front
 * aside), and no path holds their name. A unit that is listed twice counts once.
 *
 * @param sent  Units and departments that the reports name.
 * @param paths Asked for only where a unit is not among `sent`.
 */
export function missingUnits(
  listed: readonly string[],
  sent: Iterable<string>,
  paths: () => readonly string[],
): MissingUnit[] {
  const byForm = new Map(listed.map((unit) => [unitForm(unit), unit] as const).filter(([form]) => form !== ""));
  const names = new Set([...sent].map(unitForm).filter((form) => form !== ""));
  const forms = [...byForm.keys()];
  const unnamed = forms.filter((form) => !names.has(form));
  // 民政局 stands for the one 民政局 of the list; for none where the list has two.
  const short = new Set(
    [...names].flatMap((name) => {
      const meant = forms.filter((form) => sameUnit(name, form));
      return meant.length === 1 ? meant : [];
    }),
  );
  const left = unnamed.filter((form) => !short.has(form));
  if (left.length === 0) return [];
  const all = paths().map(plain).join("\n");
  return left.filter((form) => !all.includes(form)).map((form) => ({ unit: byForm.get(form) ?? form, form }));
}
