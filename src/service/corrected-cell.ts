import { z } from "zod";
import { Address } from "../model/address.ts";
import { type Cell, MeasureCell, NumberCell, TextCell } from "../model/cell.ts";
import type { Evaluation } from "../model/evaluation.ts";
import { readMeasure } from "../recognise/measure/read-measure.ts";
import { plainNumber } from "../recognise/number-cell.ts";
import { resolvePointer, segmentsOf } from "../rule-engine/pointer.ts";

/** Any kind of cell, as far as it matters here. */
const AnyCell = z.object({ text: z.string(), value: z.unknown(), at: Address.optional() });
const MEASURES = new Set(["target", "actual"]);
const NUMBERS = new Set(["initialBudget", "budget", "executed", "weight", "rate", "score", "completion"]);

/**
 * The cell at a pointer with another text, its value read as the form's own reader would. The address stays, so that the page
 * still shows where it stands; doubts of ours are settled by the reviewer.
 *
 * @param pointer `/evaluations/0/indicators/3/actual`
 * @returns Null where the pointer leads to no cell that the form has.
 */
export function correctedCell(
  result: { readonly evaluations: readonly Evaluation[] },
  pointer: string,
  text: string,
): Cell | null {
  const [root, position, ...place] = segmentsOf(pointer);
  const evaluation = root === "evaluations" ? result.evaluations[Number(position)] : undefined;
  const before = AnyCell.safeParse(resolvePointer(result, pointer)).data;
  if (evaluation === undefined || before === undefined || place.length === 0) return null;
  const plain = text.trim();
  const cell = { text: plain, ...(before.at === undefined ? {} : { at: before.at }) };
  const name = place.at(-1) ?? "";
  if (place[0] === "indicators" && MEASURES.has(name)) {
    const unit = evaluation.indicators[Number(place[1])]?.unit ?? "";
    return MeasureCell.parse({ ...cell, value: readMeasure(plain, { operator: "", unit, year: evaluation.year }) });
  }
  if (NUMBERS.has(name) && place[0] !== "extra" && place[0] !== "analysis")
    return NumberCell.parse({ ...cell, value: plainNumber(plain) });
  return TextCell.parse({ ...cell, value: plain === "" ? null : plain });
}
