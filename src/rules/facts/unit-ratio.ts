import { Decimal } from "../../model/decimal.ts";
import type { Interval, Written } from "../../model/interval.ts";
import { agree } from "./agreement.ts";
import { intervalOf } from "./written-number.ts";

/** Ratios of the money units 元, 千元, 万元, 亿元 to one another. */
const RATIOS = [1_000, 10_000, 100_000_000].map((ratio) => new Decimal(ratio));

/**
 * The ratio (1,000, 10,000 or 10⁸) by which two written amounts agree, larger ÷ smaller; null where they agree as they stand, or by none.
 */
export function unitRatio(a: Written, b: Written): Decimal | null {
  return ratioOf({ value: a.value, interval: intervalOf(a) }, { value: b.value, interval: intervalOf(b) });
}

/** As `unitRatio`, for a sum whose interval is known. */
export function ratioOf(
  a: { value: Decimal; interval: Interval },
  b: { value: Decimal; interval: Interval },
): Decimal | null {
  const [large, small] = a.value.gte(b.value) ? [a, b] : [b, a];
  if (small.value.lte(0) || small.interval.low.lte(0) || agree(large.interval, small.interval)) return null;
  return (
    RATIOS.find(
      (ratio) =>
        agree(scaled(small.interval, ratio), large.interval) && sameDigits(large.value, small.value.times(ratio)),
    ) ?? null
  );
}

// Coarse amounts (1 against 10,000) have wide intervals: the digits themselves must agree to a thousandth.
function sameDigits(a: Decimal, b: Decimal): boolean {
  return a.minus(b).abs().lte(a.abs().times("0.001"));
}

function scaled(interval: Interval, ratio: Decimal): Interval {
  return { low: interval.low.times(ratio), high: interval.high.times(ratio) };
}
