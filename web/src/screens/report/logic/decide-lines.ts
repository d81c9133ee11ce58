import type { FindingRow, Verdict } from "../data/rows.ts";

/** What is said of a finding. */
export interface Said {
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly comment: string | null;
}

/** Said of many at once: one way or the other. */
export interface Settled extends Said {
  readonly verdict: "confirmed" | "dismissed";
}

/** The list as it will be once the decisions are stored: shown at once, taken back where they are refused. */
export function withDecisions(
  lines: readonly FindingRow[],
  said: ReadonlyMap<number, Said & { readonly version: number }>,
  by: number | null,
  now: string,
): FindingRow[] {
  return lines.map((line) => {
    const one = said.get(line.id);
    if (one === undefined) return line;
    const { verdict, reason, comment, version } = one;
    return { ...line, state: verdict, decision: { verdict, reason, comment, version, decidedBy: by, decidedAt: now } };
  });
}

/** Whether all of it stands in the list already. */
export function isDecided(
  lines: readonly FindingRow[],
  said: readonly (Said & { readonly findingId: number })[],
): boolean {
  return said.every(({ findingId, verdict, reason, comment }) => {
    const decision = lines.find(({ id }) => id === findingId)?.decision ?? null;
    return decision?.verdict === verdict && decision.reason === reason && decision.comment === comment;
  });
}
