import { z } from "zod";
import { decide } from "../../service/decide.ts";
import { undoDecisions } from "../../service/undo-decisions.ts";
import type { Db } from "../../store/database.ts";
import { getFinding } from "../../store/findings.ts";
import type { Decision } from "../../store/tables/review.ts";
import type { Visibility } from "../../store/visibility.ts";
import { HttpError } from "../problem.ts";
import { REFUSALS } from "../refusals.ts";
import { defineRoute } from "../route.ts";
import { Verdict } from "../schemas/decision.ts";
import { Time, time } from "../schemas/words.ts";

const MOST_AT_ONCE = 500;

/** What a reviewer says of a finding. */
export const DecisionBody = z.object({
  verdict: Verdict,
  /** Needed where it is dismissed. */
  reason: z.string().max(2_000).nullable(),
  comment: z.string().max(10_000).nullable(),
});

/** What stands on findings now, in the order in which they were named. */
const DecidedFindings = z.object({
  decisions: z.array(
    DecisionBody.extend({
      findingId: z.number().int(),
      decidedBy: z.number().int().nullable(),
      version: z.number().int(),
      decidedAt: Time,
    }),
  ),
});

export const decisions = defineRoute({
  method: "POST",
  url: "/decisions",
  id: "decide",
  tag: "findings",
  summary: {
    zh: "确认、排除或重新打开问题；全部成功或全部不变",
    en: "confirm, dismiss or reopen findings, all or none",
  },
  access: { who: "reviewer", limited: true },
  body: z.object({
    decisions: z
      .array(
        DecisionBody.extend({
          findingId: z.number().int(),
          /** Version of the decision that the reviewer saw; 0: there was none. */
          version: z.number().int().min(0),
        }),
      )
      .min(1)
      .max(MOST_AT_ONCE),
  }),
  answer: DecidedFindings,
  handler: async ({ services, actor, body, visibility }) => {
    const asked = await Promise.all(
      body.decisions.map(async ({ findingId, ...decision }) => ({
        findingId,
        request: { ...decision, ...(await namesOf(services.db, findingId, visibility)) },
      })),
    );
    const requests = asked.map(({ request }) => request);
    return decided(asked, await decide(services, actor, requests));
  },
});

export const decisionsUndo = defineRoute({
  method: "POST",
  url: "/decisions/undo",
  id: "undoDecisions",
  tag: "findings",
  summary: {
    zh: "撤销问题的上一步处理；全部成功或全部不变",
    en: "take the last decision on findings back, all or none",
  },
  access: { who: "reviewer", limited: true },
  body: z.object({
    findings: z
      .array(z.object({ findingId: z.number().int(), version: z.number().int() }))
      .min(1)
      .max(MOST_AT_ONCE),
  }),
  answer: DecidedFindings,
  handler: async ({ services, actor, body, visibility }) => {
    const asked = await Promise.all(
      body.findings.map(async ({ findingId, version }) => {
        const { fingerprint } = await namesOf(services.db, findingId, visibility);
        return { findingId, request: { fingerprint, version } };
      }),
    );
    const requests = asked.map(({ request }) => request);
    return decided(asked, await undoDecisions(services, actor, requests));
  },
});

/** By what a decision knows its finding. @throws {HttpError} where there is no such finding for this reader. */
async function namesOf(
  db: Db,
  findingId: number,
  visibility: Visibility | null,
): Promise<{ fingerprint: string; key: string; rule: string }> {
  const line = await getFinding(db, findingId, visibility);
  if (line === null) throw new HttpError(REFUSALS.unknown);
  const { id: fingerprint, key, rule } = line.finding;
  return { fingerprint, key, rule };
}

function decided(
  asked: readonly { readonly findingId: number }[],
  rows: readonly Decision[],
): z.input<typeof DecidedFindings> {
  return {
    decisions: rows.map(({ verdict, reason, comment, version, decided_by, decided_at }, index) => ({
      findingId: asked[index]?.findingId ?? 0,
      verdict,
      reason,
      comment,
      decidedBy: decided_by,
      version,
      decidedAt: time(decided_at),
    })),
  };
}
