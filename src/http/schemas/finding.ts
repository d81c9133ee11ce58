import { z } from "zod";
import { BatchFinding, Finding } from "../../model/finding.ts";
import type { FindingLine as StoredLine } from "../../store/findings.ts";
import { DecisionView, Verdict } from "./decision.ts";

export const FindingLine = z
  .object({
    id: z.number().int(),
    batchId: z.number().int(),
    /** Null: it speaks of several files. */
    fileId: z.number().int().nullable(),
    path: z.string().nullable(),
    position: z.number().int(),
    unit: z.string().nullable(),
    department: z.string().nullable(),
    year: z.number().int().nullable(),
    project: z.string().nullable(),
    budgetYuan: z.string().nullable(),
    evaluationKey: z.string().nullable(),
    state: Verdict,
    finding: z.union([BatchFinding, Finding]),
    decision: DecisionView.nullable(),
  })
  .meta({ id: "FindingLine" });
export type FindingLine = z.infer<typeof FindingLine>;

/** The store's line is what the API shows. */
export function findingLine(line: StoredLine): FindingLine {
  return line;
}
