import type { PackContent } from "../rule-engine/pack.ts";
import type { BinCount } from "../store/overview-records.ts";

/** Records from `from` (in) to `to` (out) points; null is open. */
export interface Bin {
  readonly from: number | null;
  readonly to: number | null;
  readonly count: number;
}

/** A grade and how many records have a score in its band. */
export interface GradeCount {
  readonly grade: string;
  readonly from: number;
  readonly count: number;
}

const MOST = 100;

/** Tens of points; the last one is 90 to 100 with its end, then what is beyond 100. What has no number is not in them. */
export function tens(counts: readonly BinCount[]): Bin[] {
  const within = (from: number, to: number): number =>
    counts.reduce((sum, { at, count }) => (at !== null && at >= from && at < to ? sum + count : sum), 0);
  const bins: Bin[] = [];
  for (let from = 0; from < MOST; from += 10)
    bins.push({ from, to: from + 10, count: within(from === 0 ? -1 : from, from === 90 ? MOST + 1 : from + 10) });
  const beyond = within(MOST + 1, Infinity);
  return beyond > 0 ? [...bins, { from: MOST, to: null, count: beyond }] : bins;
}

/** Execution rates by tens of percentage points, exactly 100 by itself, then what is beyond. */
export function rateBins(counts: readonly BinCount[]): Bin[] {
  const at = (wanted: number): number =>
    counts.reduce((sum, one) => (one.at === wanted ? sum + one.count : sum), 0) + (wanted === 0 ? at(-1) : 0);
  const bins = Array.from({ length: 10 }, (_, n): Bin => ({ from: n * 10, to: n * 10 + 10, count: at(n * 10) }));
  return [...bins, { from: MOST, to: MOST, count: at(MOST) }, { from: MOST, to: null, count: at(MOST + 1) }];
}

/** 优良中差 by a pack's bands, best first; a score beyond the best band is in it. */
export function gradeCounts(counts: readonly BinCount[], grades: PackContent["grades"]): GradeCount[] {
  const bands = grades.toSorted((a, b) => b.min - a.min);
  return bands.map(({ grade, min }, n) => {
    const end = bands[n - 1]?.min ?? Infinity;
    const from = n === bands.length - 1 ? -Infinity : min;
    const count = counts.reduce(
      (sum, one) => (one.at !== null && one.at >= from && one.at < end ? sum + one.count : sum),
      0,
    );
    return { grade, from: min, count };
  });
}
