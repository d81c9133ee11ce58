import type { Db } from "../store/database.ts";
import { findToken } from "../store/tokens.ts";
import { visibilityOf } from "../store/user-scopes.ts";
import type { Identity } from "./identity.ts";
import { hashOfSecret } from "./secret.ts";

/** Who an API token belongs to; null where it is unknown, over or revoked, or the user is disabled. */
export async function identityOfToken(db: Db, token: string): Promise<Identity | null> {
  const credentialHash = hashOfSecret(token);
  const found = await findToken(db, credentialHash);
  if (found === null) return null;
  const { user } = found;
  return {
    kind: "token",
    userId: user.id,
    login: user.login,
    name: user.name,
    role: user.role,
    visibility: await visibilityOf(db, user.id),
    csrf: null,
    mustChangePassword: user.must_change_password,
    credentialHash,
  };
}
