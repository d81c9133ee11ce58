import type { Quantity } from "../../model/cell.ts";

export type Operator = Exclude<Quantity["op"], null | "range">;

const BEFORE: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:≥|>=|=>|不少于|不低于|不小于|大于等于|大于或等于|高于或等于|至少|最少|不下于)/, ">="],
  [/^(?:≤|<=|=<|不超过|不高于|不多于|不大于|小于等于|小于或等于|低于或等于|最多|控制在|不超出|至多)/, "<="],
  [/^(?:>|大于|高于|多于|超过|超)/, ">"],
  [/^(?:<|小于|低于|少于)/, "<"],
  [/^(?:=|等于)/, "="],
];

const BEHIND: readonly (readonly [RegExp, Operator])[] = [
  [/(?:及以上|或以上|以上|\(含\)以上|以上\(含\))$/, ">="],
  [/(?:及以下|或以下|以下|以内|之内|\(含\)以下|以下\(含\))$/, "<="],
];

/** Takes an operator off the front or the end of a text: "不少于12种" is >= and "12种", "95%以上" is >= and "95%". */
export function takeOperator(text: string): { op: Operator | null; rest: string } {
  for (const [pattern, op] of BEFORE) {
    const match = pattern.exec(text);
    if (match) return { op, rest: text.slice(match[0].length).replace(/(?:以内|之内|以下|以上)$/, "") };
  }
  for (const [pattern, op] of BEHIND) {
    const match = pattern.exec(text);
    if (match && match.index > 0) return { op, rest: text.slice(0, match.index) };
  }
  return { op: null, rest: text };
}

/** The operator of an own column (指标性质, 计算符号); null for 定性, 定量, 正向 and the like. */
export function operatorOf(text: string): Operator | null {
  const { op, rest } = takeOperator(text);
  return op !== null && rest === "" ? op : null;
}
