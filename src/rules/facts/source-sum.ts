import { Decimal, sum } from "../../model/decimal.ts";
import type { Evaluation, FundRow } from "../../model/evaluation.ts";
import { add, point, type Interval, type Written } from "../../model/interval.ts";
import { agree } from "./agreement.ts";
import type { AmountColumn } from "./fund-amounts.ts";
import { intervalOf, isBlank, isUnread, writtenNumber } from "./written-number.ts";

interface Amount {
  readonly row: number;
  readonly written: Written;
}

/** One column of the fund block: the total, and the sources that are parts of it. */
export interface ColumnSum {
  readonly total: { readonly row: number; readonly written: Written | null };
  /** Direct parts with a number; rows nested under a source are not among them. */
  readonly sources: readonly Amount[];
  /** Rows of direct parts whose cell is blank; a dash says that there is nothing, and is not blank. */
  readonly blank: readonly number[];
  /** Rows with something that is not a number. */
  readonly unread: readonly number[];
  readonly value: Decimal;
  readonly interval: Interval;
  /** Agrees with the total, as listed or in another nesting that the labels permit. */
  readonly closes: boolean;
}

const PLACES = new Set<FundRow["source"]>(["central", "province", "city", "county"]);

/** Null where the block has no total row, or nothing under it. */
export function columnSum(evaluation: Evaluation, column: AmountColumn): ColumnSum | null {
  const { rows } = evaluation.funds;
  const total = rows.findIndex((row) => row.source === "total");
  const parts = rows.flatMap((row, index) =>
    total >= 0 && row.partOf === total && index !== total && row[column] !== null ? [{ row, index }] : [],
  );
  const cell = rows[total]?.[column];
  if (!cell || parts.length === 0) return null;
  const sources = parts.flatMap(({ row, index }) => {
    const written = writtenNumber(row[column]);
    return written ? [{ row: index, written, source: row.source }] : [];
  });
  const totalWritten = writtenNumber(cell);
  const interval = sumInterval(sources);
  const readings = [
    sources,
    sources.filter((part) => !PLACES.has(part.source)),
    sources.filter((part) => part.source !== "fiscal"),
  ];
  const mixed = sources.some((part) => PLACES.has(part.source)) && sources.some((part) => part.source === "fiscal");
  return {
    total: { row: total, written: totalWritten },
    sources,
    blank: parts.filter(({ row }) => isBlank(row[column])).map(({ index }) => index),
    unread: parts.filter(({ row }) => isUnread(row[column])).map(({ index }) => index),
    value: sum(sources.map((part) => part.written.value)),
    interval,
    closes:
      totalWritten !== null &&
      (mixed ? readings : [sources]).some((reading) => agree(sumInterval(reading), intervalOf(totalWritten))),
  };
}

function sumInterval(parts: readonly Amount[]): Interval {
  return parts.map((part) => intervalOf(part.written)).reduce(add, point(new Decimal(0)));
}
