import { Decimal, sum } from "../../model/decimal.ts";
import { wholeNumber } from "../../model/interval.ts";
import type { Evaluation } from "../../model/evaluation.ts";
import { executionIndicator, type Part, type Parts } from "./scored-parts.ts";

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
  const reading = (verdict: SumReading["verdict"], doubtful: string | null = null): SumReading => ({ parts: all, sum: total, verdict, doubtful });
  if (total.eq(declared)) return reading("closes");
  if (parts.execution) {
    const alone = total.minus(parts.execution.value);
    const twice = executionIndicator(evaluation);
    const same = twice === null ? undefined : parts.indicators.find((part) => part.subject.startsWith(`indicators/${twice}/`));
    if (same?.value.eq(parts.execution.value) && alone.eq(declared)) return reading("otherwise");
    if (indicatorsAlone && alone.eq(declared)) return reading("otherwise");
  }
  for (const part of all) {
    const other = alternativeOf(part);
    if (other && total.minus(part.value).plus(other).eq(declared)) return reading("doubtful", part.subject);
  }
  return reading("fails");
}

function alternativeOf(part: Part): Decimal | null {
  const text = part.cell?.doubt?.alternative;
  return text === undefined ? null : (wholeNumber(text)?.value ?? null);
}
