import type { Settings } from "../config/settings.ts";
import type { Db } from "../store/database.ts";
import { createSession, pruneSessions } from "../store/sessions.ts";
import { hashOfSecret, newSecret } from "./secret.ts";

/** A new session; `cookie` is its secret, which the store does not keep. */
export interface StartedSession {
  readonly cookie: string;
  readonly csrf: string;
}

/** Where a session is started from. */
export interface From {
  readonly address: string;
  readonly agent: string | null;
}

const LONGEST_AGENT = 300;

/**
 * Starts a session with secrets of its own, always: what a browser had before is never raised to a login.
 *
 * @param csrf Kept where the session only changes its cookie, so that pages that are open go on; a new one where it is null.
 */
export async function startSession(
  db: Db,
  { sessionHours }: Pick<Settings, "sessionHours">,
  userId: number,
  { address, agent }: From,
  csrf: string | null,
): Promise<StartedSession> {
  const session = { cookie: newSecret(), csrf: csrf ?? newSecret() };
  await pruneSessions(db);
  await createSession(db, {
    tokenHash: hashOfSecret(session.cookie),
    userId,
    csrf: session.csrf,
    hours: sessionHours,
    address,
    agent: agent?.slice(0, LONGEST_AGENT) ?? null,
  });
  return session;
}
