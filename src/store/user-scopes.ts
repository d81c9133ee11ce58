import type { Db } from "./database.ts";
import { inTransaction } from "./in-transaction.ts";
import type { UserScopesTable } from "./tables/people.ts";
import type { Visibility } from "./visibility.ts";

/**
 * Limits what a user may see; null takes the limits away.
 *
 * @throws {RangeError} where the limits name nothing: without a row a user sees everything.
 */
export function setVisibility(db: Db, userId: number, visibility: Visibility | null): Promise<void> {
  return inTransaction(db, async (trx) => {
    if (visibility !== null && visibility.departments.length + visibility.unitIds.length === 0)
      throw new RangeError("limits that name no department and no unit");
    await trx.deleteFrom("user_scopes").where("user_id", "=", userId).execute();
    if (visibility === null) return;
    const rows = [...new Set(visibility.departments)].map(
      (department): { user_id: number; department: string | null; unit_id: number | null } => ({
        user_id: userId,
        department,
        unit_id: null,
      }),
    );
    rows.push(
      ...[...new Set(visibility.unitIds)].map((unitId) => ({ user_id: userId, department: null, unit_id: unitId })),
    );
    await trx.insertInto("user_scopes").values(rows).execute();
  });
}

/** What a user may see; null: no limit. */
export async function visibilityOf(db: Db, userId: number): Promise<Visibility | null> {
  const rows = await db.selectFrom("user_scopes").selectAll().where("user_id", "=", userId).execute();
  return rows.length === 0 ? null : fromRows(rows);
}

/** What each limited user may see, by id; who is not there has no limit. */
export async function allVisibilities(db: Db): Promise<Map<number, Visibility>> {
  const rows = await db.selectFrom("user_scopes").selectAll().orderBy("department").orderBy("unit_id").execute();
  const users = [...new Set(rows.map(({ user_id }) => user_id))];
  return new Map(users.map((id) => [id, fromRows(rows.filter(({ user_id }) => user_id === id))]));
}

function fromRows(rows: readonly Pick<UserScopesTable, "department" | "unit_id">[]): Visibility {
  return {
    departments: rows.flatMap(({ department }) => department ?? []),
    unitIds: rows.flatMap(({ unit_id }) => unit_id ?? []),
  };
}
