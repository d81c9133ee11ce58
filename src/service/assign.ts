import { assignEvenly, assignFiles, unassignUnseen } from "../store/assignments.ts";
import type { Db } from "../store/database.ts";
import { type FileHolder, fileHolders } from "../store/file-holders.ts";
import { assignUnit } from "../store/files.ts";
import { inTransaction } from "../store/in-transaction.ts";
import { missingUnits } from "../store/units.ts";
import { visibilityOf } from "../store/user-scopes.ts";
import { listReviewers } from "../store/users.ts";
import type { Visibility } from "../store/visibility.ts";
import { type Actor, audit } from "./actor.ts";
import { ServiceError } from "./service-error.ts";
import type { Services } from "./services.ts";

type Store = Pick<Services, "db">;

/**
 * Why a report stays as it is. unknown: there is none of this number · unseen: it is of a unit that the reviewer may not see · taken: it
 * belongs to another unit already.
 */
export type AssignRefusal = "unknown" | "unseen" | "taken";

/** What came of a selection: every report of it counts once. */
export interface Assigned {
  readonly changed: number;
  /** Were so already. */
  readonly same: number;
  readonly refused: readonly {
    readonly fileId: number;
    /** Null where there is no such report. */
    readonly path: string | null;
    readonly reason: AssignRefusal;
  }[];
}

/**
 * Gives reports to a reviewer, whoever had them; null: to nobody. A reviewer gets only what he or she may see.
 *
 * @throws {ServiceError} invalid: nobody to whom reports can be given.
 */
export function assignReports(
  { db }: Store,
  actor: Actor,
  fileIds: readonly number[],
  userId: number | null,
): Promise<Assigned> {
  return inTransaction(db, async (trx) => {
    if (userId !== null) await checkReviewers(trx, [userId]);
    const visibility = userId === null ? null : await visibilityOf(trx, userId);
    const { assigned, change } = await sorted(trx, fileIds, visibility, ({ assignedTo, seen }) => {
      if (assignedTo === userId) return "same";
      return seen ? "change" : "unseen";
    });
    if (change.length > 0) {
      await assignFiles(trx, change, userId, actor.userId);
      await audit(trx, actor, "files.assign", { ...about("user", userId), detail: { fileIds: change } });
    }
    return assigned;
  });
}

/**
 * Deals the unassigned reports of a batch out evenly.
 *
 * @param fileIds These of them alone; null: all.
 * @returns How many each reviewer got.
 * @throws {ServiceError} invalid: somebody to whom no reports can be given.
 */
export function assignReportsEvenly(
  { db }: Store,
  actor: Actor,
  batchId: number,
  userIds: readonly number[],
  fileIds: readonly number[] | null = null,
): Promise<Map<number, number>> {
  return inTransaction(db, async (trx) => {
    await checkReviewers(trx, userIds);
    const given = await assignEvenly(trx, batchId, userIds, actor.userId, fileIds);
    await audit(trx, actor, "batch.assign", { ...about("batch", batchId), detail: { given: [...given] } });
    return given;
  });
}

/**
 * Says whose reports these are: that decides who may see them. Null: nobody knows. A reviewer who had one and may not see it now has
 * it no more: others find it among those that nobody has.
 *
 * @param replace False: a report that has got another unit meanwhile keeps it.
 * @throws {ServiceError} invalid: there is no such unit.
 */
export function assignReportsUnit(
  { db }: Store,
  actor: Actor,
  fileIds: readonly number[],
  unitId: number | null,
  replace = true,
): Promise<Assigned> {
  return inTransaction(db, async (trx) => {
    if (unitId !== null && (await missingUnits(trx, [unitId])).length > 0)
      throw invalid(`单位名单里没有编号 ${unitId}`, `there is no unit ${unitId} on the list`);
    const { assigned, change } = await sorted(trx, fileIds, null, (file) => {
      if (file.unitId === unitId) return "same";
      return replace || file.unitId === null ? "change" : "taken";
    });
    if (change.length > 0) {
      await assignUnit(trx, change, unitId);
      const unassigned = await unassignUnseen(trx, change);
      await audit(trx, actor, "files.unit", { ...about("unit", unitId), detail: { fileIds: change, unassigned } });
    }
    return assigned;
  });
}

/** Asks for each file of a selection what is to become of it. */
async function sorted(
  trx: Db,
  fileIds: readonly number[],
  visibility: Visibility | null,
  fateOf: (file: FileHolder) => "change" | "same" | AssignRefusal,
): Promise<{ assigned: Assigned; change: number[] }> {
  const asked = new Set(fileIds);
  const refused: Assigned["refused"][number][] = [];
  const change: number[] = [];
  let same = 0;
  for (const file of await fileHolders(trx, [...asked], visibility)) {
    asked.delete(file.id);
    const fate = fateOf(file);
    if (fate === "change") change.push(file.id);
    else if (fate === "same") same += 1;
    else refused.push({ fileId: file.id, path: file.path, reason: fate });
  }
  for (const fileId of asked) refused.push({ fileId, path: null, reason: "unknown" });
  return { assigned: { changed: change.length, same, refused }, change };
}

async function checkReviewers(trx: Db, userIds: readonly number[]): Promise<void> {
  const able = new Set((await listReviewers(trx)).map(({ id }) => id));
  const unable = userIds.filter((id) => !able.has(id));
  if (unable.length > 0)
    throw invalid(
      `不是可用的复核人或管理员：${unable.join("、")}`,
      `no reviewers or administrators who may log in: ${unable.join(", ")}`,
    );
}

function about(subject: string, id: number | null) {
  return id === null ? { subject } : { subject, subjectId: id };
}

function invalid(zh: string, en: string): ServiceError {
  return new ServiceError("invalid", { zh, en });
}
