import { CHINESE_DIGITS, countOf } from "./chinese-number.ts";
import { findMoney, NUMBER, type WrittenMoney } from "./money.ts";

/** A number of an expression with the unit that stands behind it or that it shares with the others. */
interface Term {
  readonly text: string;
  readonly value: number;
  readonly unit: string | null;
}

/** A sum or product written out: 30万元+15万元=45万元. */
export interface WrittenSum {
  readonly start: number;
  readonly end: number;
  /** As written, result included. */
  readonly text: string;
  readonly parts: readonly Term[];
  readonly operation: "+" | "-" | "×" | "÷";
  readonly result: Term;
}

const UNIT = "(?:亿元|万元|千元|元|亿|万|%|[\\u4e00-\\u9fa5]{1,3})?(?:\\/[\\u4e00-\\u9fa5]{1,2})*";
const TERM = `(?:${NUMBER})${UNIT}`;
const OPERATOR = "[+×*xX÷/-]";
const EXPRESSION = `${TERM}(?:${OPERATOR}${TERM})+`;
const NOT_IN_NUMBER = "(?<![\\d.,A-Za-z〔\\[+×*÷/-]|[\\d元万亿%）)]=)";
const END = `(?![\\d.]|${OPERATOR})`;
const AFTER = new RegExp(
  `${NOT_IN_NUMBER}(${EXPRESSION})[）)]?(?:=|≈|，?(?:共计|合计|总计|共|计)(?:为|是)?)(${TERM})${END}`,
  "g",
);
const BEFORE = new RegExp(`${NOT_IN_NUMBER}(${TERM})(?:=|（|\\()(${EXPRESSION})(?=[）)，。；、]|$)`, "g");
const SPLIT = new RegExp(`(${TERM})(${OPERATOR})?`, "g");

const LISTED = new RegExp(
  `(?:^|[，、；])(?:以上|上述)?([${CHINESE_DIGITS}]|\\d)(?:期|项|笔|批次?|次|部分|者|个(?:批次|部分|标段|阶段))(?:资金|经费|费用)?(?:共计|合计|总计|共)(?:支付|支出|为|金额)?$`,
);

/** Sums, differences, products and quotients that a text writes out with their result. @param text Already `plain`. */
export function findSums(text: string): WrittenSum[] {
  const written = [
    ...[...text.matchAll(AFTER)].map((match) => expression(match, match[1] ?? "", match[2] ?? "")),
    ...[...text.matchAll(BEFORE)].map((match) => expression(match, match[2] ?? "", match[1] ?? "")),
  ].filter((sum) => sum !== null);
  const apart = written.filter(
    (sum, i) => !written.some((other, j) => j < i && other.start < sum.end && sum.start < other.end),
  );
  return [...apart, ...listedSums(text)].sort((a, b) => a.start - b.start);
}

function expression(match: RegExpExecArray, parts: string, result: string): WrittenSum | null {
  const pieces = [...parts.matchAll(SPLIT)];
  const operators = [...new Set(pieces.map((piece) => operatorOf(piece[2])).filter((one) => one !== null))];
  const [operation] = operators;
  if (operation === undefined || operators.length > 1) return null;
  // 2022-12-31, 3/4: a dash or slash counts only before an equals sign
  if (!match[0].includes("=") && /[-/]/.test(pieces[0]?.[2] ?? "")) return null;
  const terms = shareUnit(
    pieces.map((piece) => termOf(piece[1] ?? "")),
    operation,
    termOf(result),
  );
  return { start: match.index, end: match.index + match[0].length, text: match[0], ...terms, operation };
}

function operatorOf(sign: string | undefined): WrittenSum["operation"] | null {
  if (sign === undefined) return null;
  if (sign === "+" || sign === "-") return sign;
  return sign === "÷" || sign === "/" ? "÷" : "×";
}

function termOf(text: string): Term {
  const [, digits = "0", unit = ""] = new RegExp(`^(${NUMBER})(.*)$`).exec(text) ?? [];
  const plainUnit = unit === "万" || unit === "亿" ? `${unit}元` : unit;
  return { text, value: Number(digits.replace(/,/g, "")), unit: plainUnit === "" ? null : plainUnit };
}

/** In 30+30+29.99=89.99万元 the unit at the end is everybody's. */
function shareUnit(parts: Term[], operation: WrittenSum["operation"], result: Term): { parts: Term[]; result: Term } {
  if (operation === "×" || operation === "÷") return { parts, result };
  const shared = parts[parts.length - 1]?.unit ?? result.unit;
  const fill = (term: Term): Term => (term.unit === null ? { ...term, unit: shared } : term);
  return { parts: parts.map(fill), result: fill(result) };
}

/** 一期30万元、二期15万元，两期合计45万元: as many amounts as the total says, each in a clause of its own. */
function listedSums(text: string): WrittenSum[] {
  const amounts = findMoney(text);
  return amounts.flatMap((total, i) => {
    const from = amounts[i - 1]?.end ?? 0;
    const count = countOf(LISTED.exec(text.slice(from, total.start))?.[1] ?? "");
    if (count === null || count < 2 || count !== i || total.vague) return [];
    const parts = amounts.slice(0, i);
    if (!parts.every((part) => isPlain(part, total)) || !inClauses(text, parts)) return [];
    const start = parts[0]?.start ?? 0;
    const term = ({ text: written, value, unit }: WrittenMoney): Term => ({
      text: written,
      value: value.toNumber(),
      unit,
    });
    return [
      {
        start,
        end: total.end,
        text: text.slice(start, total.end),
        parts: parts.map(term),
        operation: "+",
        result: term(total),
      },
    ];
  });
}

const isPlain = (part: WrittenMoney, total: WrittenMoney): boolean =>
  !part.vague && !part.bare && part.unit === total.unit;

/** Amounts of one list: between two of them one mark, and nothing that makes one a part of another. */
function inClauses(text: string, parts: readonly WrittenMoney[]): boolean {
  return parts.every((part, i) => {
    const next = parts[i + 1];
    const gap = next ? text.slice(part.end, next.start) : "";
    return (
      !/[（(）)]|其中|含|包括|余|剩|已|未/.test(gap) &&
      (next === undefined || (gap.match(/[，、；]/g) ?? []).length === 1)
    );
  });
}
