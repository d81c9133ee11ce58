import { sql } from "kysely";
import type { BatchFinding, LocalText } from "../model/finding.ts";
import { removeBatchFindings, writeBatchFindings } from "./batch-findings.ts";
import type { Db } from "./database.ts";
import { inTransaction } from "./in-transaction.ts";

export interface BatchClaim {
  readonly batchId: number;
  /** To be named when it is finished: files that change meanwhile make it void. */
  readonly generation: number;
}

/** All its files have ended, and nobody runs its rules. */
const finishable = sql<boolean>`(state = 'running' or (state = 'finishing' and lease_until < now()))
  and not exists (select from files where files.batch_id = batches.id and files.standing in ('waiting', 'running'))`;

/**
 * Takes the batch rules of a batch whose files have all ended. Call it after the transaction of a file's result: of the
 * last two files, the later commit sees both.
 *
 * @param leaseSeconds After this long without `finishBatch` another process may take it.
 * @returns Null where files are left, or another process has it.
 */
export function claimBatchFinish(db: Db, batchId: number, leaseSeconds: number): Promise<BatchClaim | null> {
  return inTransaction(db, async (trx) => {
    // Who waits for the batch's row sees, once it has it, the row as it is but the files as they were: the next statement looks anew.
    const held = await sql`select from batches where id = ${batchId} and ${finishable} for no key update`.execute(trx);
    if (held.rows.length === 0) return null;
    const found = await sql<BatchClaim>`
      update batches set state = 'finishing', across_error = null, across_tries = case when state = 'finishing' then across_tries else 0 end,
        lease_until = now() + make_interval(secs => ${leaseSeconds})
      where id = ${batchId} and ${finishable} returning id as "batchId", generation`.execute(trx);
    return found.rows[0] ?? null;
  });
}

/** Gives a claim back that could not be handed to the queue: the next look for stuck work takes the batch at once. */
export async function returnBatchClaim(db: Db, { batchId, generation }: BatchClaim): Promise<void> {
  await sql`update batches set state = 'running', lease_until = null
    where id = ${batchId} and generation = ${generation} and state = 'finishing'`.execute(db);
}

/** Counts a start of the batch rules, as somebody who dies over them says nothing. @returns Starts so far; null: the claim is void. */
export async function startBatchRules(db: Db, { batchId, generation }: BatchClaim): Promise<number | null> {
  const started = await sql<{ tries: number }>`
    update batches set across_tries = across_tries + 1
    where id = ${batchId} and generation = ${generation} and state = 'finishing' returning across_tries as tries`.execute(
    db,
  );
  return started.rows[0]?.tries ?? null;
}

/** Says that the batch rules still run. False where the claim is void. */
export async function renewBatchClaim(
  db: Db,
  { batchId, generation }: BatchClaim,
  leaseSeconds: number,
): Promise<boolean> {
  const renewed = await sql`
    update batches set lease_until = now() + make_interval(secs => ${leaseSeconds})
    where id = ${batchId} and generation = ${generation} and state = 'finishing'`.execute(db);
  return renewed.numAffectedRows === 1n;
}

/**
 * Writes the findings across files and ends the batch. False, and nothing written, where its files have changed since the claim.
 *
 * @param problem Why the rules did not run to their end; there are no findings then.
 */
export function finishBatch(
  db: Db,
  claim: BatchClaim,
  findings: readonly BatchFinding[],
  problem: LocalText | null = null,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const ended = await trx
      .updateTable("batches")
      .set({
        state: "done",
        lease_until: null,
        finished_at: sql`now()`,
        across_error: problem === null ? null : JSON.stringify(problem),
      })
      .where("id", "=", claim.batchId)
      .where("generation", "=", claim.generation)
      .where("state", "=", "finishing")
      .returning("id")
      .executeTakeFirst();
    if (!ended) return false;
    await removeBatchFindings(trx, claim.batchId);
    await writeBatchFindings(trx, claim.batchId, findings);
    return true;
  });
}

/** Batches whose files have all ended and whose rules nobody runs: forgotten by a crash. */
export async function findFinishableBatches(db: Db, limit: number): Promise<number[]> {
  const found = await sql<{ id: number }>`
    select id from batches where ${finishable} order by id limit ${limit}`.execute(db);
  return found.rows.map(({ id }) => id);
}
