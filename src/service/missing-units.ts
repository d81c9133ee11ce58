import { missingUnits as missingOf } from "../batch/missing-units.ts";
import { expectedUnits } from "../store/expected-units.ts";
import { expectedUnitsFor, sentPaths, sentUnits } from "../store/sent-units.ts";
import type { Visibility } from "../store/visibility.ts";
import type { Services } from "./services.ts";

/** Who has to send a report to a batch, and who has not. */
export interface Attendance {
  /** Units of the list; 0: the batch has none. */
  readonly expected: number;
  readonly missing: readonly { readonly name: string; readonly department: string | null }[];
}

/**
 * Holds a batch's list against what was sent so far, by the same rules as `batch/missing-unit`; a file that the uploader gave to a unit of the
 * administrator's list counts for it whatever it says. A limited reader sees the part of the list that is his or hers.
 */
export async function missingUnits(
  { db }: Pick<Services, "db">,
  batchId: number,
  visibility: Visibility | null,
): Promise<Attendance> {
  const listed = await expectedUnitsFor(db, batchId, visibility);
  if (listed.length === 0) return { expected: 0, missing: [] };
  const { names, unitIds } = await sentUnits(db, batchId);
  const given = new Set(unitIds);
  const left = listed.filter(({ unit_id }) => unit_id === null || !given.has(unit_id));
  // The whole list is compared: a short name stands for a unit only where no other one has it.
  const all = (await expectedUnits(db, batchId)).map(({ name }) => name);
  const named = missingOf(all, names, () => []);
  const paths = named.length === 0 ? [] : await sentPaths(db, batchId);
  const missing = new Set(missingOf(all, names, () => paths).map(({ unit }) => unit));
  return {
    expected: listed.length,
    missing: left.filter(({ name }) => missing.has(name)).map(({ name, department }) => ({ name, department })),
  };
}
