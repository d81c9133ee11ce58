import type { Overview } from "../../api/types.ts";
import type { Range } from "./report-filter.ts";

type Bin = Overview["scores"][number];

/** Right behind a hundred: bars end where the next one begins, but a hundred itself belongs to the one below. */
const PAST_HUNDRED = 100.000001;
const HUNDRED = 100;

/** Which scores a bar of the distribution stands for: the one up to a hundred has its end in it, the first one what is below zero. */
export function scoreRange({ from, to }: Bin): Range {
  return {
    from: to === null ? PAST_HUNDRED : from === 0 ? null : from,
    to: to === HUNDRED ? PAST_HUNDRED : to,
  };
}

/** Which execution rates a bar stands for; exactly a hundred is a bar by itself. */
export function rateRange({ from, to }: Bin): Range {
  if (from === HUNDRED && to === HUNDRED) return { from: HUNDRED, to: PAST_HUNDRED };
  return { from: to === null ? PAST_HUNDRED : from === 0 ? null : from, to };
}

/** A bar's name: `90–100`, `100`, `>100`. */
export function binName({ from, to }: Bin): string {
  if (to === null) return `>${from ?? ""}`;
  return from === to ? String(to) : `${from ?? ""}–${to}`;
}
