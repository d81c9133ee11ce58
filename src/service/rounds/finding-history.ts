import type { BatchFinding, Finding } from "../../model/finding.ts";
import { decisionHistory, earlierDecisions } from "../../store/decisions.ts";
import { type FindingLine, getFinding } from "../../store/findings.ts";
import { currentResult, resultById } from "../../store/results.ts";
import { findingAsOnce } from "../../store/rounds.ts";
import type { Decision, DecisionStep } from "../../store/tables/review.ts";
import type { Visibility } from "../../store/visibility.ts";
import type { Services } from "../services.ts";
import { type ValueChange, valueChanges } from "./value-changes.ts";

/** What was decided before the values changed. */
export interface EarlierDecision {
  readonly decision: Decision;
  readonly steps: readonly DecisionStep[];
  /** The finding as it was decided on; null where no result of then is kept. */
  readonly finding: Finding | null;
  /** Values that the finding speaks of, and that are others now. */
  readonly changes: readonly ValueChange[];
}

export interface FindingHistory {
  /** Every step on the finding as it is, oldest first. */
  readonly steps: readonly DecisionStep[];
  /** Newest first. */
  readonly earlier: readonly EarlierDecision[];
}

/**
 * Everything that was decided on a finding, also under other values: it opened again when they changed.
 *
 * @returns Null where there is no such finding for this reader.
 */
export async function findingHistory(
  { db }: Pick<Services, "db">,
  findingId: number,
  visibility: Visibility | null,
): Promise<FindingHistory | null> {
  const line = await getFinding(db, findingId, visibility);
  if (line === null) return null;
  const { key, id } = line.finding;
  const [steps, decisions] = await Promise.all([decisionHistory(db, id), earlierDecisions(db, key, id)]);
  const earlier: EarlierDecision[] = [];
  for (const decision of decisions)
    earlier.push({
      decision,
      steps: await decisionHistory(db, decision.fingerprint),
      ...(await asDecided(db, line, decision.fingerprint)),
    });
  return { steps, earlier };
}

async function asDecided(
  db: Services["db"],
  line: FindingLine,
  fingerprint: string,
): Promise<Pick<EarlierDecision, "finding" | "changes">> {
  const once = await findingAsOnce(db, fingerprint, line);
  const then = once === null ? null : await resultById(db, once.resultId);
  const finding = then?.result.findings.find((one) => one.id === fingerprint) ?? null;
  const now = line.fileId === null ? null : await currentResult(db, line.fileId);
  if (then === null || finding === null || now === null) return { finding, changes: [] };
  const places = new Set([...placesOf(finding), ...placesOf(line.finding)]);
  const changes = valueChanges(then.result, now.result).filter(
    ({ pointer, pointerBefore }) => isAmong(places, pointerBefore) || isAmong(places, pointer),
  );
  return { finding, changes };
}

function placesOf({ subject, also }: Finding | BatchFinding): string[] {
  return [subject, ...also];
}

/** A finding on a whole row speaks of its cells. */
function isAmong(places: ReadonlySet<string>, pointer: string | null): boolean {
  return pointer !== null && [...places].some((place) => pointer === place || pointer.startsWith(`${place}/`));
}
