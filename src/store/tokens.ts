import { sql } from "kysely";
import type { Db } from "./database.ts";
import type { ApiToken, User } from "./tables/people.ts";

export interface NewToken {
  readonly userId: number;
  readonly name: string;
  readonly tokenHash: string;
  readonly prefix: string;
  readonly expiresAt: Date | null;
}

export function createToken(db: Db, token: NewToken): Promise<ApiToken> {
  return db
    .insertInto("api_tokens")
    .values({
      user_id: token.userId,
      name: token.name,
      token_hash: token.tokenHash,
      prefix: token.prefix,
      expires_at: token.expiresAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The token and its user; null where it is unknown, over or revoked, or the user is disabled. */
export async function findToken(db: Db, tokenHash: string): Promise<{ token: ApiToken; user: User } | null> {
  const token = await db
    .selectFrom("api_tokens")
    .selectAll()
    .where("token_hash", "=", tokenHash)
    .where("revoked_at", "is", null)
    .where((where) => where.or([where("expires_at", "is", null), where("expires_at", ">", sql<Date>`now()`)]))
    .executeTakeFirst();
  if (!token) return null;
  const user = await db
    .selectFrom("users")
    .selectAll()
    .where("id", "=", token.user_id)
    .where("disabled", "=", false)
    .executeTakeFirst();
  if (!user) return null;
  await markUsed(db, token);
  return { token, user };
}

/** To the minute: a program asks many times, and each mark is a write. */
const USED_MILLISECONDS = 60_000;

async function markUsed(db: Db, { id, last_used_at }: ApiToken): Promise<void> {
  if (last_used_at !== null && Date.now() - last_used_at.getTime() < USED_MILLISECONDS) return;
  await db
    .updateTable("api_tokens")
    .set({ last_used_at: sql`now()` })
    .where("id", "=", id)
    .execute();
}

/** Those that were not revoked, the oldest first; also those that are over. */
export function listTokens(db: Db, userId: number): Promise<ApiToken[]> {
  return db
    .selectFrom("api_tokens")
    .selectAll()
    .where("user_id", "=", userId)
    .where("revoked_at", "is", null)
    .orderBy("id")
    .execute();
}

/** False where this user has no such token that still counts. */
export async function revokeToken(db: Db, userId: number, id: number): Promise<boolean> {
  const revoked = await db
    .updateTable("api_tokens")
    .set({ revoked_at: sql`now()` })
    .where("id", "=", id)
    .where("user_id", "=", userId)
    .where("revoked_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return revoked !== undefined;
}
