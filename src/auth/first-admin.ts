import { audit, PROGRAM } from "../service/actor.ts";
import type { Services } from "../service/services.ts";
import { inTransaction } from "../store/in-transaction.ts";
import { createFirstUser } from "../store/users.ts";
import { newOneTimePassword } from "./one-time-password.ts";
import { hashPassword } from "./password-hashing.ts";

/** A login with a password that has to be changed at once; to be shown once and kept nowhere. */
export interface OneTimeLogin {
  readonly login: string;
  readonly oneTimePassword: string;
  /** For which it holds. */
  readonly hours: number;
}

export const FIRST_LOGIN = "admin";

/** Creates the administrator of a new installation; null where there are users already, or nobody logs in (single-user mode). */
export async function ensureFirstAdmin({
  db,
  settings,
}: Pick<Services, "db" | "settings">): Promise<OneTimeLogin | null> {
  if (settings.singleUser) return null;
  const oneTimePassword = newOneTimePassword();
  const passwordHash = await hashPassword(oneTimePassword);
  return inTransaction(db, async (trx) => {
    const made = await createFirstUser(trx, {
      login: FIRST_LOGIN,
      name: "管理员",
      role: "admin",
      passwordHash,
      oneTimeHours: settings.oneTimeHours,
    });
    if (made === null) return null;
    await audit(trx, PROGRAM, "user.create", {
      subject: "user",
      subjectId: made.id,
      detail: { login: made.login, role: made.role },
    });
    return { login: made.login, oneTimePassword, hours: settings.oneTimeHours };
  });
}
