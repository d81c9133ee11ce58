import { unitForm } from "../batch/names.ts";
import type { Unit } from "../store/tables/people.ts";
import { type UnitlessFile, unitlessFiles } from "../store/unitless-files.ts";
import { listUnits } from "../store/units.ts";
import type { Services } from "./services.ts";
import { unitInPath } from "./unit-in-path.ts";
import { type Likeness, UnitNames } from "./unit-names.ts";

/** Why a unit is proposed: where its name stands, and how like it is to that on the list. */
export interface ProposalGround {
  readonly from: "document" | "file" | "folder";
  readonly how: Likeness | "code";
  /** As it stands there. */
  readonly words: string;
}

/**
 * Why none is proposed. several: the name fits several units of the list · mixed: the file holds reports of several units · conflict: the
 * document names one unit, the path another · unlisted: the document names one that is not on the list, the path one that is · nothing: no
 * name is on the list.
 */
export type ProposalDoubt = "several" | "mixed" | "conflict" | "unlisted" | "nothing";

/** What may be said of a file that belongs to no unit: a person has to confirm it. */
export interface UnitProposal {
  readonly fileId: number;
  readonly path: string;
  /** 实施单位 and 主管部门 that were read in it, each once. */
  readonly units: readonly string[];
  readonly departments: readonly string[];
  /** Null: none is proposed, see `doubt`. */
  readonly unitId: number | null;
  readonly ground: ProposalGround | null;
  readonly doubt: ProposalDoubt | null;
  /** Units that come into question where none is proposed. */
  readonly candidates: readonly number[];
}

export interface UnitProposals {
  /** Files of the batch without a unit; more than `proposals` where there are very many. */
  readonly total: number;
  readonly proposals: readonly UnitProposal[];
}

/**
 * Holds what reports and their paths say of their unit against the administrator's list. Nothing is changed: what a document says of itself
 * never decides who may see it.
 *
 * @param limit Files that are looked at, by their paths.
 */
export async function unitProposals(
  { db }: Pick<Services, "db">,
  batchId: number,
  limit: number,
): Promise<UnitProposals> {
  const [{ files, total }, units] = await Promise.all([unitlessFiles(db, batchId, limit), listUnits(db)]);
  const names = new UnitNames(units);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return { total, proposals: files.map((file) => propose(file, names, byId)) };
}

type Answer = Pick<UnitProposal, "unitId" | "ground" | "doubt" | "candidates">;

/** @param units The list by id. */
export function propose(file: UnitlessFile, names: UnitNames, units: ReadonlyMap<number, Unit>): UnitProposal {
  const read = {
    units: once(file.names.map(({ unit }) => unit)),
    departments: once(file.names.map(({ department }) => department)),
  };
  return { fileId: file.id, path: file.path, ...read, ...answer(file.path, read, names, units) };
}

function answer(
  path: string,
  read: Pick<UnitProposal, "units" | "departments">,
  names: UnitNames,
  units: ReadonlyMap<number, Unit>,
): Answer {
  const meant = read.units.flatMap((words) => {
    const found = names.meant(words);
    return found === null ? [] : [{ ...found, words }];
  });
  const [own] = meant;
  const forms = new Set(read.units.map(unitForm));
  const inPath = unitInPath(path, names);
  if (own === undefined) {
    if (inPath === null) return doubt("nothing", []);
    const { units: found, ...ground } = inPath;
    if (forms.size > 0) return doubt(forms.size > 1 ? "mixed" : "unlisted", found);
    const [only, ...others] = found;
    return only === undefined || others.length > 0 ? doubt("several", found) : proposal(only, ground);
  }
  const candidates = [...new Set(meant.flatMap((one) => one.units))];
  if (meant.some((one) => one.units.length > 1)) return doubt("several", candidates);
  const [unitId] = own.units;
  if (unitId === undefined || candidates.length > 1 || (meant.length < read.units.length && forms.size > 1))
    return doubt("mixed", candidates);
  if (inPath !== null && !inPath.units.includes(unitId) && !isAbove(inPath.units, unitId, read.departments, units))
    return doubt("conflict", [unitId, ...inPath.units]);
  return proposal(unitId, { from: "document", how: own.how, words: own.words });
}

/** Whether the units that a path names are the department of another one: 教育局/第一中学.docx. */
function isAbove(
  found: readonly number[],
  unitId: number,
  departments: readonly string[],
  units: ReadonlyMap<number, Unit>,
): boolean {
  const above = new Set([units.get(unitId)?.department ?? "", ...departments].map(unitForm));
  above.delete("");
  return found.every((id) => above.has(unitForm(units.get(id)?.name ?? "")));
}

function proposal(unitId: number, ground: ProposalGround): Answer {
  return { unitId, ground, doubt: null, candidates: [] };
}

function doubt(why: ProposalDoubt, candidates: readonly number[]): Answer {
  return { unitId: null, ground: null, doubt: why, candidates };
}

function once(texts: readonly (string | null)[]): string[] {
  return [...new Set(texts.flatMap((text) => text ?? []))];
}
