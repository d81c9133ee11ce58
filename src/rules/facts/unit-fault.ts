import { Decimal } from "../../model/decimal.ts";
import type { Evaluation, FundRow } from "../../model/evaluation.ts";
import type { Written } from "../../model/interval.ts";
import { agree } from "./agreement.ts";
import { AMOUNT_COLUMNS, amountsOf, rateInterval, rateReadings, type AmountColumn } from "./fund-amounts.ts";
import { columnSum, type ColumnSum } from "./source-sum.ts";
import { ratioOf, unitRatio } from "./unit-ratio.ts";
import { intervalOf, writtenNumber } from "./written-number.ts";

/** An amount that agrees with its neighbours only in another money unit. */
export interface UnitFault {
  readonly row: number;
  readonly column: AmountColumn;
  /** What it should agree with. */
  readonly with: { readonly row: number; readonly column: AmountColumn };
  /** 1,000, 10,000 or 10⁸. */
  readonly ratio: Decimal;
}

/** Two amounts of one row that agree only by a ratio of money units, where the row's own rate does not say that they differ. */
export function rowUnitFault(row: FundRow): { column: AmountColumn; with: AmountColumn; ratio: Decimal } | null {
  const amounts = amountsOf(row);
  const pairs: readonly (readonly [AmountColumn, AmountColumn])[] = [
    ["executed", "budget"],
    ["executed", "initialBudget"],
    ["budget", "initialBudget"],
  ];
  for (const [a, b] of pairs) {
    const [x, y] = [writtenNumber(row[a]), writtenNumber(row[b])];
    const ratio = x && y ? unitRatio(x, y) : null;
    if (!x || !y || !ratio) continue;
    // An execution rate of 0.01 % that the row itself reports is no question of units.
    if (a === "executed" && amounts && amounts.budget.value.gt(0) && agrees(row, amounts)) continue;
    return x.value.gt(y.value) ? { column: a, with: b, ratio } : { column: b, with: a, ratio };
  }
  return null;
}

function agrees(row: FundRow, amounts: { executed: Written; budget: Written }): boolean {
  const computed = rateInterval(amounts.executed, amounts.budget);
  return rateReadings(row.rate).some((reading) => agree(intervalOf(reading), computed));
}

/** The faults between the total and its sources, one for a row; and within rows. */
export function unitFaults(evaluation: Evaluation): UnitFault[] {
  const faults: UnitFault[] = [];
  evaluation.funds.rows.forEach((row, index) => {
    const fault = rowUnitFault(row);
    if (fault)
      faults.push({ row: index, column: fault.column, with: { row: index, column: fault.with }, ratio: fault.ratio });
  });
  for (const column of Object.keys(AMOUNT_COLUMNS) as AmountColumn[]) {
    const sum = columnSum(evaluation, column);
    const fault = sum ? sourceUnitFault(sum, column) : null;
    if (fault && !faults.some((other) => other.row === fault.row || other.with.row === fault.row)) faults.push(fault);
  }
  return faults;
}

/** The total and its sources agree if one of them is read in another unit: under a 万元 heading the larger one is the odd one out. */
export function sourceUnitFault(sum: ColumnSum, column: AmountColumn): UnitFault | null {
  const { total, sources } = sum;
  if (sum.closes || !total.written) return null;
  const whole = { value: total.written.value, interval: intervalOf(total.written) };
  const ratio = ratioOf(whole, { value: sum.value, interval: sum.interval });
  if (ratio) {
    const largest = sources.toSorted((a, b) => b.written.value.comparedTo(a.written.value))[0];
    if (largest && sum.value.gt(whole.value))
      return { row: largest.row, column, with: { row: total.row, column }, ratio };
    return { row: total.row, column, with: { row: largest?.row ?? total.row, column }, ratio };
  }
  for (const source of sources) {
    const rest = sum.value.minus(source.written.value);
    const wanted = whole.value.minus(rest);
    if (wanted.lte(0)) continue;
    const needed: Written = { value: wanted, places: total.written.places };
    const found = unitRatio(source.written, needed);
    if (found) return { row: source.row, column, with: { row: total.row, column }, ratio: found };
  }
  return null;
}
