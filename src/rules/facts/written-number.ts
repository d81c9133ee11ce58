import type { Cell, MeasureCell, NumberCell } from "../../model/cell.ts";
import { Decimal } from "../../model/decimal.ts";
import { type Interval, type Written, firstNumber, roundedInterval } from "../../model/interval.ts";
import { saysNothing, squeeze } from "../../model/text.ts";

/** The form has the cell and it is empty; a merged cell is not. */
export function isBlank(cell: Cell | null): boolean {
  return cell !== null && cell.mergedInto === undefined && cell.text.trim() === "";
}

/** Something is written that is neither a number nor a sign for nothing: our reading, or the report, is at a loss. */
export function isUnread(cell: NumberCell | null): boolean {
  return cell !== null && cell.value === null && cell.mergedInto === undefined && !saysNothing(cell.text);
}

/** "—", "/", "无": the form says that there is nothing. A blank cell says nothing at all. */
export function isDash(cell: NumberCell | null): boolean {
  return cell !== null && cell.value === null && cell.text.trim() !== "" && saysNothing(cell.text);
}

/**
 * A cell's number with its written precision. Where the cell's value is the written number times a power of ten (0.86 read as
 * 86 %, 3万 read as 30000) the precision moves with it, so `places` may be negative.
 */
export function writtenNumber(cell: NumberCell | null): Written | null {
  if (cell === null || cell.value === null) return null;
  const value = new Decimal(cell.value);
  const text = firstNumber(cell.text);
  if (!text) return { value, places: value.decimalPlaces() };
  if (text.value.eq(value)) return text;
  if (text.value.isZero() || value.isZero()) return { value, places: value.decimalPlaces() };
  const shift = value.div(text.value).abs().log(10).toDecimalPlaces(9);
  return shift.isInteger()
    ? { value, places: text.places - shift.toNumber() }
    : { value, places: value.decimalPlaces() };
}

/** What an amount, rate or quantity may stand for: rounded to its written precision. */
export function intervalOf(written: Written): Interval {
  return roundedInterval(written.value, written.places);
}

/** The cell's words for a message: as written, on one line; a bare number with half-width digits. */
export function shown(cell: Cell | null): string {
  if (cell === null) return "";
  const plain = squeeze(cell.text);
  return /^[\d.,%‰+-]+$/.test(plain) ? plain : cell.text.replace(/\s+/g, " ").trim();
}

const SYMBOLS = { ">=": "≥", ">": ">", "<=": "≤", "<": "<", "=": "=" } as const;

/** A target or actual value for a message, with the operator and unit that stand in columns of their own: ≤30万元. */
export function shownMeasure(cell: MeasureCell | null, unit: string | null): string {
  const text = shown(cell);
  const value = cell?.value;
  if (value?.kind !== "quantity" || !/^[\d.,+-]+$/.test(text)) return text;
  const operator = value.op === null || value.op === "range" ? "" : SYMBOLS[value.op];
  return `${operator}${text}${value.unit ?? unit ?? ""}`;
}
