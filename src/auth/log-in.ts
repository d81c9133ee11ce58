import { setTimeout as pause } from "node:timers/promises";
import { type Actor, audit } from "../service/actor.ts";
import type { Services } from "../service/services.ts";
import type { Db } from "../store/database.ts";
import { inTransaction } from "../store/in-transaction.ts";
import { endSession } from "../store/sessions.ts";
import type { User } from "../store/tables/people.ts";
import { recordFailedLogin, recordLogin, userByLogin } from "../store/users.ts";
import { FAILURES_UNTIL_LOCKED, LOCK_SECONDS, type LoginGate } from "./login-gate.ts";
import { verifyPassword } from "./password-hashing.ts";
import { hashOfSecret } from "./secret.ts";
import { type From, startSession, type StartedSession } from "./start-session.ts";

export interface LoginAttempt extends From {
  readonly login: string;
  readonly password: string;
  readonly requestId: string;
  /** Cookie of a session that the browser had; it ends where the login succeeds. */
  readonly formerCookie: string | null;
}

/** wrong: login or password · expired: a one-time password · locked: after too many failures · often: wait this many seconds. */
export type LoginOutcome =
  | { readonly kind: "in"; readonly session: StartedSession }
  | { readonly kind: "wrong" }
  | { readonly kind: "expired"; readonly login: string }
  | { readonly kind: "locked"; readonly until: Date }
  | { readonly kind: "often"; readonly seconds: number };

/** A refusal comes no sooner: whether something was written for a user who exists does not show in the time. */
const REFUSAL_MILLISECONDS = 300;

/**
 * Logs somebody in by password. Whether a login exists shows neither in the answer nor in its time.
 *
 * @throws {PasswordsBusy}
 */
export async function logIn(services: Services, gate: LoginGate, attempt: LoginAttempt): Promise<LoginOutcome> {
  const seconds = await gate.enter(attempt.login, attempt.address);
  if (seconds > 0) return { kind: "often", seconds };
  const earliest = pause(REFUSAL_MILLISECONDS);
  const outcome = await tryPassword(services, gate, attempt);
  if (outcome.kind === "in") await gate.passed(attempt.login, attempt.address);
  else await earliest;
  return outcome;
}

async function tryPassword(services: Services, gate: LoginGate, attempt: LoginAttempt): Promise<LoginOutcome> {
  const { db } = services;
  const user = await userByLogin(db, attempt.login);
  const locked = user === null ? await gate.strangerLockedUntil(attempt.login) : user.locked_until;
  if (locked !== null && locked.getTime() > Date.now()) return { kind: "locked", until: locked };
  const right = await verifyPassword(user?.password_hash ?? null, attempt.password);
  // Told to who has the password alone.
  if (user !== null && right && !user.disabled && hasEnded(user)) return { kind: "expired", login: user.login };
  if (user !== null && right && !user.disabled) return { kind: "in", session: await enter(services, user, attempt) };
  const until =
    user === null ? await gate.strangerFailed(attempt.login) : await countFailure(db, user, actorOf(user, attempt));
  return until === null ? { kind: "wrong" } : { kind: "locked", until };
}

function enter({ db, settings }: Services, user: User, attempt: LoginAttempt): Promise<StartedSession> {
  return inTransaction(db, async (trx) => {
    await recordLogin(trx, user.id);
    if (attempt.formerCookie !== null) await endSession(trx, hashOfSecret(attempt.formerCookie));
    await audit(trx, actorOf(user, attempt), "session.start", { subject: "user", subjectId: user.id });
    return startSession(trx, settings, user.id, attempt, null);
  });
}

/** Counts a wrong password of a user. @returns Until when the user is locked out; null: not yet. */
export function countFailure(db: Db, user: User, actor: Actor): Promise<Date | null> {
  return inTransaction(db, async (trx) => {
    const until = await recordFailedLogin(trx, user.id, FAILURES_UNTIL_LOCKED, LOCK_SECONDS);
    // The lock alone: whoever guesses must not be able to fill the trail.
    if (until !== null)
      await audit(trx, { ...actor, userId: null }, "user.locked", {
        subject: "user",
        subjectId: user.id,
        detail: { until: until.toISOString() },
      });
    return until;
  });
}

function hasEnded({ one_time_until: until }: User): boolean {
  return until !== null && until.getTime() <= Date.now();
}

function actorOf(user: User, { requestId, address }: LoginAttempt): Actor {
  return { userId: user.id, login: user.login, requestId, address };
}
