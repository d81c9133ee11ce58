import { type Actor, audit } from "../service/actor.ts";
import type { Db } from "../store/database.ts";
import { inTransaction } from "../store/in-transaction.ts";
import type { ApiToken } from "../store/tables/people.ts";
import { createToken, revokeToken } from "../store/tokens.ts";
import { hashOfSecret, newSecret } from "./secret.ts";

/** So that a token is known for what it is wherever it turns up. */
export const TOKEN_PREFIX = "fuhe_";
const SHOWN_CHARACTERS = 11;

/** @returns The row and the token itself, which is never to be had again. */
export function issueToken(
  db: Db,
  actor: Actor,
  userId: number,
  { name, expiresAt }: { readonly name: string; readonly expiresAt: Date | null },
): Promise<{ row: ApiToken; token: string }> {
  const token = `${TOKEN_PREFIX}${newSecret()}`;
  return inTransaction(db, async (trx) => {
    const prefix = token.slice(0, SHOWN_CHARACTERS);
    const row = await createToken(trx, { userId, name, tokenHash: hashOfSecret(token), prefix, expiresAt });
    const detail = { name, expiresAt: expiresAt?.toISOString() ?? null };
    await audit(trx, actor, "token.create", { subject: "token", subjectId: row.id, detail });
    return { row, token };
  });
}

/** False where the user has no such token. */
export function withdrawToken(db: Db, actor: Actor, userId: number, id: number): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const revoked = await revokeToken(trx, userId, id);
    if (revoked) await audit(trx, actor, "token.revoke", { subject: "token", subjectId: id });
    return revoked;
  });
}
