import type { NumberCell } from "../../model/cell.ts";
import { Decimal } from "../../model/decimal.ts";
import type { Evaluation, FundRow, Indicator } from "../../model/evaluation.ts";
import { isBlank, isUnread, writtenNumber } from "./written-number.ts";

/** One number that takes part in a sum, and where it stands. */
export interface Part {
  readonly subject: string;
  readonly label: string;
  readonly value: Decimal;
  readonly cell: NumberCell | null;
}

/** The parts of a total of weights or of scores, and what stands in the way of adding them. */
export interface Parts {
  readonly execution: Part | null;
  readonly indicators: readonly Part[];
  /** Subjects with something that is not a number. */
  readonly unread: readonly string[];
  /** Scored rows whose cell is blank. */
  readonly missing: readonly string[];
}

const hasPoints = (row: FundRow): boolean =>
  [row.weight, row.score].some((cell) => cell !== null && (cell.value !== null || isUnread(cell)));

/** Index of the execution row: the fund total, or where that has neither weight nor score the first row that has; null where no row is scored. */
export function executionRowIndex(evaluation: Evaluation): number | null {
  const { rows } = evaluation.funds;
  const total = rows.findIndex((row) => row.source === "total");
  if (total >= 0 && hasPoints(rows[total] as FundRow)) return total;
  const other = rows.findIndex(hasPoints);
  if (other >= 0) return other;
  return total >= 0 && rows[total]?.score !== null ? total : null;
}

/** Weight of the execution row in points: from its cell, else as the fund heading prints it, else null. */
export function executionWeight(evaluation: Evaluation): Part | null {
  const index = executionRowIndex(evaluation);
  const cell = index === null ? null : (evaluation.funds.rows[index]?.weight ?? null);
  const written = writtenNumber(cell);
  if (index !== null && written)
    return { subject: `funds/rows/${index}/weight`, label: "预算执行率", value: written.value, cell };
  const printed = evaluation.form.executionWeight;
  return printed
    ? { subject: "form/executionWeight", label: "预算执行率", value: new Decimal(printed.value), cell: null }
    : null;
}

const carries = (cell: NumberCell | null): boolean =>
  cell !== null && (cell.value !== null || cell.mergedInto !== undefined || isUnread(cell));

/**
 * The row is scored: it has a weight (of its own or a merged one) or a score, and no parent row that carries them for it.
 * In a form without weights a row with a target and a blank score is scored too.
 */
export function isScored(evaluation: Evaluation, row: Indicator): boolean {
  if (row.childOf !== null) {
    const parent = evaluation.indicators[row.childOf];
    if (!parent || carries(parent.weight) || carries(parent.score)) return false;
  }
  if (carries(row.weight) || carries(row.score)) return true;
  return (
    row.weight === null && row.childOf === null && isBlank(row.score) && row.target !== null && !isBlank(row.target)
  );
}

/** Weights that add up to the declared total. */
export function weightParts(evaluation: Evaluation): Parts {
  const index = executionRowIndex(evaluation);
  const cell = index === null ? null : (evaluation.funds.rows[index]?.weight ?? null);
  return collect(
    evaluation,
    "weight",
    executionWeight(evaluation),
    isUnread(cell) ? [`funds/rows/${index}/weight`] : [],
  );
}

/** Scores that add up to the declared total score. */
export function scoreParts(evaluation: Evaluation): Parts {
  const index = executionRowIndex(evaluation);
  const cell = index === null ? null : (evaluation.funds.rows[index]?.score ?? null);
  const subject = `funds/rows/${index}/score`;
  const written = writtenNumber(cell);
  const execution = written ? { subject, label: "预算执行率", value: written.value, cell } : null;
  const parts = collect(evaluation, "score", execution, isUnread(cell) ? [subject] : []);
  return isBlank(cell) && executionWeight(evaluation) !== null
    ? { ...parts, missing: [subject, ...parts.missing] }
    : parts;
}

function collect(
  evaluation: Evaluation,
  field: "weight" | "score",
  execution: Part | null,
  unreadExecution: readonly string[],
): Parts {
  const indicators: Part[] = [];
  const unread = [...unreadExecution];
  const missing: string[] = [];
  const take = (subject: string, label: string, cell: NumberCell | null): void => {
    if (cell === null || cell.mergedInto !== undefined) return;
    const written = writtenNumber(cell);
    if (written) indicators.push({ subject, label, value: written.value, cell });
    else if (isUnread(cell)) unread.push(subject);
    else if (isBlank(cell)) missing.push(subject);
  };
  // Forms that score each goal count those points beside the indicators'.
  (evaluation.goals.scored ?? []).forEach((goal, index) =>
    take(`goals/scored/${index}/${field}`, `目标${index + 1}`, goal[field]),
  );
  evaluation.indicators.forEach((row, index) => {
    if (isScored(evaluation, row)) take(`indicators/${index}/${field}`, row.name.text, row[field]);
  });
  return { execution, indicators, unread, missing };
}

/** An indicator row that scores the execution rate: the fund block's weight may be the same one, printed twice. */
export function executionIndicator(evaluation: Evaluation): number | null {
  const index = evaluation.indicators.findIndex((row) =>
    /执行率|预算执行/.test([row.name.text, row.level2 ?? "", row.level1 ?? ""].join(" ")),
  );
  return index >= 0 ? index : null;
}

/** The sum written out: "10 + 50 + 30"; long sums are shortened in the middle. */
export function sumText(parts: readonly Part[]): string {
  const texts = parts.map((part) => part.value.toFixed());
  return texts.length <= 14
    ? texts.join(" + ")
    : [...texts.slice(0, 6), `…（共 ${texts.length} 项）`, ...texts.slice(-3)].join(" + ");
}
