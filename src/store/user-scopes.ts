import type { Db } from "./database.ts";
import { inTransaction } from "./in-transaction.ts";
import type { UserScopesTable } from "./tables/people.ts";
import type { Visibility } from "./visibility.ts";

/**
 * Limits what a user may see; null takes the limits away.
 *
 * @throws {RangeError} where the limits name nothing.
 */
export function setVisibility(db: Db, userId: number, visibility: Visibility | null): Promise<void> {
  return inTransaction(db, async (trx) => {
    if (visibility !== null && visibility.departments.length + visibility.unitIds.length === 0)
      throw new RangeError("limits that name no department and no unit");
    await trx
      .updateTable("users")
      .set({ limited: visibility !== null })
      .where("id", "=", userId)
      .execute();
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

/** What a user may see; null: no limit. Nothing where the units of the limits are gone, and for a user who is not there. */
export async function visibilityOf(db: Db, userId: number): Promise<Visibility | null> {
  const rows = await scopeRows(db).where("users.id", "=", userId).execute();
  return fromRows(rows);
}

/** What each limited user may see, by id; who is not there has no limit. */
export async function allVisibilities(db: Db): Promise<Map<number, Visibility>> {
  const rows = await scopeRows(db).orderBy("department").orderBy("unit_id").execute();
  const users = [...new Set(rows.map(({ id }) => id))].map(
    (id) => [id, fromRows(rows.filter((row) => row.id === id))] as const,
  );
  return new Map(users.flatMap(([id, visibility]) => (visibility === null ? [] : [[id, visibility]])));
}

function scopeRows(db: Db) {
  return db
    .selectFrom("users")
    .leftJoin("user_scopes", "user_scopes.user_id", "users.id")
    .select(["users.id", "users.limited", "user_scopes.department", "user_scopes.unit_id"]);
}

type ScopeRow = Pick<UserScopesTable, "department" | "unit_id"> & { readonly limited: boolean };

/** A row that says something limits too, whatever the user's own row says. */
function fromRows(rows: readonly ScopeRow[]): Visibility | null {
  const departments = rows.flatMap(({ department }) => department ?? []);
  const unitIds = rows.flatMap(({ unit_id }) => unit_id ?? []);
  const free = rows.length > 0 && rows.every(({ limited }) => !limited);
  return free && departments.length + unitIds.length === 0 ? null : { departments, unitIds };
}
