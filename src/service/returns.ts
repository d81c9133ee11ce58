import { markReturned, reopenReturned } from "../store/reviews.ts";
import {
  changeReturn as changeStored,
  createReturn as createStored,
  removeReturn as removeStored,
  type ReturnContent,
  snapReturnFiles,
} from "../store/returns.ts";
import { getReturn, listReturns, type ReturnLine, type ReturnQuery } from "../store/returns-list.ts";
import type { ReturnState } from "../store/tables/returns.ts";
import type { Db } from "../store/database.ts";
import type { Visibility } from "../store/visibility.ts";
import { type Actor, audit } from "./actor.ts";
import { localDay } from "./local-day.ts";
import { checkContent, checkFiles, noDay } from "./return-checks.ts";
import { ServiceError } from "./service-error.ts";
import type { Services } from "./services.ts";

/** A return with its letter. */
export type ReturnRecord = ReturnLine & { readonly letter: unknown };

/** Who was returned, by when they must answer, who is overdue. */
export function returns(
  { db }: Pick<Services, "db">,
  query: Omit<ReturnQuery, "today"> & { readonly today?: string },
): Promise<{ returns: ReturnLine[]; total: number }> {
  return listReturns(db, { ...query, today: query.today ?? localDay() });
}

/** Null where there is none, or it is not for this reader. */
export function returnOf(
  { db }: Pick<Services, "db">,
  id: number,
  visibility: Visibility | null,
): Promise<ReturnRecord | null> {
  return getReturn(db, id, visibility, localDay());
}

/**
 * Begins a letter; nothing is returned until it is issued.
 *
 * @throws {ServiceError} not-found: a file that is not this reader's or the batch's · invalid: no unit, no day, too long.
 */
export async function draftReturn(
  { db }: Services,
  actor: Actor,
  batchId: number,
  content: ReturnContent,
  visibility: Visibility | null,
): Promise<ReturnRecord> {
  checkContent(content);
  await checkFiles(db, batchId, content.fileIds, visibility);
  if (visibility !== null && content.fileIds.length === 0)
    throw new ServiceError("invalid", { zh: "请选择要退回的报告", en: "choose the reports that go back" });
  return db.transaction().execute(async (trx) => {
    const id = await createStored(trx, batchId, content, actor.userId);
    await audit(trx, actor, "return.draft", {
      subject: "return",
      subjectId: id,
      detail: { batch: batchId, files: content.fileIds.length },
    });
    return known(trx, id, null);
  });
}

/**
 * Changes a draft; of an issued one the last day alone, by which the unit gets more time.
 *
 * @throws {ServiceError} not-found · invalid: it was issued.
 * @throws {VersionConflict} where somebody else has changed it, or an answer came.
 */
export async function changeReturn(
  { db }: Services,
  actor: Actor,
  id: number,
  version: number,
  change: Partial<ReturnContent>,
  visibility: Visibility | null,
): Promise<ReturnRecord> {
  const before = await known(db, id, visibility);
  const fields = Object.keys(change);
  if (before.state !== "draft" && (before.state !== "issued" || fields.some((field) => field !== "dueOn")))
    throw new ServiceError("invalid", {
      zh: "已发出的通知只能改期限",
      en: "of an issued letter only the day can change",
    });
  checkContent({ ...before, fileIds: [], ...change });
  if (before.state === "issued" && change.dueOn === null) throw noDay();
  if (change.fileIds) await checkFiles(db, before.batchId, change.fileIds, visibility);
  return write(db, actor, id, version, "return.change", change, { fields });
}

/**
 * Sends it out: its reports count as returned, and what comes on the same projects from now on is the answer. A withdrawn one may be sent
 * again.
 */
export async function issueReturn(
  services: Services,
  actor: Actor,
  id: number,
  version: number,
  visibility: Visibility | null,
): Promise<ReturnRecord> {
  const before = await expect(services.db, id, ["draft", "withdrawn"], visibility);
  if (before.dueOn === null) throw noDay();
  if (before.files.length === 0)
    throw new ServiceError("invalid", { zh: "通知里没有报告", en: "the letter is about no report" });
  return write(
    services.db,
    actor,
    id,
    version,
    "return.issue",
    { state: "issued", issuedBy: actor.userId },
    {},
    async (trx) => {
      await snapReturnFiles(trx, id);
      await markReturned(
        trx,
        before.files.map(({ fileId }) => fileId),
        actor.userId,
      );
    },
  );
}

/** Takes an issued letter back; its reports are open again where no other letter returns them. */
export async function withdrawReturn(
  services: Services,
  actor: Actor,
  id: number,
  version: number,
  visibility: Visibility | null,
): Promise<ReturnRecord> {
  await expect(services.db, id, ["issued"], visibility);
  return write(services.db, actor, id, version, "return.withdraw", { state: "withdrawn" }, {}, (trx) =>
    reopenReturned(trx, id, actor.userId),
  );
}

/** Says by hand that the unit has answered: on paper, or under another project name. */
export async function answerReturn(
  services: Services,
  actor: Actor,
  id: number,
  version: number,
  visibility: Visibility | null,
): Promise<ReturnRecord> {
  await expect(services.db, id, ["issued"], visibility);
  return write(services.db, actor, id, version, "return.answer", { state: "answered" }, {});
}

/** Throws a draft away. */
export async function removeReturn(
  { db }: Services,
  actor: Actor,
  id: number,
  version: number,
  visibility: Visibility | null,
): Promise<void> {
  await expect(db, id, ["draft"], visibility);
  await db.transaction().execute(async (trx) => {
    await removeStored(trx, id, version);
    await audit(trx, actor, "return.remove", { subject: "return", subjectId: id });
  });
}

function write(
  db: Db,
  actor: Actor,
  id: number,
  version: number,
  action: string,
  change: Parameters<typeof changeStored>[3],
  detail: Readonly<Record<string, unknown>>,
  also: (trx: Db) => Promise<void> = () => Promise.resolve(),
): Promise<ReturnRecord> {
  return db.transaction().execute(async (trx) => {
    await changeStored(trx, id, version, change);
    await also(trx);
    await audit(trx, actor, action, { subject: "return", subjectId: id, detail });
    return known(trx, id, null);
  });
}

async function known(db: Db, id: number, visibility: Visibility | null): Promise<ReturnRecord> {
  const found = await getReturn(db, id, visibility, localDay());
  if (found === null) throw new ServiceError("not-found", { zh: "没有这份退回通知", en: "there is no such return" });
  return found;
}

async function expect(
  db: Db,
  id: number,
  states: readonly ReturnState[],
  visibility: Visibility | null,
): Promise<ReturnRecord> {
  const found = await known(db, id, visibility);
  if (!states.includes(found.state))
    throw new ServiceError("invalid", { zh: "通知现在的状态不允许这样做", en: `the letter is ${found.state}` });
  return found;
}
