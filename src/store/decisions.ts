import { sql } from "kysely";
import type { Db } from "./database.ts";
import { DECISIONS_LOCK } from "./finding-rows.ts";
import { inTransaction } from "./in-transaction.ts";
import { storableText } from "./storable-text.ts";
import type { Decision, DecisionStep, Verdict } from "./tables/review.ts";
import { VersionConflict } from "./version-conflict.ts";

export interface NewDecision {
  readonly fingerprint: string;
  /** The finding's key and rule. */
  readonly key: string;
  readonly rule: string;
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly comment: string | null;
  readonly decidedBy: number | null;
  /** Version that the reviewer saw; 0: no decision yet. */
  readonly version: number;
  /** Version of the step that this one takes back. */
  readonly undoes?: number;
}

/**
 * Takes a decision; every finding with this fingerprint follows, now and in later runs. A comment alone is a decision that
 * keeps its verdict.
 *
 * @throws {VersionConflict} where somebody else has decided since.
 */
export function decide(db: Db, decision: NewDecision): Promise<Decision> {
  return inTransaction(db, (trx) => decideIn(trx, decision));
}

/** The same for many at once, all or none, in the caller's transaction. */
export async function decideIn(trx: Db, { version, undoes, ...decision }: NewDecision): Promise<Decision> {
  await sql`select pg_advisory_xact_lock(${DECISIONS_LOCK})`.execute(trx);
  const before = await getDecision(trx, decision.fingerprint);
  if ((before?.version ?? 0) !== version)
    throw new VersionConflict(`the decision on ${decision.fingerprint}`, before?.version ?? 0);
  const row = {
    verdict: decision.verdict,
    reason: decision.reason === null ? null : storableText(decision.reason),
    comment: decision.comment === null ? null : storableText(decision.comment),
    decided_by: decision.decidedBy,
    decided_at: sql<Date>`now()`,
    version: version + 1,
  };
  const decided = await trx
    .insertInto("decisions")
    .values({ fingerprint: decision.fingerprint, key: storableText(decision.key), rule: decision.rule, ...row })
    .onConflict((conflict) => conflict.column("fingerprint").doUpdateSet(row))
    .returningAll()
    .executeTakeFirstOrThrow();
  await trx
    .insertInto("decision_history")
    .values({ fingerprint: decision.fingerprint, ...row, undoes: undoes ?? null })
    .execute();
  await trx
    .updateTable("findings")
    .set({ state: decision.verdict })
    .where("fingerprint", "=", decision.fingerprint)
    .where("state", "<>", decision.verdict)
    .execute();
  return decided;
}

export async function getDecision(db: Db, fingerprint: string): Promise<Decision | null> {
  return (
    (await db.selectFrom("decisions").selectAll().where("fingerprint", "=", fingerprint).executeTakeFirst()) ?? null
  );
}

/** Decisions on these fingerprints; those that have none are left out. */
export async function decisionsOn(db: Db, fingerprints: readonly string[]): Promise<Map<string, Decision>> {
  const found =
    await sql<Decision>`select * from decisions where fingerprint = any(${[...fingerprints]}::text[])`.execute(db);
  return new Map(found.rows.map((row) => [row.fingerprint, row]));
}

/** Every step of a decision, oldest first. */
export function decisionHistory(db: Db, fingerprint: string): Promise<DecisionStep[]> {
  return db
    .selectFrom("decision_history")
    .selectAll()
    .where("fingerprint", "=", fingerprint)
    .orderBy("version")
    .execute();
}

/** The step that an undo takes back now: the last one that was not taken back; null where none is left. */
export function stepToUndo(steps: readonly DecisionStep[]): DecisionStep | null {
  const undone = new Set(steps.map(({ undoes }) => undoes));
  return steps.findLast(({ version, undoes }) => undoes === null && !undone.has(version)) ?? null;
}

/** Decisions on other values of the same findings: what was decided before they changed, newest first. */
export async function earlierDecisions(db: Db, key: string, fingerprint: string): Promise<Decision[]> {
  return db
    .selectFrom("decisions")
    .selectAll()
    .where("key", "=", storableText(key))
    .where("fingerprint", "<>", fingerprint)
    .orderBy("decided_at", "desc")
    .execute();
}
