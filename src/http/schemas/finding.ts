import { z } from "zod";
import { BatchFinding, Finding } from "../../model/finding.ts";
import type { FindingLine as StoredLine } from "../../store/findings.ts";
import { Time } from "./words.ts";

export const Verdict = z.enum(["open", "confirmed", "dismissed"]);

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
    decision: z
      .object({
        verdict: Verdict,
        reason: z.string().nullable(),
        comment: z.string().nullable(),
        decidedBy: z.number().int().nullable(),
        decidedAt: Time,
        version: z.number().int(),
      })
      .nullable(),
  })
  .meta({ id: "FindingLine" });
export type FindingLine = z.infer<typeof FindingLine>;

/** The store's line is what the API shows. */
export function findingLine(line: StoredLine): FindingLine {
  return line;
}
