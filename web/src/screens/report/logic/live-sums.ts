import { decimalSum } from "./decimal-sum.ts";
import { pointerTo } from "./pointer.ts";
import type { Evaluation, MaybeCell } from "./result-types.ts";

/** A value that is being typed, before it is saved. */
export interface Draft {
  readonly pointer: string;
  readonly text: string;
}

export interface Sum {
  /** Decimal; null where the form has no such column or a part of it is no number. */
  readonly value: string | null;
  /** Of it, what the execution of the budget brings. */
  readonly execution: string | null;
}

/** Weight or score as the form should add it up: the execution row, scored goals, and scored indicators, merged cells once. */
export function liveSum(evaluation: Evaluation, index: number, field: "weight" | "score", draft: Draft | null): Sum {
  const read = (cell: MaybeCell, ...place: (string | number)[]) =>
    numberOf(cell, draft !== null && draft.pointer === pointerTo("evaluations", index, ...place) ? draft.text : null);
  const total = evaluation.funds.rows.findIndex(({ source }) => source === "total");
  const executionRow =
    total < 0 ? null : read(evaluation.funds.rows[total]?.[field] ?? null, "funds", "rows", total, field);
  const declared = field === "weight" && executionRow === null ? evaluation.form.executionWeight : null;
  const execution = declared === null ? executionRow : String(declared.value);
  const goals = (evaluation.goals.scored ?? []).map((goal, at) => read(goal[field], "goals", "scored", at, field));
  const indicators = evaluation.indicators.map((indicator, row) =>
    indicator.childOf === null ? read(indicator[field], "indicators", row, field) : null,
  );
  const parts = [execution, ...goals, ...indicators].filter((part): part is string => part !== null);
  return { value: parts.length === 0 ? null : decimalSum(parts), execution };
}

/** Sum of one level-1 group's indicators; null where none has a number. */
export function groupSum(
  evaluation: Evaluation,
  index: number,
  rows: readonly number[],
  field: "weight" | "score",
  draft: Draft | null,
): string | null {
  const parts = rows.flatMap((row) => {
    const indicator = evaluation.indicators[row];
    if (indicator === undefined || indicator.childOf !== null) return [];
    const typed = draft?.pointer === pointerTo("evaluations", index, "indicators", row, field) ? draft.text : null;
    const number = numberOf(indicator[field], typed);
    return number === null ? [] : [number];
  });
  return parts.length === 0 ? null : decimalSum(parts);
}

function numberOf(cell: MaybeCell, typed: string | null): string | null {
  if (cell === null || cell.mergedInto !== undefined) return null;
  if (typed !== null) return /^-?\d+(?:\.\d+)?$/.test(typed.trim()) ? typed.trim() : null;
  return typeof cell.value === "number" ? String(cell.value) : null;
}
