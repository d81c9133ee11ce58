import type { DateValue, Measure, Quantity } from "../../model/cell.ts";
import { Decimal } from "../../model/decimal.ts";
import type { Indicator } from "../../model/evaluation.ts";
import { type Interval, firstNumber, roundedInterval } from "../../model/interval.ts";
import { squeeze } from "../../model/text.ts";
import type { Pack } from "../../rule-engine/pack.ts";
import { conversion, unitOf } from "./measure-unit.ts";

export type Direction = "forward" | "reverse" | "equal" | "range";

/** Target and actual as numbers in one unit. */
export interface Compared {
  readonly direction: Direction;
  readonly target: Decimal;
  readonly actual: Decimal;
  /** What the written actual value may stand for. */
  readonly actualInterval: Interval;
  readonly unit: string | null;
}

/** How an indicator came out against its target. */
export type Attainment =
  | { readonly kind: "met"; readonly by: "number" | "date" | "words"; readonly compared: Compared | null }
  | { readonly kind: "missed"; readonly by: "number" | "date"; readonly compared: Compared | null }
  /** A target with a number, answered by a word or in another unit or kind. */
  | { readonly kind: "incomparable"; readonly why: "word" | "unit" | "kind" }
  /** Nothing can be said: blank, words against other words, or no direction. */
  | { readonly kind: "unknown"; readonly why: string };

const unknown = (why: string): Attainment => ({ kind: "unknown", why });

const KNOWN = new WeakMap<Indicator, { readonly pack: Pack; readonly result: Attainment }>();

/** Holds the actual value against the target; direction by the operator, else by the name's own words. Several rules ask the same of a row. */
export function attainment(row: Indicator, pack: Pack): Attainment {
  const known = KNOWN.get(row);
  if (known?.pack === pack) return known.result;
  const result = compare(row, pack);
  KNOWN.set(row, { pack, result });
  return result;
}

function compare(row: Indicator, pack: Pack): Attainment {
  const target = row.target?.value ?? null;
  const actual = row.actual?.value ?? null;
  if (!row.target || !row.actual || row.target.text.trim() === "" || row.actual.text.trim() === "")
    return unknown("blank");
  if (target === null || actual === null) return unknown("unread-cell");
  if (target.kind === "quality")
    return sameWords(row.target.text, row.actual.text)
      ? { kind: "met", by: "words", compared: null }
      : unknown("words");
  if (target.kind === "date") return dates(target, actual, row.target.text, row.actual.text);
  if (actual.kind === "quality")
    return sameWords(row.target.text, row.actual.text) ? unknown("words") : { kind: "incomparable", why: "word" };
  if (actual.kind === "date") return { kind: "incomparable", why: "kind" };
  return quantities(row, target, actual, pack);
}

function dates(target: DateValue, actual: Measure, targetText: string, actualText: string): Attainment {
  if (actual.kind === "quantity") return { kind: "incomparable", why: "kind" };
  if (actual.kind === "quality") return unknown("words");
  if (actual.op !== null && actual.op !== "=" && actual.op !== "<=") return unknown("actual-is-a-comparison");
  const [due, done] = [target.date, actual.date];
  // A month without a day: 12月 against 12月底前 is in time, against 12月15日前 it can't be said.
  if (due.slice(0, 7) === done.slice(0, 7) && !/[日号]|\d[-./]\d+[-./]\d/.test(actualText)) {
    return /[日号]|\d[-./]\d+[-./]\d/.test(targetText)
      ? unknown("month-without-a-day")
      : { kind: "met", by: "date", compared: null };
  }
  // A deadline: earlier is met, whether the form writes ≤ or the bare date.
  if (target.op === ">=" || target.op === ">")
    return done >= due ? { kind: "met", by: "date", compared: null } : unknown("direction");
  return done <= due ? { kind: "met", by: "date", compared: null } : { kind: "missed", by: "date", compared: null };
}

function quantities(row: Indicator, target: Quantity, actual: Quantity, pack: Pack): Attainment {
  const units = readUnits(row, target, actual);
  if (units === null) return { kind: "incomparable", why: "unit" };
  const b = new Decimal(actual.number).times(units.factor);
  const places = firstNumber(row.actual?.text ?? "")?.places ?? b.decimalPlaces();
  const step = roundedInterval(new Decimal(actual.number), places);
  const actualInterval = { low: step.low.times(units.factor), high: step.high.times(units.factor) };
  const common = { actual: b, actualInterval, unit: units.unit };
  if (actual.op === "range") return unknown("actual-is-a-range");
  if (target.op === "range") return inRange(target, common);
  const a = new Decimal(target.number);
  const direction = directionOf(row, target, pack);
  if (direction === null) {
    return b.eq(a)
      ? { kind: "met", by: "number", compared: { ...common, direction: "equal", target: a } }
      : unknown("direction");
  }
  const compared: Compared = { ...common, direction, target: a };
  const met: Attainment = { kind: "met", by: "number", compared };
  const missed: Attainment = { kind: "missed", by: "number", compared };
  // "≥95%" as a result says no more than "at least 95%": enough to be met, never to be missed.
  if (actual.op !== null && actual.op !== "=")
    return b.eq(a) || (direction === "reverse" ? b.lt(a) : b.gt(a)) ? met : unknown("actual-is-a-comparison");
  if (b.eq(a)) return target.op === ">" || target.op === "<" ? unknown("on-the-limit") : met;
  if (direction === "reverse") return b.lt(a) ? met : actualInterval.low.gt(a) ? missed : unknown("within-rounding");
  if (b.gt(a)) return met;
  return actualInterval.high.lte(a) ? missed : unknown("within-rounding");
}

function inRange(target: Quantity, common: Omit<Compared, "direction" | "target">): Attainment {
  const low = new Decimal(target.number);
  const high = new Decimal(target.max ?? target.number);
  const b = common.actual;
  const around = low.lt(0);
  const compared: Compared = { ...common, direction: "range", target: b.lt(low) ? low : high };
  if (b.gte(low) && b.lte(high)) return { kind: "met", by: "number", compared };
  // 90%-95% answered by 97 % is rarely a failure; ±10% answered by 12 % is one.
  return b.lt(low) || around ? { kind: "missed", by: "number", compared } : unknown("above-the-range");
}

/** Factor that brings the actual number into the target's unit. A percentage may also be written as a fraction. */
function readUnits(
  row: Indicator,
  target: Quantity,
  actual: Quantity,
): { factor: Decimal; unit: string | null } | null {
  const own = unitOf(row.unit);
  const a = unitOf(target.unit) ?? (unitOf(actual.unit) === null || conversion(own, actual.unit) !== null ? own : null);
  const b = unitOf(actual.unit);
  if (
    a === "%" &&
    b === null &&
    Math.abs(actual.number) <= 1.5 &&
    Math.abs(target.number) > 5 &&
    !/%/.test(squeeze(row.actual?.text ?? ""))
  ) {
    return { factor: new Decimal(100), unit: a };
  }
  if (a === null && b === "%" && Math.abs(target.number) <= 1.5 && Math.abs(actual.number) > 5)
    return { factor: new Decimal("0.01"), unit: null };
  const factor = conversion(b, a);
  return factor === null ? null : { factor, unit: a ?? b };
}

/** Null where a bare number has no side: a cost or a duration may be meant either way. */
function directionOf(row: Indicator, target: Quantity, pack: Pack): Direction | null {
  const name = squeeze(row.name.text);
  if (target.op === ">=" || target.op === ">") return "forward";
  if (target.op === "<=" || target.op === "<") return "reverse";
  const lessIsBetter =
    pack.words.reverse.some((word) => name.includes(word)) &&
    !/下降|降低|减少|处理|办结|查处|处置|化解|整改|破案|防控|控制|调解|受理|回复|救助|建|培训/.test(name);
  const neutral =
    /成本|费用|支出|单价|造价|工资|薪酬|标准$|时间|时限|期限|天数|周期|耗时|时长|进度/.test(name) ||
    /成本/.test(row.level2 ?? row.level1 ?? "");
  // A bare 0 may be a floor (节约率) or a ceiling (事故); only "=0" of a thing that is counted is a ceiling.
  if (target.number === 0 && !lessIsBetter) return target.op === "=" && !neutral ? "reverse" : null;
  if (lessIsBetter) return "reverse";
  if (neutral && unitOf(target.unit ?? row.unit) !== "%") return null;
  if (neutral && /节约|控制/.test(name)) return null;
  return target.op === "=" ? "equal" : "forward";
}

/** The same words, punctuation and the signs of completion aside. */
export function sameWords(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

function bare(text: string): string {
  return squeeze(text)
    .replace(/[，。、；：！？“”"'（）()《》,.;:!?\-—…·]/g, "")
    .replace(/[了已]/g, "");
}
