import type { Evaluation, Indicator } from "../../model/evaluation.ts";
import { point, wholeNumber, type Written } from "../../model/interval.ts";
import { saysNothing } from "../../model/text.ts";
import { mayBeWritten } from "./agreement.ts";
import { isScored } from "./scored-parts.ts";
import { isUnread, writtenNumber } from "./written-number.ts";

/** Weight and score of a row that is scored on its own, or why it can't be judged. */
export type ScoredRow =
  | { readonly weight: Written; readonly score: Written }
  | { readonly why: "not-scored" | "merged-score" | "no-weight" | "no-score" | "unread-cell" | "out-of-range" };

/** Reads weight and score of one row. A score outside 0 … weight is another rule's finding. */
export function scoredRow(evaluation: Evaluation, index: number): ScoredRow {
  const row = evaluation.indicators[index];
  if (!row || !isScored(evaluation, row)) return { why: "not-scored" };
  if (inMergedGroup(evaluation, index)) return { why: "merged-score" };
  if (isUnread(row.weight) || isUnread(row.score)) return { why: "unread-cell" };
  const weight = writtenNumber(row.weight);
  const score = writtenNumber(row.score);
  if (!weight || weight.value.lte(0)) return { why: "no-weight" };
  if (!score) return { why: "no-score" };
  if (score.value.isNegative() || score.value.gt(weight.value)) return { why: "out-of-range" };
  return { weight, score };
}

/** The row prints a coefficient of its own (得分系数, percentage points or a fraction), from which the score follows. */
export function fitsCoefficient(
  row: Indicator,
  scored: { readonly weight: Written; readonly score: Written },
): boolean {
  const cell = Object.entries(row.more).find(([label]) => /系数/.test(label))?.[1];
  const written = cell ? wholeNumber(cell.text) : null;
  if (!written) return false;
  const share = written.value.lte(1.5) ? written.value : written.value.div(100);
  const points = share.times(scored.weight.value);
  return mayBeWritten(scored.score, points, point(points));
}

/** Weight or score stands once for several rows, of which this is one. */
export function inMergedGroup(evaluation: Evaluation, index: number): boolean {
  const row = evaluation.indicators[index];
  if (row?.weight?.mergedInto !== undefined || row?.score?.mergedInto !== undefined) return true;
  return evaluation.indicators.some((other) => other.weight?.mergedInto === index || other.score?.mergedInto === index);
}

/** The row prints its own 评分标准: the pack's formulas do not bind it. */
export function hasOwnRule(row: Indicator): boolean {
  return row.scoringRule !== null && (row.scoringRule.mergedInto !== undefined || !saysNothing(row.scoringRule.text));
}
