import type { Cell, TextCell } from "../../model/cell.ts";
import type { Evaluation, Indicator } from "../../model/evaluation.ts";
import { saysNothing, squeeze } from "../../model/text.ts";
import type { Pack } from "../../rule-engine/pack.ts";

/** True where a reason cell says something about a deviation. */
export function givesReason(cell: Cell | null | undefined, pack: Pack): boolean {
  if (!cell || saysNothing(cell.text)) return false;
  const words = squeeze(cell.text).replace(/[，。、；：！,.;:!]/g, "");
  return !pack.words.noReason.includes(words);
}

/** A reason for an indicator: in its own cell (or the merged one that covers it), or once for the whole table. */
export function indicatorReason(evaluation: Evaluation, row: Indicator, pack: Pack): boolean {
  const own =
    row.deviation?.mergedInto === undefined
      ? row.deviation
      : (evaluation.indicators[row.deviation.mergedInto]?.deviation ?? null);
  return givesReason(own, pack) || tableReason(evaluation, pack);
}

/** A reason for the amounts: in the fund block, or once for the whole table. */
export function fundReason(evaluation: Evaluation, pack: Pack): boolean {
  const cells: (TextCell | null)[] = [
    ...evaluation.funds.rows.map((row) => row.reason),
    ...evaluation.form.reasons.filter((reason) => reason.scope === "funds").map((reason) => reason.cell),
  ];
  return cells.some((cell) => givesReason(cell, pack)) || tableReason(evaluation, pack);
}

/** The form has a place for an indicator's reason. */
export function takesIndicatorReason(evaluation: Evaluation): boolean {
  return (
    evaluation.form.has.deviation ||
    evaluation.indicators.some((row) => row.deviation !== null) ||
    evaluation.form.reasons.some((reason) => reason.scope === "table")
  );
}

/** The form has a place for any reason. */
export function takesReason(evaluation: Evaluation): boolean {
  return (
    takesIndicatorReason(evaluation) ||
    evaluation.form.reasons.length > 0 ||
    evaluation.funds.rows.some((row) => row.reason !== null)
  );
}

function tableReason(evaluation: Evaluation, pack: Pack): boolean {
  if (evaluation.form.reasons.some((reason) => reason.scope === "table" && givesReason(reason.cell, pack))) return true;
  return [...Object.entries(evaluation.analysis), ...Object.entries(evaluation.extra)].some(
    ([label, cell]) => pack.words.reasonLabels.some((word) => squeeze(label).includes(word)) && givesReason(cell, pack),
  );
}
