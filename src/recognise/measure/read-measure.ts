import type { Measure } from "../../model/cell.ts";
import { squeeze } from "../../model/text.ts";
import { readDate } from "./dates.ts";
import { operatorOf, takeOperator, type Operator } from "./operators.ts";

/** What stands in columns of their own beside the value. */
export interface MeasureColumns {
  /** Text of an operator column (指标性质), "" where there is none. */
  readonly operator: string;
  /** Text of a unit column (度量单位), "" where there is none. */
  readonly unit: string;
  /** The evaluated year, for dates that name none. */
  readonly year: number | null;
}

const NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const UNIT = "%|‰|百分比|百分点|个百分点|[A-Za-z\\u4e00-\\u9fa5³²㎡℃°]+(?:[/*·每][A-Za-z\\u4e00-\\u9fa5³²㎡]+)*";
const QUANTITY = new RegExp(`^([-+]?)(${NUMBER})(${UNIT})?(.*)$`);
const RANGE = new RegExp(`^(${NUMBER})(${UNIT})?(?:-|~|〜|～|—|–|至|到)(${NUMBER})(${UNIT})?$`);
const PLUS_MINUS = new RegExp(`^(?:±|\\+-|\\+/-)(${NUMBER})(%|‰)?(?:以内|之内)?$`);
const VERBS =
  /^(?:已经?|共计?|总计|合计|累计|全年|年内|实际|约|达到|达|完成|举办|开展|组织|发放|新增|培训|建设|为){1,3}/;
const LONGEST_UNIT = 6;
const NOTHING = /^(?:[—–－\-/／\\*·.…]+|)$/;

/**
 * The meaning of a target or actual value: a quantity with its operator and unit, a date, or a word.
 *
 * @param text The value cell as written; operator and unit may come from columns of their own.
 * @returns null where the cell says nothing (blank, —, /).
 * Source: rules catalogue, "Written forms"; contract, "target.value and actual.value".
 */
export function readMeasure(text: string, columns: MeasureColumns): Measure | null {
  const plain = squeeze(text).replace(/，/g, ",");
  if (NOTHING.test(plain)) return null;
  const operator = operatorOf(squeeze(columns.operator));
  const unit = unitName(squeeze(columns.unit));
  const quantity = readRange(plain, unit) ?? readQuantity(plain, operator, unit);
  if (quantity && !(unit === null && isBareDate(plain))) return quantity;
  const date = readDate(plain, columns.year);
  if (date) return { ...date, op: date.op ?? operator };
  return { kind: "quality", term: text };
}

/** "12月" and "2021年" without a unit column are dates, not quantities of months or years. */
function isBareDate(text: string): boolean {
  return (
    /^[≤≥<>=]*(?:\d{1,2}月(?:底|末|份)?|(?:19|20)\d{2}年(?:底|末|度)?(?:\d{1,2}月)?)/.test(text) && !/个月/.test(text)
  );
}

function readRange(text: string, unit: string | null): Measure | null {
  const around = PLUS_MINUS.exec(text);
  if (around) {
    const number = amount(around[1]);
    return { kind: "quantity", op: "range", number: -number, max: number, unit: unit ?? unitName(around[2] ?? "") };
  }
  const range = RANGE.exec(text);
  if (!range) return null;
  const [low, high] = [amount(range[1]), amount(range[3])];
  const written = range[4] ?? range[2] ?? "";
  if (high < low || /^[年月日号]/.test(written)) return null;
  return { kind: "quantity", op: "range", number: low, max: high, unit: unitName(written) ?? unit };
}

function readQuantity(text: string, operator: Operator | null, unit: string | null): Measure | null {
  const own = takeOperator(text);
  const found = matchQuantity(own.rest) ?? (own.op === null ? matchQuantity(text.replace(VERBS, "")) : null);
  if (!found) return null;
  const inner = found.op ?? own.op;
  return { kind: "quantity", op: inner ?? operator, number: found.number, max: null, unit: found.unit ?? unit };
}

function matchQuantity(text: string): { number: number; unit: string | null; op: Operator | null } | null {
  const own = takeOperator(text);
  const match = QUANTITY.exec(own.rest);
  if (!match) return null;
  const [, sign, digits, written = "", rest = ""] = match;
  if (/\d/.test(rest.replace(/\(.*\)$/, "")) || rest.length > LONGEST_UNIT || written.length > LONGEST_UNIT)
    return null;
  if (!/^(?:\(.*\)|[。.,;；、左右多余]*|覆盖|达标|完成)$/.test(rest) && written !== "%") return null;
  const number = amount(digits) * (sign === "-" ? -1 : 1);
  const pair = /^\([^()含\d]{1,2}\)$/.test(rest) ? rest : "";
  return { number, unit: unitName(written.replace(/(?:左右|多|余)$/, "") + pair), op: own.op };
}

function amount(digits: string | undefined): number {
  return Number((digits ?? "").replace(/,/g, ""));
}

/** 百分比 is %; a blank or a dash is no unit. */
export function unitName(text: string): string | null {
  if (NOTHING.test(text) || text === "无") return null;
  return text === "百分比" || text === "百分之" ? "%" : text;
}
