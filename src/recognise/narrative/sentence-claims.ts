import type { Claim } from "../../model/narrative.ts";
import { findProjectCounts } from "./counts-in-text.ts";
import { findDates, isoDate } from "./dates-in-text.ts";
import { evaluatedYears } from "./evaluated-years.ts";
import { findMoney } from "./money.ts";
import type { MaskedSentence } from "./project-mentions.ts";
import { findRates } from "./rates-in-text.ts";
import { amountRole, type Away, isExecutionRate, type NumberPlace, turnsTo } from "./roles.ts";
import { findGrades, findScores } from "./scores-in-text.ts";
import { findSums } from "./sums-in-text.ts";

/** A claim without its place in the document. */
export type BareClaim = Pick<Claim, "kind" | "text" | "value" | "unit" | "about"> &
  Pick<Claim, "parts" | "operation" | "column">;

/** What is known around a sentence. */
export interface SentenceContext {
  readonly years: readonly number[];
  readonly inParts: boolean;
  readonly away: Away;
  readonly inUnitSection: boolean;
  /** False for goals and analysis texts: they repeat no names, counts and years of the report. */
  readonly isReport: boolean;
  /** A goal still to be reached: its amounts and rates are no results. */
  readonly isPlan: boolean;
}

/** After these words the clauses behind ； go on about parts. */
export const PARTS_FOLLOW = /其中|包括|分别/;

type Placed = BareClaim & { readonly start: number };

/**
 * Everything that a sentence states about amounts, rates, scores, years, dates, counts and names, in reading order.
 *
 * @returns Also whether it ends on something else than the project in its year: the next sentence may go on with that.
 */
export function claimsOf(sentence: MaskedSentence, context: SentenceContext): { claims: BareClaim[]; away: Away } {
  const numbers = numberClaims(sentence, context);
  const claims: Placed[] = [...numbers.claims, ...sumClaims(sentence)];
  if (!context.isPlan) claims.push(...scoreClaims(sentence, context.years));
  if (context.isReport)
    claims.push(...yearClaims(sentence), ...dateClaims(sentence), ...countClaims(sentence), ...nameClaims(sentence));
  const inOrder = claims.sort((a, b) => a.start - b.start).map(({ start: _start, ...claim }) => claim);
  return { claims: inOrder, away: numbers.away };
}

function numberClaims(sentence: MaskedSentence, context: SentenceContext): { claims: Placed[]; away: Away } {
  const inName = (start: number): boolean => /[■◆□]/.test(sentence.masked[start] ?? "");
  const money = findMoney(sentence.plain).map((one) => ({ ...one, kind: "amount" as const }));
  const rates = findRates(sentence.plain).map((one) => ({ ...one, kind: "rate" as const, unit: "%", bare: false }));
  const sums = findSums(sentence.plain);
  const inSum = (start: number): boolean => sums.some((sum) => sum.start <= start && start < sum.end);
  let after = 0;
  let away = context.away;
  const claims = [...money, ...rates]
    .filter((one) => !inName(one.start) && !inSum(one.start))
    .sort((a, b) => a.start - b.start)
    .flatMap((one): Placed[] => {
      const place: NumberPlace = { sentence, start: one.start, after, ...context, away };
      after = one.end;
      const written = sentence.text.slice(one.start, one.end);
      const open = one.vague || context.isPlan;
      if (one.kind === "rate") {
        const about = !open && isExecutionRate(place) ? "executionRate" : null;
        away = about === null ? turnsTo(place) : null;
        return [{ start: one.start, kind: "rate", text: written, value: one.value.toNumber(), unit: "%", about }];
      }
      const role = open || one.unit.includes("/") ? null : amountRole(place);
      if (one.bare && role === null) return [];
      away = role === null ? turnsTo(place) : null;
      const base = {
        start: one.start,
        kind: "amount" as const,
        text: written,
        value: one.value.toNumber(),
        unit: one.unit,
      };
      return [role ? { ...base, about: role.about, column: role.column } : { ...base, about: null }];
    });
  return { claims, away };
}

function sumClaims(sentence: MaskedSentence): Placed[] {
  return findSums(sentence.plain).map((sum) => ({
    start: sum.start,
    kind: "sum",
    text: sentence.text.slice(sum.start, sum.end),
    value: sum.result.value,
    unit: sum.result.unit,
    about: null,
    parts: sum.parts.map((part) => ({ ...part })),
    operation: sum.operation,
  }));
}

function scoreClaims(sentence: MaskedSentence, years: readonly number[]): Placed[] {
  const scores = findScores(sentence, years).map((one): Placed => ({
    ...one,
    kind: "score",
    unit: "分",
    about: "totalScore",
  }));
  const grades = findGrades(sentence, years).map((one): Placed => ({
    ...one,
    kind: "grade",
    unit: null,
    about: "grade",
  }));
  return [...scores, ...grades];
}

function yearClaims(sentence: MaskedSentence): Placed[] {
  return evaluatedYears(sentence).map((one) => ({
    start: one.start,
    kind: "year",
    text: one.text,
    value: one.year,
    unit: null,
    about: "evaluatedYear",
  }));
}

const PAID = /支付|拨付|付清|付讫|兑付|发放/;
const COMPLETED = /完成|完工|竣工|验收|交付|结项/;
const NOT_YET =
  /计划|预计|拟|将于|应于|要求|力争|确保|之?前|以前|起$|开工|启动|签订|签署|立项|批复|下达|印发|出台|成立|招标|中标|到位|申报|采购合同|自评|评价|归档|报送|上报|公开|整改|备案|审计|决算|清算|招投标|采购|设计|编制|审批|建成|[一二三四]期|前期|上年|以前年度|历年/;

function dateClaims(sentence: MaskedSentence): Placed[] {
  return findDates(sentence.masked).map((date) => {
    const before = sentence.masked.slice(0, date.start);
    const from = Math.max(before.lastIndexOf("，"), before.lastIndexOf("；"), before.lastIndexOf("。")) + 1;
    const behind = sentence.masked.slice(date.end).replace(/[，；。].*$/s, "");
    const clause = before.slice(from) + behind;
    const closed =
      !NOT_YET.test(clause) && !/截[至止]|自$|从$|至$/.test(before.slice(from)) && !/^[-~至到]/.test(behind);
    const about = !closed ? null : PAID.test(behind) ? "paymentDate" : COMPLETED.test(behind) ? "completionDate" : null;
    return {
      start: date.start,
      kind: "date",
      text: sentence.text.slice(date.start, date.end),
      value: isoDate(date),
      unit: null,
      about,
    };
  });
}

function countClaims(sentence: MaskedSentence): Placed[] {
  return findProjectCounts(sentence).map((one) => ({ ...one, kind: "count", unit: "个", about: "projectCount" }));
}

function nameClaims(sentence: MaskedSentence): Placed[] {
  return sentence.mentions
    .filter((one) => one.defines)
    .map((one) => ({
      start: one.start,
      kind: "name",
      text: sentence.text.slice(one.start, one.end),
      value: one.name,
      unit: null,
      about: "projectName",
    }));
}
