import type { NumberCell } from "../../model/cell.ts";
import { Decimal } from "../../model/decimal.ts";
import type { Evaluation, FundRow } from "../../model/evaluation.ts";
import { divide, multiply, point, type Interval, type Written } from "../../model/interval.ts";
import { intervalOf, writtenNumber } from "./written-number.ts";

/** Columns of amounts, in the form's own words. */
export const AMOUNT_COLUMNS = {
  initialBudget: { zh: "年初预算数", en: "initial budget" },
  budget: { zh: "全年预算数", en: "budget" },
  executed: { zh: "全年执行数", en: "executed" },
} as const;
export type AmountColumn = keyof typeof AMOUNT_COLUMNS;

/** The budget that execution is held against: 全年预算数, or the only budget column that the form has. */
export function budgetColumn(row: FundRow): "budget" | "initialBudget" {
  return row.budget === null && row.initialBudget !== null ? "initialBudget" : "budget";
}

/** Executed and budget of a row, both written. Null where one is not a number. */
export function amountsOf(row: FundRow): { executed: Written; budget: Written } | null {
  const executed = writtenNumber(row.executed);
  const budget = writtenNumber(row[budgetColumn(row)]);
  return executed && budget ? { executed, budget } : null;
}

const HUNDRED = point(new Decimal(100));

/**
 * Execution rate 全年执行数 ÷ 全年预算数 in percentage points, as the interval that the two written amounts allow.
 *
 * @throws {RangeError} where the budget may be zero: the caller reports "not applicable".
 */
export function rateInterval(executed: Written, budget: Written): Interval {
  return multiply(divide(intervalOf(executed), intervalOf(budget)), HUNDRED);
}

/** The quotient of the amounts as written, in percentage points. */
export function rateOf(executed: Written, budget: Written): Decimal {
  return executed.value.div(budget.value).times(100);
}

/** "86.20%" */
export function percent(value: Decimal): string {
  return `${value.toFixed(2)}%`;
}

const asFraction = (from: Written): Written => ({ value: from.value.times(100), places: from.places - 2 });
const asPoints = (from: Written): Written => ({ value: from.value.div(100), places: from.places + 2 });

/**
 * What a written rate may mean, in percentage points. With % it is what it says; a bare number up to 1.5 may be a fraction
 * (0.1 for 14.46 %) or points.
 */
export function rateReadings(cell: NumberCell | null): Written[] {
  const written = writtenNumber(cell);
  if (cell === null || written === null) return [];
  if (/[%％]/.test(cell.text)) return [written];
  // The reader has decided already; the other reading is kept, because it may be the one that agrees.
  if (written.value.abs().lte(1.5)) return [written, asFraction(written)];
  return written.places < 0 || (written.value.lte(150) && !cell.text.includes(written.value.toFixed()))
    ? [written, asPoints(written)]
    : [written];
}

/** Subject and words of one fund row. */
export function fundSubject(index: number, field: keyof FundRow): string {
  return `funds/rows/${index}/${field}`;
}

/** Label without 其中 and punctuation, for messages. */
export function fundLabel(evaluation: Evaluation, index: number): string {
  const label = evaluation.funds.rows[index]?.label ?? "";
  return label
    .replace(/^其中[:：]?/, "")
    .replace(/[:：\s]+$/g, "")
    .trim();
}
