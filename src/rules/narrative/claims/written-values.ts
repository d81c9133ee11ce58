import { Decimal } from "../../../model/decimal.ts";
import {
  firstNumber,
  type Interval,
  meet,
  point,
  roundedInterval,
  truncatedInterval,
} from "../../../model/interval.ts";

/** 元 in one unit; null for anything that is no money. */
export function yuanIn(unit: string | null): Decimal | null {
  const base = (unit ?? "").replace(/\/.*$/, "");
  const factor = { 元: 1, 千元: 1e3, 万元: 1e4, 亿元: 1e8 }[base];
  return factor === undefined ? null : new Decimal(factor);
}

/** What a written number may stand for: the rounded and the truncated reading. Numbers in characters are exact. */
export function readings(text: string, value: number): Interval[] {
  const written = firstNumber(text);
  const exact = new Decimal(value);
  if (!written || !written.value.equals(exact)) return [point(exact)];
  return [roundedInterval(exact, written.places), truncatedInterval(exact, written.places)];
}

/** The readings in 元. */
export function inYuan(intervals: readonly Interval[], unit: Decimal): Interval[] {
  return intervals.map(({ low, high }) => ({ low: low.times(unit), high: high.times(unit) }));
}

/** True where one reading of the one may be one reading of the other. */
export function mayMeet(a: readonly Interval[], b: readonly Interval[]): boolean {
  return a.some((one) => b.some((other) => meet(one, other)));
}
