import { sql, type Updateable } from "kysely";
import type { Db } from "./database.ts";
import { inTransaction } from "./in-transaction.ts";
import type { Role, User, UsersTable } from "./tables/people.ts";
import { VersionConflict } from "./version-conflict.ts";

export interface NewUser {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly passwordHash: string | null;
  /** Hours for which the password holds, within which it has to be changed; null: it is the user's own. */
  readonly oneTimeHours: number | null;
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
      must_change_password: user.oneTimeHours !== null,
      ...(user.oneTimeHours === null ? {} : { one_time_until: hoursFromNow(user.oneTimeHours) }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  return made ?? null;
}

/** The first administrator; null where there are users already, also where another process was first. */
export function createFirstUser(db: Db, user: NewUser): Promise<User | null> {
  return inTransaction(db, async (trx) => {
    await sql`lock table users in share row exclusive mode`.execute(trx);
    if ((await trx.selectFrom("users").select("id").limit(1).execute()).length > 0) return null;
    return createUser(trx, user);
  });
}

const hoursFromNow = (hours: number) => sql<Date>`now() + make_interval(hours => ${hours})`;

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

export type UserChange = Partial<Pick<User, "name" | "role" | "disabled">>;

/** @throws {VersionConflict} where somebody else changed the user since `version` was read. */
export function changeUser(db: Db, id: number, version: number, to: UserChange): Promise<User> {
  return change(db, id, version, to);
}

async function change(db: Db, id: number, version: number, to: Updateable<UsersTable>): Promise<User> {
  const changed = await db
    .updateTable("users")
    .set({ ...to, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .returningAll()
    .executeTakeFirst();
  if (changed) return changed;
  throw new VersionConflict(`user ${id}`, (await getUser(db, id))?.version ?? 0);
}

/** The user's own new password. @throws {VersionConflict} where somebody else changed the user since `version` was read. */
export async function setOwnPassword(db: Db, id: number, version: number, passwordHash: string): Promise<void> {
  await change(db, id, version, { password_hash: passwordHash, must_change_password: false, one_time_until: null });
}

/** A password that somebody else has made: it has to be changed within these hours, and a lock-out is lifted. */
export async function givePassword(db: Db, id: number, passwordHash: string, oneTimeHours: number): Promise<void> {
  await db
    .updateTable("users")
    .set({
      password_hash: passwordHash,
      must_change_password: true,
      one_time_until: hoursFromNow(oneTimeHours),
      failed_logins: 0,
      locked_until: null,
      version: sql`version + 1`,
    })
    .where("id", "=", id)
    .execute();
}

/**
 * Administrators who may log in, beside one user. No administrator changes until the transaction ends: two who leave at the same
 * time do not both find the other still there.
 */
export async function otherActiveAdmins(db: Db, id: number): Promise<number> {
  const admins = await db
    .selectFrom("users")
    .select("id")
    .where("role", "=", "admin")
    .where("disabled", "=", false)
    .orderBy("id")
    .forUpdate()
    .execute();
  return admins.filter((admin) => admin.id !== id).length;
}

/** Who reports can be given to: reviewers and administrators who may log in, by name. */
export function listReviewers(db: Db): Promise<Pick<User, "id" | "name">[]> {
  return db
    .selectFrom("users")
    .select(["id", "name"])
    .where("role", "in", ["reviewer", "admin"])
    .where("disabled", "=", false)
    .orderBy("name")
    .orderBy("id")
    .execute();
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
