import { sql } from "kysely";
import type { Db } from "./database.ts";
import { storableText } from "./storable-text.ts";
import type { Unit } from "./tables/people.ts";

export interface NewUnit {
  readonly name: string;
  readonly code: string | null;
  readonly department: string | null;
  readonly aliases: readonly string[];
}

/**
 * Takes over the administrator's list: a unit that is known by its code, or by its name where it has no code, is brought up to date. Units
 * that are not on the new list stay, since reports hang on them. Findings keep the names that they were found under.
 *
 * @returns How many units there are now.
 */
export function saveUnits(db: Db, units: readonly NewUnit[]): Promise<number> {
  return db.transaction().execute(async (trx) => {
    await sql`lock table units in share row exclusive mode`.execute(trx);
    for (const unit of units) {
      const row = {
        name: storableText(unit.name),
        code: unit.code,
        department: unit.department,
        aliases: [...unit.aliases],
      };
      const known = await sql<{ id: number }>`
        select id from units where code = ${row.code} or name = ${row.name} order by code = ${row.code} desc nulls last limit 1`.execute(
        trx,
      );
      const id = known.rows[0]?.id;
      if (id === undefined) await trx.insertInto("units").values(row).execute();
      else await trx.updateTable("units").set(row).where("id", "=", id).execute();
    }
    const count = await trx.selectFrom("units").select(trx.fn.countAll<number>().as("count")).executeTakeFirstOrThrow();
    return count.count;
  });
}

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
