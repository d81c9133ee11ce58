import type { Fault } from "../plan.ts";
import { rescore, sourceOf, totalOf } from "./record-parts.ts";

const NARRATIVE = [
  { rule: "narrative/amount", key: null, evaluation: null },
  { rule: "narrative/execution-rate", key: null, evaluation: null },
] as const;

/** The printed rate is another one than the amounts give; the score still follows the amounts. */
export const executionRate = (rate: string, evaluation = 0): Fault => ({
  evaluation,
  table: (p) => {
    totalOf(p).rate = rate;
  },
  expected: [{ rule: "budget/execution-rate", key: "fund:total", evaluation }],
  allowed: [{ rule: "budget/execution-score", key: null, evaluation }, ...NARRATIVE],
});

export const executionScore = (score: string, evaluation = 0): Fault => ({
  evaluation,
  table: (p) => {
    rescore(p, totalOf(p), score);
  },
  expected: [{ rule: "budget/execution-score", key: "fund:total", evaluation }],
});

/** One source's amounts, so that the sources no longer add up to the total. */
export const sourceSum = (
  source: string,
  amounts: { initial?: string; budget?: string; executed?: string; rate?: string },
  evaluation = 0,
): Fault => ({
  evaluation,
  table: (p) => {
    Object.assign(sourceOf(p, source), amounts);
  },
  expected: [{ rule: "budget/source-sum", key: "fund:total", evaluation }],
  allowed: [{ rule: "budget/source-sum", key: null, evaluation }],
});

/** More spent than budgeted, in the total and in the source; `own` are the source's own amount and rate where it is not all. */
export const overspent = (
  executed: string,
  rate: string,
  source = "fiscal",
  own: { readonly executed: string; readonly rate: string } = { executed, rate },
): Fault => ({
  table: (p) => {
    const total = totalOf(p);
    const part = sourceOf(p, source);
    total.executed = executed;
    total.rate = rate;
    if (total.score !== undefined && total.score !== "" && total.weight !== undefined) rescore(p, total, total.weight);
    part.executed = own.executed;
    if (/\d/.test(part.rate ?? "")) part.rate = own.rate;
  },
  expected: [{ rule: "budget/overspent", key: "fund:total" }],
  allowed: [{ rule: "budget/overspent", key: null }],
});

/** 元 written under a 万元 heading. */
export const unitSuspect = (source: string, amounts: { initial: string; budget: string; executed: string }): Fault => ({
  table: (p) => {
    Object.assign(sourceOf(p, source), amounts);
  },
  expected: [{ rule: "budget/unit-suspect", key: `fund:${source}` }],
  allowed: [
    { rule: "budget/source-sum", key: null },
    { rule: "budget/unit-suspect", key: null },
    { rule: "budget/overspent", key: null },
  ],
});

/** The reason for an adjusted budget is gone. */
export const adjustedUnexplained = (evaluation = 0): Fault => ({
  evaluation,
  table: (p) => {
    for (const fund of p.funds) fund.reason = "";
  },
  expected: [{ rule: "budget/adjusted-unexplained", key: "fund:total", evaluation }],
});
