import type { Db } from "../store/database.ts";
import { findSession } from "../store/sessions.ts";
import { identityOfUser } from "./identity-of-user.ts";
import type { Identity } from "./identity.ts";
import { hashOfSecret } from "./secret.ts";

/** Who a session cookie belongs to; null where it is unknown or over, or the user is disabled. */
export async function identityOfSession(db: Db, cookie: string): Promise<Identity | null> {
  const credentialHash = hashOfSecret(cookie);
  const found = await findSession(db, credentialHash);
  if (found === null) return null;
  return identityOfUser(db, found.user, { kind: "session", csrf: found.session.csrf, credentialHash });
}
