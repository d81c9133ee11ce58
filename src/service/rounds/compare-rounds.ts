import type { Finding } from "../../model/finding.ts";
import type { Result } from "../../model/result.ts";
import { normalise } from "../../model/text.ts";
import type { Verdict } from "../../store/tables/review.ts";
import { pairEvaluations, type ValueChange, valueChanges } from "./value-changes.ts";

/**
 * What became of an earlier finding. fixed: it is no more · not-fixed: the same, value for value · changed: other values, still failing ·
 * not-checked: its rule could not run this time.
 */
export type FindingOutcome = "fixed" | "not-fixed" | "changed" | "not-checked";

export interface ComparedFinding {
  readonly finding: Finding;
  readonly outcome: FindingOutcome;
  /** The finding of the later round; null where there is none. */
  readonly now: Finding | null;
}

export interface RoundComparison {
  /** Every finding of the earlier round, in its order. */
  readonly earlier: readonly ComparedFinding[];
  /** Findings that the earlier round did not have. */
  readonly added: readonly Finding[];
  /**
   * Every value that changed. `asked`: an earlier finding was about it or its row, or it is the total of such a score, or a confirmed finding
   * added it up.
   */
  readonly changes: readonly (ValueChange & { readonly asked: boolean })[];
}

/**
 * Holds a resubmitted report against the round before: findings by their keys, values by the form's names, so that a row that moved is the
 * same row. Pure.
 *
 * @param verdictOn What was decided on an earlier finding; default: nothing. One that was dismissed asked for nothing.
 */
export function compareRounds(
  before: Result,
  after: Result,
  verdictOn: (finding: Finding) => Verdict | null = () => null,
): RoundComparison {
  const renamed = new Map(
    pairEvaluations(before, after).map(([mine, theirs]) => [
      after.evaluations[theirs]?.key ?? "",
      before.evaluations[mine]?.key ?? "",
    ]),
  );
  const waiting = new Map<string, Finding[]>();
  for (const finding of after.findings) {
    const key = earlierKey(finding, after, renamed);
    waiting.set(key, [...(waiting.get(key) ?? []), finding]);
  }
  const earlier = before.findings.map((finding): ComparedFinding => {
    const now = waiting.get(finding.key)?.shift() ?? null;
    if (now === null) return { finding, now, outcome: ranAgain(finding, before, after) ? "fixed" : "not-checked" };
    return { finding, now, outcome: now.id === finding.id || sameStatement(now, finding) ? "not-fixed" : "changed" };
  });
  const asked = askedPlaces(before.findings, verdictOn);
  return {
    earlier,
    added: [...waiting.values()].flat(),
    changes: valueChanges(before, after).map((change) => ({ ...change, asked: asked(change.pointerBefore) })),
  };
}

/** A finding's key as it would be if unit and project were written as before. */
function earlierKey({ key, evaluation }: Finding, after: Result, renamed: ReadonlyMap<string, string>): string {
  const own = evaluation === null ? undefined : after.evaluations[evaluation]?.key;
  const old = own === undefined ? undefined : renamed.get(own);
  if (own === undefined || old === undefined || own === old) return key;
  return key.replace(normalise(own), () => normalise(old));
}

/** Under another key the fingerprint differs though nothing of the finding does. */
function sameStatement(a: Finding, b: Finding): boolean {
  return a.key !== b.key && a.reported === b.reported && a.expected === b.expected && a.message.zh === b.message.zh;
}

function ranAgain({ rule, evaluation }: Finding, before: Result, after: Result): boolean {
  if (after.status === "failed") return false;
  const pair = pairEvaluations(before, after).find(([mine]) => mine === evaluation);
  if (evaluation !== null && pair === undefined) return false;
  const place = pair === undefined ? "/" : `/evaluations/${pair[1]}`;
  return !after.checks.notRunList.some(
    (one) =>
      one.rule === rule && (one.subject === place || one.subject.startsWith(place === "/" ? place : `${place}/`)),
  );
}

/**
 * A finding over more cells than this is a sum: by itself it asks for its total, not for whichever summand makes it right. Once confirmed, it was
 * put to the unit with all of its cells.
 */
const MOST_ALSO = 2;

/** Says of a place in the earlier result whether a finding spoke of it. */
function askedPlaces(
  all: readonly Finding[],
  verdictOn: (finding: Finding) => Verdict | null,
): (place: string | null) => boolean {
  const findings = all.filter((finding) => verdictOn(finding) !== "dismissed");
  const speaksOfAll = (finding: Finding): boolean =>
    finding.also.length <= MOST_ALSO || verdictOn(finding) === "confirmed";
  const subjects = findings.map(({ subject }) => subject);
  const also = new Set(findings.filter(speaksOfAll).flatMap(({ also: places }) => places));
  const rows = new Set(subjects.map(rowOf));
  const blocks = subjects.filter((place) => /^\/evaluations\/\d+\/[^/]+$/.test(place));
  const scores = new Set(subjects.filter((place) => /\/(?:funds\/rows|indicators)\//.test(place)).map(evaluationOf));
  return (place) => {
    if (place === null) return false;
    if (also.has(place) || rows.has(rowOf(place))) return true;
    if (blocks.some((block) => place === block || place.startsWith(`${block}/`))) return true;
    return /\/total\/(?:score|grade)$/.test(place) && scores.has(evaluationOf(place));
  };
}

/** /evaluations/0/indicators/3 of a cell in it; a place outside rows is itself. */
function rowOf(place: string): string {
  return /^\/evaluations\/\d+\/(?:indicators\/\d+|funds\/rows\/\d+|total)/.exec(place)?.[0] ?? place;
}

function evaluationOf(place: string): string {
  return /^\/evaluations\/\d+/.exec(place)?.[0] ?? "";
}
