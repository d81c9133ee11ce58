import { sql } from "kysely";
import type { Db } from "./database.ts";
import type { Role, User } from "./tables/people.ts";
import type { Visibility } from "./visibility.ts";
import { VersionConflict } from "./version-conflict.ts";

export interface NewUser {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly passwordHash: string | null;
  readonly mustChangePassword: boolean;
}

/** Null where the login is taken (upper and lower case are the same). */
export async function createUser(db: Db, user: NewUser): Promise<User | null> {
  const made = await db
    .insertInto("users")
    .values({
      login: user.login,
      name: user.name,
      role: user.role,
      password_hash: user.passwordHash,
      must_change_password: user.mustChangePassword,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  return made ?? null;
}

/** The first administrator; null where there are users already, also where another process was first. */
export function createFirstUser(db: Db, user: NewUser): Promise<User | null> {
  return db.transaction().execute(async (trx) => {
    await sql`lock table users in share row exclusive mode`.execute(trx);
    if ((await trx.selectFrom("users").select("id").limit(1).execute()).length > 0) return null;
    return createUser(trx, user);
  });
}

export async function getUser(db: Db, id: number): Promise<User | null> {
  return (await db.selectFrom("users").selectAll().where("id", "=", id).executeTakeFirst()) ?? null;
}

export async function userByLogin(db: Db, login: string): Promise<User | null> {
  return (
    (await db
      .selectFrom("users")
      .selectAll()
      .where(sql<boolean>`lower(login) = lower(${login})`)
      .executeTakeFirst()) ?? null
  );
}

export function listUsers(db: Db): Promise<User[]> {
  return db.selectFrom("users").selectAll().orderBy("login").execute();
}

export type UserChange = Partial<Pick<User, "name" | "role" | "disabled" | "password_hash" | "must_change_password">>;

/** @throws {VersionConflict} where somebody else changed the user since `version` was read. */
export async function changeUser(db: Db, id: number, version: number, change: UserChange): Promise<User> {
  const changed = await db
    .updateTable("users")
    .set({ ...change, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .returningAll()
    .executeTakeFirst();
  if (changed) return changed;
  throw new VersionConflict(`user ${id}`, (await getUser(db, id))?.version ?? 0);
}

/** Counts a failed login and locks the user out after too many in a row. @returns Until when, null: not locked. */
export async function recordFailedLogin(db: Db, id: number, most: number, lockSeconds: number): Promise<Date | null> {
  const row = await db
    .updateTable("users")
    .set({
      failed_logins: sql`failed_logins + 1`,
      locked_until: sql`case when failed_logins + 1 >= ${most} then now() + make_interval(secs => ${lockSeconds}) else locked_until end`,
    })
    .where("id", "=", id)
    .returning("locked_until")
    .executeTakeFirst();
  return row?.locked_until ?? null;
}

export async function recordLogin(db: Db, id: number): Promise<void> {
  await db.updateTable("users").set({ failed_logins: 0, locked_until: null }).where("id", "=", id).execute();
}

/** Limits what a user may see; null takes the limits away. An empty limit would show nothing. */
export function setVisibility(db: Db, userId: number, visibility: Visibility | null): Promise<void> {
  return db.transaction().execute(async (trx) => {
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
    if (rows.length > 0) await trx.insertInto("user_scopes").values(rows).execute();
  });
}

/** What a user may see; null: no limit. */
export async function visibilityOf(db: Db, userId: number): Promise<Visibility | null> {
  const rows = await db.selectFrom("user_scopes").selectAll().where("user_id", "=", userId).execute();
  if (rows.length === 0) return null;
  return {
    departments: rows.flatMap(({ department }) => department ?? []),
    unitIds: rows.flatMap(({ unit_id }) => unit_id ?? []),
  };
}
