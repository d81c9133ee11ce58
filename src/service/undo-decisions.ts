import type { Db } from "../store/database.ts";
import { decideIn, decisionHistory, getDecision, stepToUndo } from "../store/decisions.ts";
import type { Decision } from "../store/tables/review.ts";
import { type Actor, audit } from "./actor.ts";
import { ServiceError } from "./service-error.ts";
import type { Services } from "./services.ts";

export interface UndoRequest {
  readonly fingerprint: string;
  /** Version that the reviewer saw. */
  readonly version: number;
}

/**
 * Takes the last step of decisions back, all or none: what stood before stands again, as a new step of the history. Asked for again, it takes
 * the step before back, until nothing is decided.
 *
 * @returns What stands now, in the order of the requests.
 * @throws {ServiceError} invalid: nothing is left to take back.
 * @throws {VersionConflict} where somebody else has decided since.
 */
export function undoDecisions(
  { db }: Pick<Services, "db">,
  actor: Actor,
  requests: readonly UndoRequest[],
): Promise<Decision[]> {
  return db.transaction().execute(async (trx) => {
    const restored: Decision[] = [];
    for (const request of requests) restored.push(await undoIn(trx, actor, request));
    return restored;
  });
}

async function undoIn(trx: Db, actor: Actor, { fingerprint, version }: UndoRequest): Promise<Decision> {
  const [decision, steps] = [await getDecision(trx, fingerprint), await decisionHistory(trx, fingerprint)];
  const last = stepToUndo(steps);
  if (decision === null || last === null)
    throw new ServiceError("invalid", { zh: "没有可以撤销的决定", en: "there is no decision to take back" });
  const before = steps.find((step) => step.version === last.version - 1);
  const restored = await decideIn(trx, {
    fingerprint,
    key: decision.key,
    rule: decision.rule,
    verdict: before?.verdict ?? "open",
    reason: before?.reason ?? null,
    comment: before?.comment ?? null,
    decidedBy: actor.userId,
    version,
    undoes: last.version,
  });
  await audit(trx, actor, "finding.undo", {
    subject: "finding",
    subjectId: fingerprint,
    detail: { rule: decision.rule, undoes: last.version, verdict: restored.verdict },
  });
  return restored;
}
