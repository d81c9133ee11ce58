import { Decimal, sum } from "../../model/decimal.ts";
import { wholeNumber } from "../../model/interval.ts";
import type { Evaluation } from "../../model/evaluation.ts";
import { executionIndicator, scoreParts, weightParts, type Part, type Parts } from "./scored-parts.ts";
import { writtenNumber } from "./written-number.ts";

/** How a declared total and its parts go together. */
export interface SumReading {
  readonly parts: readonly Part[];
  readonly sum: Decimal;
  /** closes: equal as read · otherwise: equal in another permitted reading of the form · doubtful: equal if one doubtful cell is read otherwise · fails. */
  readonly verdict: "closes" | "otherwise" | "doubtful" | "fails";
  /** Subject of the doubtful cell. */
  readonly doubtful: string | null;
}

/**
 * Adds the parts exactly and holds the declared value against the sum, then against the other readings that the form permits:
 * an execution rate printed both in the fund block and as an indicator counts once; a total that declares the indicators alone.
 */
export function readSum(evaluation: Evaluation, parts: Parts, declared: Decimal, indicatorsAlone: boolean): SumReading {
  const all = [...(parts.execution ? [parts.execution] : []), ...parts.indicators];
  const total = sum(all.map((part) => part.value));
  const reading = (verdict: SumReading["verdict"], doubtful: string | null = null): SumReading => ({
    parts: all,
    sum: total,
    verdict,
    doubtful,
  });
  if (total.eq(declared)) return reading("closes");
  if (parts.execution) {
    const alone = total.minus(parts.execution.value);
    const twice = executionIndicator(evaluation);
    const same =
      twice === null ? undefined : parts.indicators.find((part) => part.subject.startsWith(`indicators/${twice}/`));
    if (same?.value.eq(parts.execution.value) && alone.eq(declared)) return reading("otherwise");
    if (indicatorsAlone && alone.eq(declared)) return reading("otherwise");
  }
  for (const part of all) {
    const other = alternativeOf(part);
    if (other && total.minus(part.value).plus(other).eq(declared)) return reading("doubtful", part.subject);
  }
  return reading("fails");
}

/**
 * A scored row seems to be missing from what was read: the weights fall short of 100, and the scores of the declared total by no more
 * than that. Then our reading may be at fault rather than the report.
 */
export function rowSeemsLost(evaluation: Evaluation): boolean {
  const weights = weightParts(evaluation);
  const scores = scoreParts(evaluation);
  const declared = writtenNumber(evaluation.total.score)?.value;
  if (declared === undefined || weights.indicators.length === 0) return false;
  const gap = new Decimal(100).minus(total(weights));
  const short = declared.minus(total(scores));
  return gap.gt(0) && short.gt(0) && short.lte(gap);
}

const total = (parts: Parts): Decimal =>
  sum([...(parts.execution ? [parts.execution] : []), ...parts.indicators].map((part) => part.value));

function alternativeOf(part: Part): Decimal | null {
  const text = part.cell?.doubt?.alternative;
  return text === undefined ? null : (wholeNumber(text)?.value ?? null);
}
