import type { Settings } from "../config/settings.ts";
import { type Actor, audit } from "../service/actor.ts";
import type { Db } from "../store/database.ts";
import { inTransaction } from "../store/in-transaction.ts";
import { endSessionsOf } from "../store/sessions.ts";
import { getUser, givePassword, userByLogin } from "../store/users.ts";
import type { OneTimeLogin } from "./first-admin.ts";
import { newOneTimePassword } from "./one-time-password.ts";
import { hashPassword } from "./password-hashing.ts";

/**
 * Gives a user a one-time password: every session ends, tokens wait until it is changed, a lock-out is lifted.
 *
 * @param who Id or login.
 * @returns Null where there is no such user.
 */
export async function resetPassword(
  { db, settings: { oneTimeHours: hours } }: { readonly db: Db; readonly settings: Pick<Settings, "oneTimeHours"> },
  actor: Actor,
  who: number | string,
): Promise<OneTimeLogin | null> {
  const user = await (typeof who === "number" ? getUser(db, who) : userByLogin(db, who));
  if (user === null) return null;
  const oneTimePassword = newOneTimePassword();
  const passwordHash = await hashPassword(oneTimePassword);
  await inTransaction(db, async (trx) => {
    await givePassword(trx, user.id, passwordHash, hours);
    await endSessionsOf(trx, user.id, null);
    await audit(trx, actor, "user.reset-password", { subject: "user", subjectId: user.id });
  });
  return { login: user.login, oneTimePassword, hours };
}
