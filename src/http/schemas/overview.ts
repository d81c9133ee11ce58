import { z } from "zod";
import { Severity } from "../../model/finding.ts";
import type { Overview as ServiceOverview } from "../../service/overview.ts";
import { Counts } from "./batch.ts";
import { Words } from "./words.ts";

const count = z.number().int();
/** A decimal as text, in yuan. */
const yuan = z.string();

const Bin = z.object({ from: z.number().nullable(), to: z.number().nullable(), count });
const Money = z.object({
  records: count,
  flaggedRecords: count,
  budgetYuan: yuan,
  executedYuan: yuan,
  /** Budgets of records with an error or a warning that was not dismissed. */
  flaggedBudgetYuan: yuan,
});
const RuleBar = z.object({
  rule: z.string(),
  severity: Severity,
  open: count,
  confirmed: count,
  dismissed: count,
  summary: Words.nullable(),
});

/** What the overview shows: counts that add up, and what its charts are drawn from. */
export const Overview = z
  .object({
    files: z.object({
      standings: Counts,
      reviews: z.object({ open: count, passed: count, returned: count }),
      outdated: count,
      duplicates: count,
      assigned: count,
    }),
    rules: z.array(RuleBar),
    /** The rule with the most errors and warnings that stand. */
    commonest: RuleBar.nullable(),
    units: z.array(
      z.object({
        unit: z.string().nullable(),
        department: z.string().nullable(),
        errors: count,
        warnings: count,
        notices: count,
      }),
    ),
    unitsSent: count,
    money: Money,
    departments: z.array(Money.extend({ department: z.string().nullable() })),
    /** Self-evaluation scores by tens of points. */
    scores: z.array(Bin),
    scoresBlank: count,
    grades: z.array(z.object({ grade: z.string(), from: z.number(), count })),
    /** Execution rates by tens of percentage points; 100 to 100 is exactly 100. */
    rates: z.array(Bin),
    ratesBlank: count,
    /** Who has not sent; null for an overview of all batches. */
    attendance: z
      .object({
        expected: count,
        missing: z.array(z.object({ name: z.string(), department: z.string().nullable() })),
      })
      .nullable(),
    returns: z.object({ draft: count, issued: count, answered: count, withdrawn: count, overdue: count }),
  })
  .meta({ id: "Overview" });

/** Lists that may grow are copied: the service keeps its own unchanged. */
export function overviewView(overview: ServiceOverview): z.infer<typeof Overview> {
  const { attendance } = overview;
  return {
    ...overview,
    rules: [...overview.rules],
    units: [...overview.units],
    departments: [...overview.departments],
    scores: [...overview.scores],
    grades: [...overview.grades],
    rates: [...overview.rates],
    attendance: attendance === null ? null : { ...attendance, missing: [...attendance.missing] },
  };
}
