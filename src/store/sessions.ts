import { sql } from "kysely";
import type { Db } from "./database.ts";
import type { Session, User } from "./tables/people.ts";

export interface NewSession {
  readonly tokenHash: string;
  readonly userId: number;
  readonly csrf: string;
  readonly hours: number;
  readonly address: string | null;
  readonly agent: string | null;
}

export async function createSession(db: Db, session: NewSession): Promise<void> {
  await db
    .insertInto("sessions")
    .values({
      token_hash: session.tokenHash,
      user_id: session.userId,
      csrf: session.csrf,
      expires_at: sql`now() + make_interval(hours => ${session.hours})`,
      address: session.address,
      agent: session.agent,
    })
    .execute();
}

/** The session and its user; null where it has ended or the user is disabled. */
export async function findSession(db: Db, tokenHash: string): Promise<{ session: Session; user: User } | null> {
  const session = await db
    .selectFrom("sessions")
    .selectAll()
    .where("token_hash", "=", tokenHash)
    .where("expires_at", ">", sql<Date>`now()`)
    .executeTakeFirst();
  if (!session) return null;
  const user = await db
    .selectFrom("users")
    .selectAll()
    .where("id", "=", session.user_id)
    .where("disabled", "=", false)
    .executeTakeFirst();
  if (!user) return null;
  await markSeen(db, session);
  return { session, user };
}

/** To the minute: a page asks many times, and each mark is a write. */
const SEEN_MILLISECONDS = 60_000;

async function markSeen(db: Db, { token_hash, seen_at }: Session): Promise<void> {
  if (Date.now() - seen_at.getTime() < SEEN_MILLISECONDS) return;
  await db
    .updateTable("sessions")
    .set({ seen_at: sql`now()` })
    .where("token_hash", "=", token_hash)
    .execute();
}

export async function endSession(db: Db, tokenHash: string): Promise<void> {
  await db.deleteFrom("sessions").where("token_hash", "=", tokenHash).execute();
}

/** Ends every session of a user, but not the one that is named: after a change of password or rights. */
export async function endSessionsOf(db: Db, userId: number, exceptHash: string | null): Promise<void> {
  let query = db.deleteFrom("sessions").where("user_id", "=", userId);
  if (exceptHash !== null) query = query.where("token_hash", "<>", exceptHash);
  await query.execute();
}

/** Removes sessions that have ended. */
export async function pruneSessions(db: Db): Promise<void> {
  await db
    .deleteFrom("sessions")
    .where("expires_at", "<=", sql<Date>`now()`)
    .execute();
}
