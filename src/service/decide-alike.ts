import {
  alikeFindings,
  type AlikeLine,
  type AlikeSeen,
  decideAlikeIn,
  holdAlike,
  undoAlikeIn,
} from "../store/alike.ts";
import { getFinding, type FindingLine } from "../store/findings.ts";
import type { Db } from "../store/database.ts";
import type { Verdict } from "../store/tables/review.ts";
import type { Visibility } from "../store/visibility.ts";
import { type Actor, audit } from "./actor.ts";
import { alikeShape } from "./alike-shape.ts";
import { checkReason } from "./decide.ts";
import { ServiceError } from "./service-error.ts";
import type { Services } from "./services.ts";

/** What the same decision for all like one would decide. */
export interface AlikePreview {
  /** Open findings, the one itself among them while it is open. */
  readonly count: number;
  readonly reports: number;
  /** To be sent back with the decision: what comes or is decided meanwhile is left alone. */
  readonly seen: AlikeSeen;
  readonly sample: readonly AlikeLine[];
}

export interface AlikeRequest {
  readonly findingId: number;
  readonly batchId: number;
  readonly verdict: Exclude<Verdict, "open">;
  readonly reason: string | null;
  readonly comment: string | null;
  readonly seen: AlikeSeen;
  /** The preview's. */
  readonly count: number;
}

export interface AlikeDone {
  /** To take it back by. */
  readonly alikeId: number;
  readonly decided: number;
  /** Of those that the preview counted: decided by somebody else since, or checked again. */
  readonly skipped: number;
}

const SAMPLE = 20;

/** @throws {ServiceError} not-found: no such finding for this reader in this batch. */
export async function previewAlike(
  { db }: Pick<Services, "db">,
  { findingId, batchId }: Pick<AlikeRequest, "findingId" | "batchId">,
  visibility: Visibility | null,
): Promise<AlikePreview> {
  const line = await known(db, findingId, batchId, visibility);
  return alikeFindings(db, alikeShape(line), visibility, SAMPLE);
}

/**
 * The same decision for all open findings of the batch that are like this one, all or none.
 *
 * @throws {ServiceError} not-found · invalid: a dismissal without a reason.
 */
export async function decideAlike(
  { db }: Services,
  actor: Actor,
  request: AlikeRequest,
  visibility: Visibility | null,
): Promise<AlikeDone> {
  checkReason(request);
  const { findingId, batchId, verdict, reason, comment, seen, count } = request;
  const shape = alikeShape(await known(db, findingId, batchId, visibility));
  return db.transaction().execute(async (trx) => {
    const decision = { verdict, reason, comment, decidedBy: actor.userId };
    const { alikeId, findings } = await decideAlikeIn(trx, shape, seen, decision, visibility);
    await audit(trx, actor, `findings.${verdict}`, {
      subject: "batch",
      subjectId: batchId,
      detail: { rule: shape.rule, alike: alikeId, findings },
    });
    return { alikeId, decided: findings, skipped: Math.max(0, count - findings) };
  });
}

/**
 * Takes such a decision back; findings that somebody has decided on since stay as they are. Only who took it may.
 *
 * @throws {ServiceError} not-found: none of this user's · invalid: taken back already.
 */
export function undoAlike({ db }: Services, actor: Actor, alikeId: number): Promise<{ undone: number; kept: number }> {
  return db.transaction().execute(async (trx) => {
    const taken = await holdAlike(trx, alikeId);
    if (taken === null || taken.decided_by !== actor.userId)
      throw new ServiceError("not-found", { zh: "没有这次批量决定", en: "there is no such decision of yours" });
    if (taken.undone_at !== null)
      throw new ServiceError("invalid", { zh: "这次批量决定已经撤销", en: "it was taken back already" });
    const done = await undoAlikeIn(trx, alikeId, actor.userId);
    await audit(trx, actor, "findings.undo", {
      subject: "batch",
      subjectId: taken.batch_id,
      detail: { rule: taken.rule, alike: alikeId, ...done },
    });
    return done;
  });
}

async function known(db: Db, findingId: number, batchId: number, visibility: Visibility | null): Promise<FindingLine> {
  const line = await getFinding(db, findingId, visibility);
  if (line === null || line.batchId !== batchId)
    throw new ServiceError("not-found", { zh: "没有这个问题", en: "there is no such finding" });
  return line;
}
