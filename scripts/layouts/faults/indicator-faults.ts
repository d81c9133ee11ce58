import type { Fault } from "../plan.ts";
import type { Item } from "../record.ts";
import { itemOf, rescore } from "./record-parts.ts";

const REASON = "受客观条件影响未能完成，次年加快实施。";

/** What several faults change in one indicator; the total follows the score. */
function change(
  rule: string,
  name: string,
  fields: Partial<Pick<Item, "target" | "actual" | "deviation" | "name">> & { score?: string },
  evaluation: number,
  allowed: readonly string[] = [],
): Fault {
  const { score, ...texts } = fields;
  return {
    evaluation,
    table: (p) => {
      const item = itemOf(p, name);
      if (score !== undefined) rescore(p, item, score);
      Object.assign(item, texts);
    },
    expected: [{ rule, key: `ind:${fields.name ?? name}`, evaluation }],
    allowed: allowed.map((r) => ({ rule: r, key: `ind:${fields.name ?? name}`, evaluation })),
  };
}

export const outOfRange = (name: string, score: string, evaluation = 0): Fault =>
  change("score/out-of-range", name, { score }, evaluation);

/** The target is missed, a reason is given, and yet the full weight is scored. */
export const unearnedFull = (name: string, actual: string, evaluation = 0): Fault =>
  change("score/unearned-full", name, { actual, deviation: REASON }, evaluation);

/** The target is missed, a reason is given, and the part fits no formula. */
export const proportion = (name: string, actual: string, score: string, evaluation = 0): Fault =>
  change("score/proportion", name, { actual, score, deviation: REASON }, evaluation);

export const unexplainedDeduction = (name: string, score: string, evaluation = 0): Fault =>
  change("score/unexplained-deduction", name, { score, deviation: "" }, evaluation);

export const overshoot = (name: string, actual: string, evaluation = 0): Fault =>
  change("score/overshoot", name, { actual, deviation: "" }, evaluation);

export const incomparable = (name: string, actual: string, evaluation = 0): Fault =>
  change("score/incomparable", name, { actual }, evaluation);

export const deviationMissing = (name: string, actual: string, score: string, evaluation = 0): Fault =>
  change("explain/deviation-missing", name, { actual, score, deviation: "" }, evaluation);

export const reasonRemoved = (name: string, evaluation = 0): Fault =>
  change("explain/deviation-missing", name, { deviation: "" }, evaluation);

export const blankActual = (name: string, evaluation = 0): Fault =>
  change("complete/indicator-blank", name, { actual: "" }, evaluation);

export const copiesOperator = (name: string, actual: string, evaluation = 0): Fault =>
  change("text/actual-copies-operator", name, { actual }, evaluation);

export const unmeasuredRate = (name: string, word: string, evaluation = 0): Fault =>
  change("text/unmeasured-rate", name, { target: word, actual: word }, evaluation);

/** The indicator becomes one that belongs to another kind. */
export const misfiled = (name: string, other: string, target: string, actual: string, evaluation = 0): Fault =>
  change("text/misfiled", name, { name: other, target, actual }, evaluation);

export const placeholderReason = (name: string, evaluation = 0): Fault =>
  change("complete/placeholder-left", name, { deviation: "XX" }, evaluation, ["complete/placeholder-left"]);
