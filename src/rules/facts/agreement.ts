import type { Decimal } from "../../model/decimal.ts";
import { roundedInterval, truncatedInterval, type Interval, type Written } from "../../model/interval.ts";

/**
 * True where two written or computed values may be the same. Intervals are half-open, [low, high): 89.97 stands for less than
 * 89.975, so it does not agree with a sum that is at least 89.975. An interval without width is a point and belongs to itself.
 */
export function agree(a: Interval, b: Interval): boolean {
  if (isPoint(a)) return holds(b, a.low);
  if (isPoint(b)) return holds(a, b.low);
  return a.low.lt(b.high) && b.low.lt(a.high);
}

const isPoint = (interval: Interval): boolean => interval.low.eq(interval.high);

function holds(interval: Interval, value: Decimal): boolean {
  return isPoint(interval) ? interval.low.eq(value) : interval.low.lte(value) && value.lt(interval.high);
}

/**
 * True where a score may be written for a computed value: rounded from any value that its inputs allow, or cut off from the value as
 * computed (1.946 → 1.9). Cutting off is held against the exact value only: 10 is never written 9.
 */
export function mayBeWritten(score: Written, exact: Decimal, allowed: Interval): boolean {
  return (
    agree(roundedInterval(score.value, score.places), allowed) ||
    holds(truncatedInterval(score.value, score.places), exact)
  );
}
