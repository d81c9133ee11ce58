/** The tabs beside the original. */
export const TABS = ["findings", "form", "text", "checks", "history", "rounds"] as const;
export type Tab = (typeof TABS)[number];

/** What of the screen is kept in its address, so that a reload and a shared link show the same. */
export interface ScreenState {
  readonly tab: Tab;
  /** Fingerprint of the finding in focus: it outlives a new check. */
  readonly finding: string | null;
  readonly evaluation: number;
  /** Pointer of the value in focus, in the form. */
  readonly value: string | null;
}

const OWN = ["tab", "finding", "evaluation", "value"] as const;

export function readScreenState(query: URLSearchParams): ScreenState {
  const tab = TABS.find((name) => name === query.get("tab")) ?? "findings";
  const evaluation = Number(query.get("evaluation") ?? 0);
  return {
    tab,
    finding: query.get("finding"),
    evaluation: Number.isInteger(evaluation) && evaluation >= 0 ? evaluation : 0,
    value: query.get("value"),
  };
}

/** The address with some of it changed; what is as at the start is left out. */
export function writeScreenState(query: URLSearchParams, change: Partial<ScreenState>): URLSearchParams {
  const state = { ...readScreenState(query), ...change };
  const next = filterQuery(query);
  if (state.tab !== "findings") next.set("tab", state.tab);
  if (state.finding !== null) next.set("finding", state.finding);
  if (state.evaluation !== 0) next.set("evaluation", String(state.evaluation));
  if (state.value !== null) next.set("value", state.value);
  return next;
}

/** Only the list that the reader came from: what the next and the previous report have in common with this one. */
export function filterQuery(query: URLSearchParams): URLSearchParams {
  const filter = new URLSearchParams(query);
  for (const name of OWN) filter.delete(name);
  return filter;
}

/** The filter for the API, parameters that repeat as lists. */
export function filterParameters(query: URLSearchParams): Record<string, string | string[]> {
  const filter = filterQuery(query);
  return Object.fromEntries(
    [...new Set(filter.keys())].map((name) => {
      const values = filter.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? "") : values];
    }),
  );
}
