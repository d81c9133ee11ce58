import { sql } from "kysely";
import type { Db } from "./database.ts";
import type { Unit } from "./tables/people.ts";

export function listUnits(db: Db): Promise<Unit[]> {
  return db.selectFrom("units").selectAll().orderBy("department").orderBy("code").orderBy("name").execute();
}

/** Departments of the list, in order. */
export async function listDepartments(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom("units")
    .select("department")
    .distinct()
    .where("department", "is not", null)
    .orderBy("department")
    .execute();
  return rows.flatMap(({ department }) => department ?? []);
}

/** The unit of exactly this name, code or alias; null where none or several have it. */
export async function unitByName(db: Db, name: string): Promise<Unit | null> {
  const found = await db
    .selectFrom("units")
    .selectAll()
    .where((where) =>
      where.or([
        where("name", "=", name),
        where("code", "=", name),
        where(sql<boolean>`${name} = any(aliases)`, "=", true),
      ]),
    )
    .limit(2)
    .execute();
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Of these ids the ones that no unit has. */
export async function missingUnits(db: Db, ids: readonly number[]): Promise<number[]> {
  const found = await db
    .selectFrom("units")
    .select("id")
    .where("id", "in", [...ids, 0])
    .execute();
  const known = new Set(found.map(({ id }) => id));
  return ids.filter((id) => !known.has(id));
}
