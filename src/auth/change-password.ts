import { type Actor, audit } from "../service/actor.ts";
import type { LocalText } from "../model/finding.ts";
import type { Services } from "../service/services.ts";
import { inTransaction } from "../store/in-transaction.ts";
import { endSessionsOf } from "../store/sessions.ts";
import { getUser, setOwnPassword } from "../store/users.ts";
import type { Identity } from "./identity.ts";
import { countFailure } from "./log-in.ts";
import type { LoginGate } from "./login-gate.ts";
import { hashPassword, verifyPassword } from "./password-hashing.ts";
import { whyNotPassword } from "./password-rules.ts";
import { type From, startSession, type StartedSession } from "./start-session.ts";

/** wrong: the current password is not this · unfit: the new one cannot be used · locked, often: as at login. */
export type PasswordOutcome =
  | { readonly kind: "changed"; readonly session: StartedSession }
  | { readonly kind: "wrong" }
  | { readonly kind: "unfit"; readonly text: LocalText }
  | { readonly kind: "locked"; readonly until: Date }
  | { readonly kind: "often"; readonly seconds: number };

/**
 * Changes the password of who asks. Every session of theirs ends; the one that asks goes on under a new cookie.
 *
 * @param identity Of a session.
 * @throws {VersionConflict} where the account was changed meanwhile. @throws {PasswordsBusy}
 */
export async function changePassword(
  { db, settings }: Services,
  gate: LoginGate,
  identity: Identity & { readonly userId: number },
  actor: Actor,
  from: From,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<PasswordOutcome> {
  const seconds = await gate.enter(identity.login, from.address);
  if (seconds > 0) return { kind: "often", seconds };
  const user = await getUser(db, identity.userId);
  if (user === null) return { kind: "wrong" };
  if (user.locked_until !== null && user.locked_until.getTime() > Date.now())
    return { kind: "locked", until: user.locked_until };
  if (!(await verifyPassword(user.password_hash, current))) {
    const until = await countFailure(db, user, actor);
    return until === null ? { kind: "wrong" } : { kind: "locked", until };
  }
  await gate.passed(identity.login, from.address);
  const text = whyNotPassword(next, user.login, current);
  if (text !== null) return { kind: "unfit", text };
  const passwordHash = await hashPassword(next);
  const session = await inTransaction(db, async (trx) => {
    await setOwnPassword(trx, user.id, user.version, passwordHash);
    await endSessionsOf(trx, user.id, null);
    await audit(trx, actor, "user.change-password", { subject: "user", subjectId: user.id });
    return startSession(trx, settings, user.id, from, identity.csrf);
  });
  return { kind: "changed", session };
}
