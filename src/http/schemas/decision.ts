import { z } from "zod";
import type { Decision, DecisionStep } from "../../store/tables/review.ts";
import { Time, time } from "./words.ts";

export const Verdict = z.enum(["open", "confirmed", "dismissed"]);

/** A decision, or one step of its history. */
export const DecisionView = z
  .object({
    verdict: Verdict,
    reason: z.string().nullable(),
    comment: z.string().nullable(),
    decidedBy: z.number().int().nullable(),
    decidedAt: Time,
    version: z.number().int(),
  })
  .meta({ id: "Decision" });

export function decisionView(row: Decision | DecisionStep): z.infer<typeof DecisionView> {
  const { verdict, reason, comment, decided_by, decided_at, version } = row;
  return { verdict, reason, comment, decidedBy: decided_by, decidedAt: time(decided_at), version };
}
