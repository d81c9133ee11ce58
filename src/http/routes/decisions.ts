import { z } from "zod";
import { decide } from "../../service/decide.ts";
import { getFinding } from "../../store/findings.ts";
import { HttpError, REFUSALS } from "../problem.ts";
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
  answer: z.object({
    decisions: z.array(
      DecisionBody.extend({ findingId: z.number().int(), version: z.number().int(), decidedAt: Time }),
    ),
  }),
  handler: async ({ services, actor, body, visibility }) => {
    const asked = await Promise.all(
      body.decisions.map(async ({ findingId, ...decision }) => {
        const line = await getFinding(services.db, findingId, visibility);
        if (line === null) throw new HttpError(REFUSALS.unknown);
        const { id: fingerprint, key, rule } = line.finding;
        return { findingId, request: { ...decision, fingerprint, key, rule } };
      }),
    );
    const decided = await decide(
      services,
      actor,
      asked.map(({ request }) => request),
    );
    return {
      decisions: decided.map((row, index) => ({
        findingId: asked[index]?.findingId ?? 0,
        verdict: row.verdict,
        reason: row.reason,
        comment: row.comment,
        version: row.version,
        decidedAt: time(row.decided_at),
      })),
    };
  },
});
