import { Decimal } from "../model/decimal.ts";
import type { LocalText } from "../model/finding.ts";
import { getFile } from "../store/files.ts";
import { changeReview, getReview, holdReviewFacts, type Review, type ReviewFacts } from "../store/reviews.ts";
import type { ReviewState } from "../store/tables/reviews.ts";
import type { Visibility } from "../store/visibility.ts";
import { type Actor, audit } from "./actor.ts";
import { ServiceError } from "./service-error.ts";
import type { Services } from "./services.ts";

/** A change of a review; what is absent stays as it is. */
export interface ReviewRequest {
  readonly fileId: number;
  /** Version that the reviewer saw; 0: none. */
  readonly version: number;
  readonly state?: ReviewState;
  readonly note?: string | null;
  /** The reviewer has seen what could not be checked. */
  readonly unreadSeen?: boolean;
  /** 复核分 by evaluation key, points with at most two decimals; null takes one away. */
  readonly scores?: Readonly<Record<string, string | null>>;
}

/** Why a report cannot be passed yet. `openErrors` and `notRun` say how much is left to look at. */
export class PassRefused extends ServiceError {
  readonly facts: ReviewFacts;
  constructor(facts: ReviewFacts, text: LocalText) {
    super("invalid", text);
    this.name = "PassRefused";
    this.facts = facts;
  }
}

const HIGHEST_SCORE = 1_000;
const DECIMALS = 2;

/** Null where there is no such file for this reader. */
export async function reviewOf(
  { db }: Pick<Services, "db">,
  fileId: number,
  visibility: Visibility | null,
): Promise<Review | null> {
  return (await getFile(db, fileId, visibility)) === null ? null : getReview(db, fileId);
}

/**
 * Passes a report, returns it, opens it again, scores it or notes something on it.
 *
 * Passed is refused while the file is being checked; while an error of the report itself is open (confirmed and dismissed ones are settled:
 * whoever passes a report with a confirmed error has seen it; findings across files do not count, since they may name a report that the
 * reviewer may not see); and while checks did not run, or the whole file could not be read, and `unreadSeen` has never been said.
 * A later result with other values or errors leaves it in place and marks it `outdated`.
 *
 * @throws {ServiceError} not-found: no such file for this reader · invalid: a score that is none, or a `PassRefused`.
 * @throws {VersionConflict} where somebody else has changed it since.
 */
export async function review(
  { db }: Services,
  actor: Actor,
  request: ReviewRequest,
  visibility: Visibility | null,
): Promise<Review> {
  const { fileId, state } = request;
  if ((await getFile(db, fileId, visibility)) === null) throw unknownFile();
  return db.transaction().execute(async (trx) => {
    const facts = await holdReviewFacts(trx, fileId);
    if (facts === null) throw unknownFile();
    checkScores(request.scores ?? {}, facts.keys);
    const after = await changeReview(trx, { ...request, changedBy: actor.userId });
    if (state === "passed") checkPassable(facts, after.unreadSeen);
    await audit(trx, actor, state === undefined ? "report.note" : `report.${state}`, {
      subject: "file",
      subjectId: fileId,
      detail: { version: after.version, scores: request.scores ?? {}, noted: request.note !== undefined },
    });
    return after;
  });
}

function checkPassable(facts: ReviewFacts, unreadSeen: boolean): void {
  const { ended, openErrors, notRun } = facts;
  if (!ended)
    throw new PassRefused(facts, { zh: "尚未核对完，不能通过", en: "it has not been checked to the end yet" });
  if (openErrors > 0)
    throw new PassRefused(facts, {
      zh: `还有 ${openErrors} 个错误未处理，不能通过`,
      en: `${openErrors} errors are still to be decided on`,
    });
  if (notRun !== 0 && !unreadSeen)
    throw new PassRefused(facts, {
      zh: notRun === null ? "文件未能读取，请先确认已人工查看" : `有 ${notRun} 项检查未执行，请先查看`,
      en:
        notRun === null
          ? "the file could not be read: say first that you have looked at it yourself"
          : `${notRun} checks did not run: look at them first`,
    });
}

function checkScores(scores: Readonly<Record<string, string | null>>, keys: readonly string[]): void {
  for (const [key, score] of Object.entries(scores)) {
    if (!keys.includes(key))
      throw new ServiceError("invalid", { zh: "报告里没有这张表", en: "the report has no such evaluation" });
    if (score === null) continue;
    const value = /^\d+(?:\.\d+)?$/.test(score) ? new Decimal(score) : null;
    if (value === null || value.gt(HIGHEST_SCORE) || value.decimalPlaces() > DECIMALS)
      throw new ServiceError("invalid", {
        zh: `复核分应为 0 到 ${HIGHEST_SCORE} 之间、最多两位小数的数`,
        en: `a score is a number from 0 to ${HIGHEST_SCORE} with at most two decimals`,
      });
  }
}

function unknownFile(): ServiceError {
  return new ServiceError("not-found", { zh: "没有这个文件", en: "there is no such file" });
}
