import { assignEvenly, assignFiles } from "../store/assignments.ts";
import { assignUnit } from "../store/files.ts";
import { type Actor, audit } from "./actor.ts";
import type { Services } from "./services.ts";

/** Gives reports to a reviewer, whoever had them; null: to nobody. */
export async function assignReports(
  { db }: Pick<Services, "db">,
  actor: Actor,
  fileIds: readonly number[],
  userId: number | null,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await assignFiles(trx, fileIds, userId, actor.userId);
    await audit(trx, actor, "files.assign", {
      subject: "user",
      ...(userId === null ? {} : { subjectId: userId }),
      detail: { fileIds },
    });
  });
}

/** Deals the unassigned reports of a batch out evenly. @returns How many each reviewer got. */
export async function assignReportsEvenly(
  { db }: Pick<Services, "db">,
  actor: Actor,
  batchId: number,
  userIds: readonly number[],
): Promise<Map<number, number>> {
  const given = await assignEvenly(db, batchId, userIds, actor.userId);
  await audit(db, actor, "batch.assign", { subject: "batch", subjectId: batchId, detail: { given: [...given] } });
  return given;
}

/** Says whose reports these are: that decides who may see them. */
export async function assignReportsUnit(
  { db }: Pick<Services, "db">,
  actor: Actor,
  fileIds: readonly number[],
  unitId: number | null,
): Promise<void> {
  await assignUnit(db, fileIds, unitId);
  await audit(db, actor, "files.unit", {
    subject: "unit",
    ...(unitId === null ? {} : { subjectId: unitId }),
    detail: { fileIds },
  });
}
