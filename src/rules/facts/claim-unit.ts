import { Decimal } from "../../model/decimal.ts";
import { firstNumber } from "../../model/interval.ts";
import { squeeze } from "../../model/text.ts";
import type { Recognised } from "../../model/recognised.ts";
import type { AmountColumn } from "./fund-amounts.ts";
import { unitRatio } from "./unit-ratio.ts";
import { writtenNumber } from "./written-number.ts";

/** Yuan in one unit of money. */
export const YUAN: Readonly<Record<string, number>> = {
  元: 1,
  千元: 1_000,
  万元: 10_000,
  万: 10_000,
  百万元: 1_000_000,
  亿元: 100_000_000,
  亿: 100_000_000,
};

/** A claim of the text that agrees with the table only in another money unit. */
export interface ClaimUnitFault {
  readonly claim: number;
  readonly text: string;
  readonly row: number;
  readonly column: AmountColumn;
  readonly ratio: Decimal;
}

const COLUMNS: readonly string[] = ["initialBudget", "budget", "executed"];

/** Amount claims about the total row's columns, for the evaluation that they are about: the only one, or the one whose project the sentence names. */
export function claimUnitFaults(recognised: Recognised, evaluationIndex: number): ClaimUnitFault[] {
  const evaluation = recognised.evaluations[evaluationIndex];
  const row = evaluation?.funds.rows.findIndex((candidate) => candidate.source === "total") ?? -1;
  if (!evaluation || row < 0 || evaluation.funds.unitStated === false) return [];
  const unit = YUAN[evaluation.funds.unit];
  if (unit === undefined) return [];
  const project = squeeze(evaluation.projectName?.text ?? "");
  return recognised.narrative.claims.flatMap((claim, index) => {
    const named = claim.project !== null && project !== "" && squeeze(claim.project) === project;
    if (claim.kind !== "amount" || claim.about === null || !COLUMNS.includes(claim.about)) return [];
    if (!named && (recognised.evaluations.length !== 1 || claim.project !== null)) return [];
    const claimed = YUAN[claim.unit ?? ""];
    const written = firstNumber(claim.text);
    const column = claim.about as AmountColumn;
    const cell = writtenNumber(evaluation.funds.rows[row]?.[column] ?? null);
    if (claimed === undefined || !written || !cell) return [];
    // Both in the table's unit; the claim's precision moves with its unit.
    const factor = new Decimal(claimed).div(unit);
    const ratio = unitRatio(
      { value: written.value.times(factor), places: written.places - factor.log(10).toDecimalPlaces(0).toNumber() },
      cell,
    );
    return ratio ? [{ claim: index, text: claim.text, row, column, ratio }] : [];
  });
}
