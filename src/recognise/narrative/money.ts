import { Decimal } from "../../model/decimal.ts";
import { CHINESE_DIGITS, chineseNumber } from "./chinese-number.ts";

/** An amount of money written in a text. */
export interface WrittenMoney {
  readonly start: number;
  readonly end: number;
  /** As written: 24.5万元, 30万, 人民币贰拾肆万伍仟元整. */
  readonly text: string;
  /** In `unit`. */
  readonly value: Decimal;
  /** 元, 千元, 万元 or 亿元; 元/人 and the like where it is a price. */
  readonly unit: string;
  /** 30万: money only where the words around say so. */
  readonly bare: boolean;
  /** 约30万元, 30余万元, 30万元以上: says no more than the size. */
  readonly vague: boolean;
}

/** A number with or without thousands separators. */
export const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;

const ARABIC = new RegExp(
  String.raw`(?<![\d.,])(${NUMBER})([余多几])?(亿元|百万元|万元|千元|元|亿|万)(?![素宵旦])([余多])?(\/[\u4e00-\u9fa5]{1,3}(?:[·.*\/][\u4e00-\u9fa5])?)?`,
  "g",
);
const CHINESE = new RegExp(
  String.raw`(?:人民币)?([${CHINESE_DIGITS}]{2,})[元圆]([零${CHINESE_DIGITS}]角)?([零${CHINESE_DIGITS}]分)?[整正]?`,
  "g",
);
const VAGUE_BEFORE =
  /(?:约|近|大约|将近|超|超过|逾|不足|不低于|不少于|不超过|不高于|高于|低于|最高|最低|至少|至多|上限|[≥≤><~-])(?:为|达|人民币)?$/;
const VAGUE_AFTER = /^(?:左右|以上|以下|以内|上下|之内|[-~])/;

/**
 * All written amounts of a text, in reading order.
 *
 * @param text Already `plain`.
 */
export function findMoney(text: string): WrittenMoney[] {
  const found = [...arabicAmounts(text), ...chineseAmounts(text)];
  return found
    .sort((a, b) => a.start - b.start)
    .filter((one, i, all) => i === 0 || one.start >= (all[i - 1]?.end ?? 0));
}

function arabicAmounts(text: string): WrittenMoney[] {
  return [...text.matchAll(ARABIC)].flatMap((match) => {
    const [whole, digits = "", more, unit = "", moreAfter, per = ""] = match;
    const start = match.index;
    const end = start + whole.length;
    const bare = unit === "万" || unit === "亿";
    if (
      bare &&
      /^[\u4e00-\u9fa5A-Za-z]/.test(text.slice(end, end + 1)) &&
      !/^(?:共|合|总|为|的|和|与|及)/.test(text.slice(end))
    )
      return [];
    const million = unit === "百万元";
    const value = new Decimal(digits.replace(/,/g, "")).times(million ? 100 : 1);
    return [
      {
        start,
        end,
        text: whole,
        value,
        unit: `${million ? "万元" : bare ? `${unit}元` : unit}${per}`,
        bare,
        vague: Boolean(more ?? moreAfter) || isVague(text, start, end),
      },
    ];
  });
}

function chineseAmounts(text: string): WrittenMoney[] {
  return [...text.matchAll(CHINESE)].flatMap((match) => {
    const [whole, number = "", jiao, fen] = match;
    // 上千万元, 万元: an order of magnitude
    if (/^[百千万亿佰仟萬億]/.test(number)) return [];
    const yuan = chineseNumber(number);
    if (yuan === null) return [];
    const part = (written: string | undefined, share: string): Decimal =>
      (chineseNumber(written?.slice(0, -1) ?? "零") ?? new Decimal(0)).times(share);
    const value = yuan.plus(part(jiao, "0.1")).plus(part(fen, "0.01"));
    const start = match.index;
    const end = start + whole.length;
    return [{ start, end, text: whole, value, unit: "元", bare: false, vague: isVague(text, start, end) }];
  });
}

function isVague(text: string, start: number, end: number): boolean {
  return VAGUE_BEFORE.test(text.slice(0, start)) || VAGUE_AFTER.test(text.slice(end));
}
