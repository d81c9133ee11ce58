import { type Actor, audit } from "../service/actor.ts";
import type { Db } from "../store/database.ts";
import { inTransaction } from "../store/in-transaction.ts";
import { endSession } from "../store/sessions.ts";
import type { Identity } from "./identity.ts";

/** Ends the session that asks; of a token or the single user there is none to end. */
export async function logOut(db: Db, identity: Identity, actor: Actor): Promise<void> {
  const { kind, credentialHash } = identity;
  if (kind !== "session" || credentialHash === null) return;
  await inTransaction(db, async (trx) => {
    await endSession(trx, credentialHash);
    await audit(trx, actor, "session.end", {});
  });
}
