import type { Overview } from "../../../api/types.ts";
import { binName, rateRange, scoreRange } from "../chart-range.ts";
import type { ReportFilter } from "../report-filter.ts";

/** One bar, or stack of bars. */
export interface ChartBar {
  readonly name: string;
  /** One for each series. */
  readonly values: readonly number[];
  /** What a click narrows the list down to; null: nothing does. */
  readonly narrow: Partial<ReportFilter> | null;
}

const WAN = 10_000;

type Say = (words: { readonly zh: string; readonly en: string }) => string;

/** Findings of each rule, open and confirmed, of all severities; most first. */
export function ruleBars({ rules }: Pick<Overview, "rules">, say: Say): ChartBar[] {
  const byRule = new Map<string, { name: string; open: number; confirmed: number }>();
  for (const { rule, summary, open, confirmed } of rules) {
    const before = byRule.get(rule) ?? { name: summary === null ? rule : say(summary), open: 0, confirmed: 0 };
    byRule.set(rule, { ...before, open: before.open + open, confirmed: before.confirmed + confirmed });
  }
  return [...byRule]
    .map(([rule, { name, open, confirmed }]): ChartBar => ({
      name,
      values: [open, confirmed],
      narrow: { rule: [rule] },
    }))
    .filter(({ values }) => sum(values) > 0)
    .sort((a, b) => sum(b.values) - sum(a.values));
}

/** Projects by score. */
export function scoreBars({ scores }: Pick<Overview, "scores">): ChartBar[] {
  return scores.map((bin) => ({ name: binName(bin), values: [bin.count], narrow: { scores: scoreRange(bin) } }));
}

/** Projects by execution rate. */
export function rateBars({ rates }: Pick<Overview, "rates">): ChartBar[] {
  return rates.map((bin) => ({ name: binName(bin), values: [bin.count], narrow: { rates: rateRange(bin) } }));
}

/** Findings of each unit: errors, warnings, notices. */
export function unitBars({ units }: Pick<Overview, "units">, noUnit: string): ChartBar[] {
  return units.map(({ unit, department, errors, warnings, notices }) => ({
    name: unit ?? `${noUnit}${department ?? ""}`,
    values: [errors, warnings, notices],
    narrow: unit === null ? null : { unit: [unit] },
  }));
}

/** Budgets of each department in 万元: of records with findings, and of the others. */
export function fundBars({ departments }: Pick<Overview, "departments">, noDepartment: string): ChartBar[] {
  return departments.map(({ department, budgetYuan, flaggedBudgetYuan }) => ({
    name: department ?? noDepartment,
    values: [wan(Number(flaggedBudgetYuan)), wan(Number(budgetYuan) - Number(flaggedBudgetYuan))],
    narrow: department === null ? null : { department: [department] },
  }));
}

/** For the eye: bars are not summed up by anybody. */
function wan(yuan: number): number {
  return Math.round((yuan / WAN) * 100) / 100;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
