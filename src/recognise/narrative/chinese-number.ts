import { Decimal } from "../../model/decimal.ts";

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  貳: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const SMALL: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

/** Characters that a number in Chinese characters may hold. */
export const CHINESE_DIGITS = `${Object.keys(DIGITS).join("")}${Object.keys(SMALL).join("")}${Object.keys(LARGE).join("")}`;

/**
 * A whole number in Chinese characters: 十二, 三十万, 贰拾肆万伍仟, and digit by digit 二〇二二.
 *
 * @returns null where the text holds anything else.
 */
export function chineseNumber(text: string): Decimal | null {
  if (text === "") return null;
  const chars = [...text];
  if (chars.length > 1 && chars.every((char) => char in DIGITS))
    return new Decimal(chars.map((char) => DIGITS[char]).join(""));
  let total = new Decimal(0);
  let section = 0;
  let digit: number | null = null;
  for (const char of chars) {
    const large = LARGE[char];
    const small = SMALL[char];
    if (char in DIGITS) digit = DIGITS[char] ?? 0;
    else if (small !== undefined) {
      section += (digit ?? 1) * small;
      digit = null;
    } else if (large !== undefined) {
      // 一亿二千万: what stands before 亿 is multiplied as a whole
      const before = total.plus(section + (digit ?? 0));
      total = large === 1e8 ? before.times(large) : total.plus(new Decimal(section + (digit ?? 0)).times(large));
      section = 0;
      digit = null;
    } else return null;
  }
  return total.plus(section + (digit ?? 0));
}

/** A count as written in digits or in characters: 3, 三, 两. */
export function countOf(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : (chineseNumber(text)?.toNumber() ?? null);
}
