import { Decimal } from "../../model/decimal.ts";
import { CHINESE_DIGITS, chineseNumber } from "./chinese-number.ts";

/** A percentage written in a text. */
export interface WrittenRate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Percentage points. */
  readonly value: Decimal;
  /** ≥95%, 95%以上, 90%-95%: a bound or a range, not a value. */
  readonly vague: boolean;
}

const PERCENT = /(?<![\d.])(\d+(?:\.\d+)?)%/g;
const WORDS = new RegExp(`百分之([${CHINESE_DIGITS}]+)(?:点([${CHINESE_DIGITS}]+))?`, "g");
const BOUND_BEFORE = /(?:[≥≤><~-]|约|近|超过|超|不低于|不少于|不超过|高于|低于|至少|大于|小于)(?:为|达)?$/;
const BOUND_AFTER = /^(?:以上|以下|左右|以内|[-~至])/;

/**
 * All percentages of a text, in reading order; differences in 百分点 are none.
 *
 * @param text Already `plain`.
 */
export function findRates(text: string): WrittenRate[] {
  const digits = [...text.matchAll(PERCENT)].map((match) => ({ match, value: new Decimal(match[1] ?? "0") }));
  const words = [...text.matchAll(WORDS)].flatMap((match) => {
    const whole = match[1] === "百" ? new Decimal(100) : chineseNumber(match[1] ?? "");
    if (whole === null) return [];
    const fraction = [...(match[2] ?? "")].map((char) => chineseNumber(char)?.toFixed() ?? "").join("");
    return [{ match, value: fraction === "" ? whole : new Decimal(`${whole.toFixed()}.${fraction}`) }];
  });
  return [...digits, ...words]
    .map(({ match, value }) => {
      const start = match.index;
      const end = start + match[0].length;
      const vague = BOUND_BEFORE.test(text.slice(0, start)) || BOUND_AFTER.test(text.slice(end));
      return { start, end, text: match[0], value, vague };
    })
    .sort((a, b) => a.start - b.start);
}
