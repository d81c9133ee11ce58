import { decideIn, type NewDecision } from "../store/decisions.ts";
import type { Decision } from "../store/tables/review.ts";
import { type Actor, audit } from "./actor.ts";
import { ServiceError } from "./service-error.ts";
import type { Services } from "./services.ts";

/** What a reviewer says of one finding; by its fingerprint, so it holds for later runs. */
export type DecisionRequest = Omit<NewDecision, "decidedBy">;

/**
 * Takes decisions, all or none, with the audit trail in the same transaction.
 *
 * @throws {ServiceError} invalid: a dismissal without a reason.
 * @throws {VersionConflict} where somebody else has decided since.
 */
export function decide({ db }: Services, actor: Actor, requests: readonly DecisionRequest[]): Promise<Decision[]> {
  for (const request of requests) checkReason(request);
  return db.transaction().execute(async (trx) => {
    const decided: Decision[] = [];
    for (const request of requests) {
      decided.push(await decideIn(trx, { ...request, decidedBy: actor.userId }));
      await audit(trx, actor, `finding.${request.verdict}`, {
        subject: "finding",
        subjectId: request.fingerprint,
        detail: { rule: request.rule },
      });
    }
    return decided;
  });
}

/** @throws {ServiceError} invalid: a dismissal without a reason. */
export function checkReason({ verdict, reason }: Pick<DecisionRequest, "verdict" | "reason">): void {
  if (verdict === "dismissed" && (reason ?? "").trim() === "")
    throw new ServiceError("invalid", { zh: "排除一个问题要写明理由", en: "a dismissal needs a reason" });
}
