import type { OneTimeLogin } from "../auth/first-admin.ts";
import { resetPassword } from "../auth/reset-password.ts";
import { readSettings } from "../config/read-settings.ts";
import { UsageError } from "../intake/entry.ts";
import { PROGRAM } from "../service/actor.ts";
import { openStore } from "../store/open-store.ts";

/**
 * Resets a password of the configured installation, whether its service runs or not.
 *
 * @throws {SettingsError | StoreError} where there is no store. @throws {UsageError} where there is no such user.
 */
export async function resetLogin(
  env: Readonly<Record<string, string | undefined>>,
  login: string,
): Promise<OneTimeLogin> {
  const settings = readSettings(env);
  const store = await openStore(settings, { mode: "any" });
  try {
    const reset = await resetPassword({ db: store.db, settings }, PROGRAM, login);
    if (reset === null) throw new UsageError({ zh: `没有用户 ${login}`, en: `there is no user ${login}` });
    return reset;
  } finally {
    await store.close();
  }
}
