import { FIELD_WORDS, type FieldName } from "./field-words.ts";
import { pointerTo } from "./pointer.ts";
import type { Evaluation, FundRow, Indicator, MaybeCell, Words } from "./result-types.ts";
import type { Value } from "./value-index.ts";

const FUND_FIELDS = [
  "initialBudget",
  "budget",
  "executed",
  "weight",
  "rate",
  "score",
  "reason",
] as const satisfies readonly (FieldName & keyof FundRow)[];
const INDICATOR_FIELDS = [
  "name",
  "target",
  "actual",
  "weight",
  "score",
  "completion",
  "scoringRule",
  "deviation",
] as const satisfies readonly (FieldName & keyof Indicator)[];

/** Every cell that a form has, in the form's order. Rows that a merged cell covers have none of their own. */
export function evaluationValues(evaluation: Evaluation, index: number): Value[] {
  const values: Value[] = [];
  const add = (
    cell: MaybeCell,
    place: readonly (string | number)[],
    path: readonly string[],
    field: Words,
    correctable = true,
  ) => {
    if (cell === null || cell.mergedInto !== undefined) return;
    const pointer = pointerTo("evaluations", index, ...place);
    values.push({
      pointer,
      evaluation: index,
      path,
      field,
      text: cell.text,
      at: cell.at ?? null,
      doubt: cell.doubt ?? null,
      correctable,
    });
  };
  for (const name of ["projectName", "supervisingDepartment", "implementingUnit"] as const)
    add(evaluation[name], [name], [], FIELD_WORDS[name]);
  for (const [label, cell] of Object.entries(evaluation.extra)) add(cell, ["extra", label], [], both(label));
  for (const [row, fund] of evaluation.funds.rows.entries())
    for (const name of FUND_FIELDS)
      add(fund[name], ["funds", "rows", row, name], [withoutColon(fund.label)], FIELD_WORDS[name]);
  const { goals } = evaluation;
  add(goals.expected, ["goals", "expected"], [], FIELD_WORDS.expectedGoal);
  add(goals.actual, ["goals", "actual"], [], FIELD_WORDS.actualGoal);
  for (const [at, goal] of (goals.scored ?? []).entries())
    for (const name of ["weight", "score"] as const)
      add(goal[name], ["goals", "scored", at, name], [`${FIELD_WORDS.goals.zh}${at + 1}`], FIELD_WORDS[name]);
  for (const [at, group] of evaluation.groups.entries())
    add(group.cell ?? null, ["groups", at, "cell"], [group.level1], FIELD_WORDS.group, false);
  for (const [row, indicator] of evaluation.indicators.entries()) {
    const path = indicatorPath(indicator);
    for (const name of INDICATOR_FIELDS) add(indicator[name], ["indicators", row, name], path, FIELD_WORDS[name]);
    for (const [label, cell] of Object.entries(indicator.more))
      add(cell, ["indicators", row, "more", label], path, both(label));
  }
  for (const name of ["weight", "score", "grade"] as const)
    add(evaluation.total[name], ["total", name], [FIELD_WORDS.total.zh], FIELD_WORDS[name]);
  for (const [at, { label, cell }] of evaluation.form.reasons.entries())
    add(cell, ["form", "reasons", at, "cell"], [], both(label));
  for (const [label, cell] of Object.entries(evaluation.analysis)) {
    const parts = label.split("/");
    add(cell, ["analysis", label], parts.slice(0, -1), both(parts.at(-1) ?? label));
  }
  return values;
}

/** Levels and name, without what is blank. */
export function indicatorPath({ level1, level2, name }: Indicator): string[] {
  return [level1, level2, name.text].filter((part): part is string => part !== null && part !== "");
}

function withoutColon(label: string): string {
  return label.replace(/[:：]\s*$/, "");
}

/** The form's own label is not translated. */
function both(label: string): Words {
  return { zh: label, en: label };
}
