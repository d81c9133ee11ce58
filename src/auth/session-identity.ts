import type { Db } from "../store/database.ts";
import { findSession } from "../store/sessions.ts";
import { visibilityOf } from "../store/user-scopes.ts";
import type { Identity } from "./identity.ts";
import { hashOfSecret } from "./secret.ts";

/** Who a session cookie belongs to; null where it is unknown or over, or the user is disabled. */
export async function identityOfSession(db: Db, cookie: string): Promise<Identity | null> {
  const credentialHash = hashOfSecret(cookie);
  const found = await findSession(db, credentialHash);
  if (found === null) return null;
  const { session, user } = found;
  return {
    kind: "session",
    userId: user.id,
    login: user.login,
    name: user.name,
    role: user.role,
    visibility: await visibilityOf(db, user.id),
    csrf: session.csrf,
    mustChangePassword: user.must_change_password,
    credentialHash,
  };
}
