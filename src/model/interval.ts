import { Decimal } from "./decimal.ts";
import { squeeze } from "./text.ts";

/** A written number and what it may stand for. */
export interface Written {
  /** As written, without signs of unit: 1,234.50 is 1234.5. */
  readonly value: Decimal;
  /** Digits after the point as written: 1,234.50 has 2. */
  readonly places: number;
}

/**
 * Values that a written number may stand for: [low, high), half a unit of the last place to each side.
 * 24.5 is [24.45, 24.55), 86 is [85.5, 86.5). Source: rules catalogue, "Numbers first".
 */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

const NUMBER = /[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-+]?\d+(?:\.\d+)?|[-+]?\.\d+/;

/** First number in a text, full-width digits and thousands separators included; null where there is none. */
export function firstNumber(text: string): Written | null {
  const match = NUMBER.exec(squeeze(text).replace(/，/g, ","));
  return match ? written(match[0]) : null;
}

/** The number that a text is, apart from a unit or % behind it; null where the text holds anything else. */
export function wholeNumber(text: string): Written | null {
  const match = /^([-+]?(?:\d{1,3}(?:,\d{3})+|\d*)(?:\.\d+)?)(?:%|分|元|千元|万元|亿元|万|亿)?$/.exec(
    squeeze(text).replace(/，/g, ","),
  );
  return match?.[1] && /\d/.test(match[1]) ? written(match[1]) : null;
}

function written(digits: string): Written {
  const plain = digits.replace(/,/g, "");
  const point = plain.indexOf(".");
  return { value: new Decimal(plain), places: point < 0 ? 0 : plain.length - point - 1 };
}

const UNITS = new Map<number, { unit: Decimal; half: Decimal }>();

/** One unit of the last place and half of it; there are only a few, and every interval needs one. */
function lastPlace(places: number): { unit: Decimal; half: Decimal } {
  let known = UNITS.get(places);
  if (!known) {
    const unit = new Decimal(10).pow(-places);
    UNITS.set(places, (known = { unit, half: unit.div(2) }));
  }
  return known;
}

/** What a written number may stand for after rounding to `places`. */
export function roundedInterval(value: Decimal, places: number): Interval {
  const { half } = lastPlace(places);
  return { low: value.minus(half), high: value.plus(half) };
}

/** What a written number may stand for after truncation to `places`: [v, v + one unit). */
export function truncatedInterval(value: Decimal, places: number): Interval {
  const { unit } = lastPlace(places);
  return value.isNegative() ? { low: value.minus(unit), high: value } : { low: value, high: value.plus(unit) };
}

export function point(value: Decimal): Interval {
  return { low: value, high: value };
}

export function add(a: Interval, b: Interval): Interval {
  return { low: a.low.plus(b.low), high: a.high.plus(b.high) };
}

export function subtract(a: Interval, b: Interval): Interval {
  return { low: a.low.minus(b.high), high: a.high.minus(b.low) };
}

export function multiply(a: Interval, b: Interval): Interval {
  const corners = [a.low.times(b.low), a.low.times(b.high), a.high.times(b.low), a.high.times(b.high)];
  return { low: Decimal.min(...corners), high: Decimal.max(...corners) };
}

/** @throws {RangeError} where the divisor may be zero: the caller reports "not applicable". */
export function divide(a: Interval, b: Interval): Interval {
  if (b.low.lte(0) && b.high.gte(0)) throw new RangeError("the divisor may be zero");
  const corners = [a.low.div(b.low), a.low.div(b.high), a.high.div(b.low), a.high.div(b.high)];
  return { low: Decimal.min(...corners), high: Decimal.max(...corners) };
}

/** True where the two may stand for the same value (touching ends count). */
export function meet(a: Interval, b: Interval): boolean {
  return a.low.lte(b.high) && b.low.lte(a.high);
}
