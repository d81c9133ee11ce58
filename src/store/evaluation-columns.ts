import { Decimal } from "../model/decimal.ts";
import type { Evaluation, FundRow, MoneyUnit } from "../model/evaluation.ts";
import { storableText } from "./storable-text.ts";

/** What one of the form's unit of money is in yuan. */
export const YUAN: Readonly<Record<MoneyUnit, number>> = { 元: 1, 千元: 1_000, 万元: 10_000, 亿元: 100_000_000 };
const RATE_PLACES = 4;

/** What of an evaluation is a column: amounts in yuan, rate in percentage points, all as decimal strings. */
export interface EvaluationColumns {
  readonly key: string;
  readonly kind: Evaluation["kind"];
  readonly unit: string | null;
  readonly department: string | null;
  readonly year: number | null;
  readonly project: string | null;
  readonly totalScore: string | null;
  readonly grade: string | null;
  readonly budgetYuan: string | null;
  readonly executedYuan: string | null;
  readonly executionRate: string | null;
}

/** Columns of one evaluation, as the document says them. */
export function evaluationColumns(evaluation: Evaluation): EvaluationColumns {
  const { funds, total } = evaluation;
  const row = funds.rows.find(({ source }) => source === "total");
  const yuan = (amount: number | null | undefined): string | null =>
    amount === null || amount === undefined ? null : new Decimal(amount).times(YUAN[funds.unit]).toFixed();
  return {
    key: storableText(evaluation.key),
    kind: evaluation.kind,
    unit: textOf(evaluation.implementingUnit),
    department: textOf(evaluation.supervisingDepartment),
    year: evaluation.year,
    project: textOf(evaluation.projectName),
    totalScore: decimalText(total.score?.value),
    grade: textOf(total.grade),
    budgetYuan: yuan(row?.budget?.value ?? row?.initialBudget?.value),
    executedYuan: yuan(row?.executed?.value),
    executionRate: row === undefined ? null : executionRate(row),
  };
}

function executionRate(row: FundRow): string | null {
  const reported = decimalText(row.rate?.value);
  if (reported !== null) return reported;
  const budget = row.budget?.value ?? row.initialBudget?.value ?? null;
  const executed = row.executed?.value ?? null;
  if (budget === null || executed === null || budget === 0) return null;
  return new Decimal(executed).div(budget).times(100).toDecimalPlaces(RATE_PLACES).toFixed();
}

function decimalText(value: number | null | undefined): string | null {
  return value === null || value === undefined ? null : new Decimal(value).toFixed();
}

function textOf(cell: { readonly text: string } | null): string | null {
  const text = storableText(cell?.text.trim() ?? "");
  return text === "" ? null : text;
}
