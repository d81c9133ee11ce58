import { Decimal } from "../../model/decimal.ts";
import type { MoneyUnit } from "../../model/evaluation.ts";
import { YUAN } from "../../store/evaluation-columns.ts";

/** An amount of the form in yuan, exact, as a decimal text without exponent. */
export function yuan(amount: number | null, unit: MoneyUnit): string | null {
  return amount === null ? null : new Decimal(amount).times(YUAN[unit]).toFixed();
}
