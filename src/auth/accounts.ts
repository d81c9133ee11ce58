import type { Settings } from "../config/settings.ts";
import { type Actor, audit } from "../service/actor.ts";
import { ServiceError } from "../service/service-error.ts";
import type { Db } from "../store/database.ts";
import { inTransaction } from "../store/in-transaction.ts";
import { endSessionsOf } from "../store/sessions.ts";
import type { Role, User } from "../store/tables/people.ts";
import { setVisibility, visibilityOf } from "../store/user-scopes.ts";
import { changeUser, createUser, getUser, otherActiveAdmins } from "../store/users.ts";
import type { Visibility } from "../store/visibility.ts";
import { checkScope } from "./check-scope.ts";
import { newOneTimePassword } from "./one-time-password.ts";
import { hashPassword } from "./password-hashing.ts";

/** An administrator at work: who, and the session that goes on where it is their own account that they change. */
export interface Administrator {
  readonly actor: Actor;
  readonly credentialHash: string | null;
}

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly scope: Visibility | null;
}

/** @returns The user and the one-time password. @throws {ServiceError} invalid: the login is taken, the limits cannot be used. */
export async function createAccount(
  { db, settings: { oneTimeHours } }: { readonly db: Db; readonly settings: Pick<Settings, "oneTimeHours"> },
  { actor }: Administrator,
  { login, name, role, scope }: NewAccount,
): Promise<{ user: User; oneTimePassword: string }> {
  const oneTimePassword = newOneTimePassword();
  const passwordHash = await hashPassword(oneTimePassword);
  return inTransaction(db, async (trx) => {
    await checkScope(trx, role, scope);
    const user = await createUser(trx, { login, name, role, passwordHash, oneTimeHours });
    if (user === null) throw invalid(`用户名 ${login} 已有人使用`, `the login ${login} is taken`);
    await setVisibility(trx, user.id, scope);
    const detail = { login, name, role, scope };
    await audit(trx, actor, "user.create", { subject: "user", subjectId: user.id, detail });
    return { user, oneTimePassword };
  });
}

export interface AccountChange {
  readonly name?: string;
  readonly role?: Role;
  readonly disabled?: boolean;
}

/**
 * Changes name, role or whether the user may log in. Another role or a disabled account ends the user's sessions; who becomes an
 * administrator has no limits any more.
 *
 * @throws {VersionConflict} where somebody else was faster.
 * @throws {ServiceError} not-found; invalid: oneself disabled, or no active administrator left.
 */
export function changeAccount(
  db: Db,
  administrator: Administrator,
  id: number,
  version: number,
  change: AccountChange,
): Promise<User> {
  return inTransaction(db, async (trx) => {
    const before = await known(trx, id);
    const role = change.role ?? before.role;
    const disabled = change.disabled ?? before.disabled;
    if (disabled && !before.disabled && administrator.actor.userId === id)
      throw invalid("不能停用自己的账号", "nobody can disable his or her own account");
    const wasAdmin = before.role === "admin" && !before.disabled;
    if (wasAdmin && (role !== "admin" || disabled) && (await otherActiveAdmins(trx, id)) === 0)
      throw invalid("至少要保留一名可用的管理员", "at least one active administrator has to remain");
    const user = await changeUser(trx, id, version, change);
    if (role === "admin") await setVisibility(trx, id, null);
    if (role !== before.role || disabled !== before.disabled) await endSessions(trx, administrator, id);
    await audit(trx, administrator.actor, "user.change", {
      subject: "user",
      subjectId: id,
      detail: { before: { name: before.name, role: before.role, disabled: before.disabled }, change },
    });
    return user;
  });
}

/**
 * Limits a user to departments and units, or takes the limits away; the user's sessions end.
 *
 * @param version Null: whatever it is.
 * @throws {VersionConflict} where somebody else was faster. @throws {ServiceError} not-found, invalid.
 */
export function limitAccount(
  db: Db,
  administrator: Administrator,
  id: number,
  version: number | null,
  scope: Visibility | null,
): Promise<User> {
  return inTransaction(db, async (trx) => {
    const before = await known(trx, id);
    await checkScope(trx, before.role, scope);
    const was = await visibilityOf(trx, id);
    const user = await changeUser(trx, id, version ?? before.version, {});
    await setVisibility(trx, id, scope);
    await endSessions(trx, administrator, id);
    const detail = { before: was, scope };
    await audit(trx, administrator.actor, "user.limit", { subject: "user", subjectId: id, detail });
    return user;
  });
}

function endSessions(db: Db, { actor, credentialHash }: Administrator, id: number): Promise<void> {
  return endSessionsOf(db, id, actor.userId === id ? credentialHash : null);
}

async function known(db: Db, id: number): Promise<User> {
  const user = await getUser(db, id);
  if (user === null) throw new ServiceError("not-found", { zh: `没有用户 ${id}`, en: `there is no user ${id}` });
  return user;
}

function invalid(zh: string, en: string): ServiceError {
  return new ServiceError("invalid", { zh, en });
}
