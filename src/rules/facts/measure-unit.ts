import { Decimal } from "../../model/decimal.ts";
import { squeeze } from "../../model/text.ts";

/** Factor to a common unit, by dimension. */
const FACTORS: Readonly<Record<string, readonly [dimension: string, factor: string]>> = {
  "%": ["ratio", "0.01"],
  "‰": ["ratio", "0.001"],
  元: ["money", "1"],
  千元: ["money", "1000"],
  万元: ["money", "10000"],
  百万元: ["money", "1000000"],
  亿元: ["money", "100000000"],
  平方米: ["area", "1"],
  万平方米: ["area", "10000"],
  公顷: ["area", "10000"],
  平方公里: ["area", "1000000"],
  米: ["length", "1"],
  公里: ["length", "1000"],
  千米: ["length", "1000"],
  克: ["mass", "1"],
  公斤: ["mass", "1000"],
  千克: ["mass", "1000"],
  吨: ["mass", "1000000"],
  万吨: ["mass", "10000000000"],
  亩: ["mu", "1"],
  万亩: ["mu", "10000"],
};

/** Different words for one way of counting. */
const SAME: Readonly<Record<string, string>> = {
  百分比: "%",
  百分点: "%",
  个百分点: "%",
  "％": "%",
  人次: "人",
  人数: "人",
  名: "人",
  万人次: "万人",
  "㎡": "平方米",
  "m²": "平方米",
  m2: "平方米",
  平米: "平方米",
  平方: "平方米",
  km: "公里",
  m: "米",
  kg: "公斤",
  t: "吨",
  日: "天",
  个工作日: "工作日",
  起: "次",
  个月: "月",
  月份: "月",
  万: "万元",
  亿: "亿元",
};

/** One spelling for each unit; null where none is known. */
export function unitOf(unit: string | null): string | null {
  if (unit === null) return null;
  const plain = squeeze(unit).replace(/^[(（]|[)）]$/g, "");
  if (plain === "" || plain === "/" || plain === "-" || plain === "—") return null;
  return SAME[plain] ?? plain;
}

/**
 * Factor that brings a number in `from` to `to`: 1 for the same unit, or where one side names none; null where the two can't be compared.
 */
export function conversion(from: string | null, to: string | null): Decimal | null {
  const a = unitOf(from);
  const b = unitOf(to);
  if (a === null || b === null || a === b) return new Decimal(1);
  const x = FACTORS[a] ?? tenThousands(a, b);
  const y = FACTORS[b] ?? tenThousands(b, a);
  if (x && y && x[0] === y[0]) return new Decimal(x[1]).div(y[1]);
  if (sameRate(a, b) || interchangeable(a, b)) return new Decimal(1);
  return null;
}

/** 万人 against 人. */
function tenThousands(unit: string, other: string): readonly [string, string] | null {
  if (unit === `万${other}`) return [other, "10000"];
  return other === `万${unit}` ? [unit, "1"] : null;
}

/** 元/人*月 and 元/人·月 are one; so are 元 and 元/人, where the cell left the "per" out. */
function sameRate(a: string, b: string): boolean {
  const [x, y] = [a, b].map((unit) => unit.replace(/[*·×.]/g, "/").replace(/每/g, "/")) as [string, string];
  return x === y || x.startsWith(`${y}/`) || y.startsWith(`${x}/`);
}

/** Counters that forms use one for another: 7 answered by 7项, 12场 by 12次. Animals, trees and people are told apart. */
const COUNTERS = new Set("个 项 件 份 套 台 处 家 所 种 批 篇 条 例 宗 期 场 次 场次 批次 班 类 门".split(" "));

function interchangeable(a: string, b: string): boolean {
  return COUNTERS.has(a) && COUNTERS.has(b);
}
