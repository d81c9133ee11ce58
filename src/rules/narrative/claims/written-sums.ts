import { Decimal } from "../../../model/decimal.ts";
import {
  add,
  divide,
  firstNumber,
  type Interval,
  multiply,
  point,
  roundedInterval,
  subtract,
} from "../../../model/interval.ts";
import type { Claim } from "../../../model/narrative.ts";
import { yuanIn } from "./written-values.ts";

type Part = NonNullable<Claim["parts"]>[number];

/** Result of an expression in the unit of the claim, as the interval that its parts allow; null where the units do not go together. */
export function computed(claim: Claim): Interval | null {
  const parts = claim.parts ?? [];
  const operation = claim.operation;
  if (parts.length < 2 || operation === undefined) return null;
  const finest = Math.max(
    placesOf(claim.text.includes("=") ? claim.text.split("=").pop() : String(claim.value)),
    ...parts.map((part) => placesOf(part.text)),
  );
  const terms = parts.map((part) => ({ part, interval: interval(part, operation === "×" || finest > 0) }));
  if (operation === "+" || operation === "-") return linear(terms, operation, claim.unit);
  return operation === "×" ? product(terms, claim.unit) : quotient(terms, claim.unit);
}

interface TermInterval {
  readonly part: Part;
  readonly interval: Interval;
}

function placesOf(text: string | undefined): number {
  return firstNumber(text ?? "")?.places ?? 0;
}

/** Beside numbers with decimals a whole number is a round one: in 30+30+29.99 the 30 is exactly 30. So is a count in a product. */
function interval(part: Part, wholeIsExact: boolean): Interval {
  const places = placesOf(part.text);
  const value = new Decimal(part.value);
  return places === 0 && wholeIsExact ? point(value) : roundedInterval(value, places);
}

const scale = (one: Interval, factor: Decimal): Interval => multiply(one, point(factor));

function linear(terms: readonly TermInterval[], operation: "+" | "-", unit: string | null): Interval | null {
  const result = yuanIn(unit);
  const scaled = terms.map(({ part, interval: one }) => {
    const own = yuanIn(part.unit);
    if (own && result) return scale(one, own.div(result));
    return part.unit === unit ? one : null;
  });
  return scaled.reduce<Interval | null>(
    (sum, one, i) =>
      one === null || (i > 0 && sum === null)
        ? null
        : i === 0 || sum === null
          ? one
          : operation === "+"
            ? add(sum, one)
            : subtract(sum, one),
    null,
  );
}

function product(terms: readonly TermInterval[], unit: string | null): Interval | null {
  const money = terms.filter(({ part }) => yuanIn(part.unit));
  const result = yuanIn(unit);
  if (money.length > 1 || (money.length === 1) !== (result !== null)) return null;
  const factors = terms.map(({ part, interval: one }) => {
    const own = yuanIn(part.unit);
    if (own && result) return scale(one, own.div(result));
    return part.unit === "%" ? scale(one, new Decimal("0.01")) : one;
  });
  const whole = factors.reduce((left, right) => multiply(left, right));
  return unit === "%" ? scale(whole, new Decimal(100)) : whole;
}

function quotient(terms: readonly TermInterval[], unit: string | null): Interval | null {
  const [top, bottom] = terms;
  if (!top || !bottom || terms.length > 2 || bottom.interval.low.lte(0)) return null;
  const [above, below] = [yuanIn(top.part.unit), yuanIn(bottom.part.unit)];
  const ratio = divide(top.interval, bottom.interval);
  if (Boolean(above) !== Boolean(below) || (!above && top.part.unit !== bottom.part.unit)) return null;
  const plainRatio = above && below ? scale(ratio, above.div(below)) : ratio;
  if (unit === "%") return scale(plainRatio, new Decimal(100));
  return unit === null ? plainRatio : null;
}
