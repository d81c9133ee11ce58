import { sql } from "kysely";
import type { Db } from "./database.ts";
import { inTransaction } from "./in-transaction.ts";
import { storableText } from "./storable-text.ts";
import type { Unit } from "./tables/people.ts";

/** A line of the administrator's list; what is undefined is not said by it and stays as it is. */
export interface NewUnit {
  readonly name: string;
  /** Null: not said either, since a unit keeps its code. */
  readonly code: string | null;
  readonly department: string | null | undefined;
  readonly aliases: readonly string[] | undefined;
}

/** twice: an earlier line is about the same unit · clash: the code is one unit's, the name another's. */
export interface UnitProblem {
  /** Place in the list that was given, from 0. */
  readonly at: number;
  readonly kind: "twice" | "clash";
}

export interface SavedUnits {
  readonly added: number;
  readonly changed: number;
  /** Units there are now. */
  readonly total: number;
  readonly problems: readonly UnitProblem[];
}

type Draft = Pick<Unit, "name" | "code" | "department" | "aliases"> & { readonly id: number | null };

/**
 * Takes over the administrator's list: a unit that is known by its code or its name is brought up to date, another one is added. Units that
 * are not on the list stay, since reports hang on them. Findings keep the names that they were found under.
 */
export function saveUnits(db: Db, list: readonly NewUnit[]): Promise<SavedUnits> {
  return inTransaction(db, async (trx) => {
    await sql`lock table units in share row exclusive mode`.execute(trx);
    const known = await trx.selectFrom("units").selectAll().execute();
    const { drafts, problems } = draftsOf(known, list);
    const before = new Map(known.map((unit) => [unit.id, unit]));
    const added = drafts.filter(({ id }) => id === null);
    const changed = drafts.filter((draft) => draft.id !== null && !same(draft, before.get(draft.id)));
    for (const { id, ...row } of changed) await trx.updateTable("units").set(row).where("id", "=", id).execute();
    for (let at = 0; at < added.length; at += ROWS_AT_ONCE)
      await trx
        .insertInto("units")
        .values(
          added
            .slice(at, at + ROWS_AT_ONCE)
            .map(({ code, name, department, aliases }) => ({ code, name, department, aliases })),
        )
        .execute();
    return { added: added.length, changed: changed.length, total: known.length + added.length, problems };
  });
}

const ROWS_AT_ONCE = 1_000;

/** What the list makes of the units, line by line: a name that an earlier line has freed may be taken by a later one. */
function draftsOf(known: readonly Unit[], list: readonly NewUnit[]): { drafts: Draft[]; problems: UnitProblem[] } {
  const byName = new Map<string, Draft>(known.map((unit) => [unit.name, unit]));
  const byCode = new Map<string, Draft>(known.flatMap((unit) => (unit.code === null ? [] : [[unit.code, unit]])));
  const drafts = new Set<Draft>();
  const problems: UnitProblem[] = [];
  for (const [at, unit] of list.entries()) {
    const name = storableText(unit.name);
    const ofCode = unit.code === null ? undefined : byCode.get(unit.code);
    const ofName = byName.get(name);
    const old = ofCode ?? ofName;
    if (ofCode !== undefined && ofName !== undefined && ofCode !== ofName) {
      problems.push({ at, kind: "clash" });
      continue;
    }
    if (old !== undefined && drafts.has(old)) {
      problems.push({ at, kind: "twice" });
      continue;
    }
    if (old !== undefined) byName.delete(old.name);
    if (old !== undefined && old.code !== null) byCode.delete(old.code);
    const draft: Draft = {
      id: old?.id ?? null,
      name,
      code: unit.code ?? old?.code ?? null,
      department: unit.department === undefined ? (old?.department ?? null) : unit.department,
      aliases: [...(unit.aliases ?? old?.aliases ?? [])],
    };
    drafts.add(draft);
    byName.set(name, draft);
    if (draft.code !== null) byCode.set(draft.code, draft);
  }
  return { drafts: [...drafts], problems };
}

function same(draft: Draft, unit: Unit | undefined): boolean {
  return (
    unit !== undefined &&
    draft.name === unit.name &&
    draft.code === unit.code &&
    draft.department === unit.department &&
    draft.aliases.join("\n") === unit.aliases.join("\n")
  );
}
