import { z } from "zod";
import { Finding } from "../../model/finding.ts";
import { FileFacts } from "../../model/result.ts";
import type { FindingHistory as ServiceHistory } from "../../service/rounds/finding-history.ts";
import type { ComparedRounds, Round as ServiceRound } from "../../service/rounds/rounds.ts";
import type { Submission as StoredSubmission } from "../../store/rounds.ts";
import type { Decision } from "../../store/tables/review.ts";
import { DecisionView, decisionView } from "./decision.ts";
import { ReviewState, Standing } from "./file.ts";
import { Time, time, Words } from "./words.ts";

const Submission = z.object({
  fileId: z.number().int(),
  batchId: z.number().int(),
  batch: z.string(),
  path: z.string(),
  format: FileFacts.shape.format,
  sha256: z.string(),
  resultId: z.number().int(),
  /** False: other bytes are in its place now. */
  current: z.boolean(),
  at: Time,
  standing: Standing,
  errors: z.number().int(),
  warnings: z.number().int(),
  totalScore: z.string().nullable(),
  reviewState: ReviewState,
});

/** One submission of a report. */
export const Round = Submission.extend({
  round: z.number().int(),
  also: z.array(Submission).describe("the same report in another format, and the same bytes again"),
  copies: z.array(Submission).describe("other reports on the same project beside it in the batch"),
}).meta({ id: "Round" });

const ValueChange = z.object({
  kind: z.enum(["changed", "added", "removed"]),
  /** The value in the form's own words. */
  label: Words,
  before: z.string().nullable(),
  after: z.string().nullable(),
  pointerBefore: z.string().nullable(),
  pointer: z.string().nullable(),
});

/** What became of the earlier round's findings, what is new, and every value that is another one now. */
export const RoundComparison = z
  .object({
    before: Round,
    after: Round,
    earlier: z.array(
      z.object({
        finding: Finding,
        outcome: z.enum(["fixed", "not-fixed", "changed", "not-checked"]),
        now: Finding.nullable(),
        decision: DecisionView.nullable(),
        decisionNow: DecisionView.nullable(),
      }),
    ),
    added: z.array(z.object({ finding: Finding, decision: DecisionView.nullable() })),
    /** `asked` false: no finding had been about it. */
    changes: z.array(ValueChange.extend({ asked: z.boolean() })),
  })
  .meta({ id: "RoundComparison" });

/** Every step of a finding's decision, and what was decided before its values changed. */
export const FindingHistory = z
  .object({
    steps: z.array(DecisionView),
    earlier: z.array(
      z.object({
        decision: DecisionView,
        steps: z.array(DecisionView),
        finding: Finding.nullable(),
        changes: z.array(ValueChange),
      }),
    ),
  })
  .meta({ id: "FindingHistory" });

function submission({ returnedAt: _inner, ...one }: StoredSubmission): z.infer<typeof Submission> {
  return { ...one, format: FileFacts.shape.format.catch(null).parse(one.format), at: time(one.at) };
}

export function roundView({ also, copies, ...round }: ServiceRound): z.infer<typeof Round> {
  return {
    ...submission(round),
    round: round.round,
    also: also.map(submission),
    copies: copies.map(submission),
  };
}

const maybe = (row: Decision | null) => (row === null ? null : decisionView(row));

export function comparisonView(compared: ComparedRounds): z.infer<typeof RoundComparison> {
  return {
    before: roundView(compared.before),
    after: roundView(compared.after),
    earlier: compared.earlier.map(({ finding, outcome, now, decision, decisionNow }) => ({
      finding,
      outcome,
      now,
      decision: maybe(decision),
      decisionNow: maybe(decisionNow),
    })),
    added: compared.added.map(({ finding, decision }) => ({ finding, decision: maybe(decision) })),
    changes: compared.changes.map((change) => ({ ...change })),
  };
}

export function historyView({ steps, earlier }: ServiceHistory): z.infer<typeof FindingHistory> {
  return {
    steps: steps.map(decisionView),
    earlier: earlier.map(({ decision, steps: own, finding, changes }) => ({
      decision: decisionView(decision),
      steps: own.map(decisionView),
      finding,
      changes: changes.map((change) => ({ ...change })),
    })),
  };
}
