import { Decimal } from "../../model/decimal.ts";
import type { Evaluation, FundRow } from "../../model/evaluation.ts";
import { point, type Interval, type Written } from "../../model/interval.ts";
import { squeeze } from "../../model/text.ts";
import type { ExecutionFormula } from "../../rule-engine/pack.ts";
import { amountsOf, rateInterval, rateOf, rateReadings } from "./fund-amounts.ts";
import { mayBeWritten } from "./agreement.ts";
import { intervalOf } from "./written-number.ts";

/** A rate from which the execution score may have been computed, in percentage points. */
export interface RateBasis {
  readonly exact: Decimal;
  readonly interval: Interval;
}

/** The unrounded rate from the amounts and the rate as shown; of the shown rate alone the whole interval counts. */
export function rateBases(row: FundRow): RateBasis[] {
  const amounts = amountsOf(row);
  const shown = rateReadings(row.rate);
  if (!amounts || amounts.budget.value.lte(0))
    return shown.map((rate) => ({ exact: rate.value, interval: intervalOf(rate) }));
  const computed = {
    exact: rateOf(amounts.executed, amounts.budget),
    interval: rateInterval(amounts.executed, amounts.budget),
  };
  return [computed, ...shown.map((rate) => ({ exact: rate.value, interval: point(rate.value) }))];
}

/** The written score may come from one of the rates by one of the formulas, rounded or truncated to its own precision. */
export function fitsExecution(
  score: Written,
  weight: Decimal,
  bases: readonly RateBasis[],
  formulas: readonly ExecutionFormula[],
): boolean {
  return formulas.some((formula) => bases.some((basis) => fits(formula, basis, weight, score)));
}

function fits(formula: ExecutionFormula, { exact, interval }: RateBasis, weight: Decimal, score: Written): boolean {
  if (formula.kind === "proportional") {
    return mayBeWritten(score, proportional(exact, weight), {
      low: proportional(interval.low, weight),
      high: proportional(interval.high, weight),
    });
  }
  return [exact, interval.low, interval.high].some((rate) => {
    const band = formula.bands.toSorted((a, b) => b.from - a.from).find(({ from }) => rate.gte(from));
    const points = weight.times(band?.share ?? 0);
    return mayBeWritten(score, points, point(points));
  });
}

/** rate × weight, not above the weight and not below 0. */
export function proportional(rate: Decimal, weight: Decimal): Decimal {
  return Decimal.max(0, Decimal.min(weight, rate.times(weight).div(100)));
}

/** The form prints a rule for the execution score that names this very score: 执行率80%-90%得8分. */
export function printedInForm(evaluation: Evaluation, score: Decimal): boolean {
  return evaluation.form.notes.some((note) => {
    const text = squeeze(note);
    if (!/执行率|执行进度/.test(text)) return false;
    return [...text.matchAll(/(?:得|计|为)(\d+(?:\.\d+)?)分/g)].some((match) => score.eq(match[1] ?? ""));
  });
}
