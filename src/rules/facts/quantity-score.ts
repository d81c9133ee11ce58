import { Decimal } from "../../model/decimal.ts";
import { point, type Written } from "../../model/interval.ts";
import type { Pack, QuantityFormula } from "../../rule-engine/pack.ts";
import type { Compared } from "./attainment.ts";
import { mayBeWritten } from "./agreement.ts";

/** Formulas of the pack for the direction; ranges have none. */
export function formulasFor(compared: Compared, pack: Pack): readonly QuantityFormula[] {
  return compared.direction === "range" ? [] : pack.quantity[compared.direction];
}

/** The written score may come from one of the formulas, rounded or truncated to its own precision. */
export function fitsQuantity(
  score: Written,
  weight: Decimal,
  compared: Compared,
  formulas: readonly QuantityFormula[],
): boolean {
  return formulas.some((formula) => {
    const points = (actual: Decimal): Decimal => pointsOf(formula, weight, compared.target, actual);
    const { low, high } = compared.actualInterval;
    const exact = points(compared.actual);
    // Between two bands there is nothing: only the points of a band count.
    if (formula.kind === "bands")
      return [exact, points(low), points(high)].some((band) => mayBeWritten(score, band, point(band)));
    const ends = [points(low), points(high)];
    return mayBeWritten(score, exact, { low: Decimal.min(...ends), high: Decimal.max(...ends) });
  });
}

/** Points by one formula, A target, B actual, w weight; between 0 and w. */
export function pointsOf(formula: QuantityFormula, weight: Decimal, a: Decimal, b: Decimal): Decimal {
  return Decimal.max(0, Decimal.min(weight, share(formula, a, b).times(weight)));
}

function share(formula: QuantityFormula, a: Decimal, b: Decimal): Decimal {
  const zero = new Decimal(0);
  switch (formula.kind) {
    case "ratio":
      return a.isZero() ? zero : b.div(a);
    case "inverse-ratio":
      return b.isZero() ? zero : a.div(b);
    case "linear":
      return a.isZero() ? zero : new Decimal(1).minus(b.minus(a).div(a));
    case "pass-mark": {
      const mark = new Decimal(formula.mark).div(100);
      return a.isZero() ? zero : b.div(a).minus(mark).div(new Decimal(1).minus(mark));
    }
    case "bands": {
      const reached = a.isZero() ? zero : b.div(a).times(100);
      return new Decimal(
        formula.bands.toSorted((x, y) => y.from - x.from).find(({ from }) => reached.gte(from))?.share ?? 0,
      );
    }
    case "zero":
      return zero;
  }
}

/** The first formula's points, written out: "88 ÷ 100 × 10 = 8.8". */
export function calculationOf(
  formula: QuantityFormula | undefined,
  weight: Decimal,
  compared: Compared,
): { expected: string; calculation: string } | null {
  if (!formula || compared.target.isZero()) return null;
  const [a, b, w] = [compared.target.toFixed(), compared.actual.toFixed(), weight.toFixed()];
  const expected = pointsOf(formula, weight, compared.target, compared.actual).toDecimalPlaces(2).toFixed();
  const text = {
    ratio: `${b} ÷ ${a} × ${w}`,
    "inverse-ratio": `${a} ÷ ${b} × ${w}`,
    linear: `(1 − (${b} − ${a}) ÷ ${a}) × ${w}`,
    "pass-mark": formula.kind === "pass-mark" ? `(${b} ÷ ${a} − ${formula.mark}%) ÷ (1 − ${formula.mark}%) × ${w}` : "",
    bands: `${b} ÷ ${a} → × ${w}`,
    zero: `0 × ${w}`,
  }[formula.kind];
  return { expected, calculation: `${text} = ${expected}` };
}
