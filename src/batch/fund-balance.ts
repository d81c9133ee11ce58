import { Decimal } from "../model/decimal.ts";
import type { MoneyUnit } from "../model/evaluation.ts";
import type { Interval, Written } from "../model/interval.ts";
import { add, point, roundedInterval, subtract, wholeNumber } from "../model/interval.ts";
import type { PackedRow } from "./packed-cells.ts";
import { unpackCells } from "./packed-cells.ts";

/** An amount in 元 with what it may stand for, and as the form writes it. */
export interface Amount {
  readonly value: Decimal;
  readonly interval: Interval;
  /** "24.5万元" */
  readonly text: string;
}

/** Budget less executed of some fund rows. */
export interface Balance extends Amount {
  /** "100 − 90.5 = 9.5万元" */
  readonly calculation: string;
}

const YUAN: Readonly<Record<MoneyUnit, number>> = { 元: 1, 千元: 1_000, 万元: 10_000, 亿元: 100_000_000 };

/** The fund block of a packed evaluation; null where the form does not say its money unit. */
export class FundBalance {
  readonly #rows: readonly PackedRow[];
  readonly #unit: MoneyUnit;

  private constructor(rows: readonly PackedRow[], unit: MoneyUnit) {
    this.#rows = rows;
    this.#unit = unit;
  }

  static of(cells: string): FundBalance | null {
    const rows = unpackCells(cells);
    const unit = rows[0]?.cells.find((cell) => cell.field === "moneyUnit")?.text ?? "";
    return unit in YUAN
      ? new FundBalance(
          rows.filter((row) => row.block === "funds"),
          unit as MoneyUnit,
        )
      : null;
  }

  /** 上年结转资金 in the columns of budgets that have a number, 全年预算数 first, with the field's pointer. */
  carried(): (Amount & { readonly subject: string })[] {
    const row = this.#only("carryover");
    if (!row) return [];
    return (["budget", "initialBudget"] as const).flatMap((field) => {
      const amount = this.#written(row, field);
      const subject = row.cells.find((cell) => cell.field === field)?.subject;
      return amount && subject !== undefined
        ? [{ ...this.#amount(amount.value, roundedInterval(amount.value, amount.places)), subject }]
        : [];
    });
  }

  /** What the year left unspent: of the total, of each source, and of 财政拨款 and 上年结转 together. The first one is for messages. */
  balances(): Balance[] {
    const own = this.#rows.flatMap((row) => this.#balance([row]) ?? []);
    const [fiscal, carryover] = [this.#only("fiscal"), this.#only("carryover")];
    const together = fiscal && carryover ? this.#balance([fiscal, carryover]) : null;
    const main = this.#only("total") ?? fiscal;
    const first = main ? this.#balance([main]) : null;
    return first ? [first, ...own, ...(together ? [together] : [])] : [];
  }

  #only(source: string): PackedRow | null {
    const found = this.#rows.filter((row) => row.source === source);
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  #balance(rows: readonly PackedRow[]): Balance | null {
    const parts = rows.map((row) => ({
      budget: this.#written(row, "budget") ?? this.#written(row, "initialBudget"),
      executed: this.#written(row, "executed"),
    }));
    let value = new Decimal(0);
    let interval = point(value);
    for (const { budget, executed } of parts) {
      if (!budget || !executed) return null;
      value = value.plus(budget.value).minus(executed.value);
      interval = add(
        interval,
        subtract(roundedInterval(budget.value, budget.places), roundedInterval(executed.value, executed.places)),
      );
    }
    const amount = this.#amount(value, interval);
    return {
      ...amount,
      calculation: `${parts.map(({ budget, executed }) => `${budget?.value.toFixed()} − ${executed?.value.toFixed()}`).join(" + ")} = ${amount.text}`,
    };
  }

  #written(row: PackedRow, field: string): Written | null {
    const text = row.cells.find((cell) => cell.field === field)?.text ?? "";
    // A unit inside the cell (3万) would not be the heading's.
    return /^[\d.,]+$/.test(text) ? wholeNumber(text) : null;
  }

  #amount(value: Decimal, interval: Interval): Amount {
    const factor = YUAN[this.#unit];
    return {
      value: value.times(factor),
      interval: { low: interval.low.times(factor), high: interval.high.times(factor) },
      text: `${value.toFixed()}${this.#unit}`,
    };
  }
}
