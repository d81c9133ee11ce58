import { assignEvenly, assignFiles } from "../store/assignments.ts";
import { assignUnit } from "../store/files.ts";
import { type Actor, audit } from "./actor.ts";
import type { Services } from "./services.ts";

type Store = Pick<Services, "db">;

/** Gives reports to a reviewer, whoever had them; null: to nobody. */
export async function assignReports(
  { db }: Store,
  actor: Actor,
  fileIds: readonly number[],
  userId: number | null,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await assignFiles(trx, fileIds, userId, actor.userId);
    await audit(trx, actor, "files.assign", { ...about("user", userId), detail: { fileIds } });
  });
}

/** Deals the unassigned reports of a batch out evenly. @returns How many each reviewer got. */
export function assignReportsEvenly(
  { db }: Store,
  actor: Actor,
  batchId: number,
  userIds: readonly number[],
): Promise<Map<number, number>> {
  return db.transaction().execute(async (trx) => {
    const given = await assignEvenly(trx, batchId, userIds, actor.userId);
    await audit(trx, actor, "batch.assign", { ...about("batch", batchId), detail: { given: [...given] } });
    return given;
  });
}

/** Says whose reports these are: that decides who may see them. */
export async function assignReportsUnit(
  { db }: Store,
  actor: Actor,
  fileIds: readonly number[],
  unitId: number | null,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await assignUnit(trx, fileIds, unitId);
    await audit(trx, actor, "files.unit", { ...about("unit", unitId), detail: { fileIds } });
  });
}

function about(subject: string, id: number | null) {
  return id === null ? { subject } : { subject, subjectId: id };
}
