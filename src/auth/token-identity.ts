import type { Db } from "../store/database.ts";
import { findToken } from "../store/tokens.ts";
import { identityOfUser } from "./identity-of-user.ts";
import type { Identity } from "./identity.ts";
import { hashOfSecret } from "./secret.ts";

/** Who an API token belongs to; null where it is unknown, over or revoked, or the user is disabled. */
export async function identityOfToken(db: Db, token: string): Promise<Identity | null> {
  const credentialHash = hashOfSecret(token);
  const found = await findToken(db, credentialHash);
  if (found === null) return null;
  return identityOfUser(db, found.user, { kind: "token", csrf: null, credentialHash });
}
