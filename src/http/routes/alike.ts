import { z } from "zod";
import { decideAlike, previewAlike, undoAlike } from "../../service/decide-alike.ts";
import { id } from "../query-shapes.ts";
import { defineRoute } from "../route.ts";
import { Words } from "../schemas/words.ts";
import { FindingParams } from "./findings.ts";

/** What a preview was taken of: a finding that came later is not decided unseen. */
const Seen = z.object({ upTo: z.number().int(), at: z.string() });

export const alike = defineRoute({
  method: "GET",
  url: "/findings/:findingId/alike",
  id: "previewAlike",
  tag: "findings",
  summary: { zh: "本批次里同类的未处理问题", en: "open findings of the batch that are alike" },
  access: { who: "reviewer", limited: true },
  params: FindingParams,
  query: z.object({ batch: id }),
  answer: z.object({
    count: z.number().int(),
    reports: z.number().int(),
    /** To be sent along with the decision. */
    seen: Seen,
    sample: z.array(
      z.object({
        id: z.number().int(),
        fileId: z.number().int().nullable(),
        path: z.string().nullable(),
        unit: z.string().nullable(),
        project: z.string().nullable(),
        message: Words,
        reported: z.string().nullable(),
        expected: z.string().nullable(),
      }),
    ),
  }),
  handler: async ({ services, params, query, visibility }) => {
    const found = await previewAlike(services, { findingId: params.findingId, batchId: query.batch }, visibility);
    return { ...found, sample: found.sample.map((line) => ({ ...line })) };
  },
});

export const alikeDecision = defineRoute({
  method: "POST",
  url: "/findings/:findingId/alike",
  id: "decideAlike",
  tag: "findings",
  summary: {
    zh: "对同类问题作相同处理；他人已处理的不动",
    en: "the same decision for all alike; what others have decided stays",
  },
  access: { who: "reviewer", limited: true },
  params: FindingParams,
  body: z.object({
    batchId: z.number().int(),
    verdict: z.enum(["confirmed", "dismissed"]),
    reason: z.string().max(2_000).nullable(),
    comment: z.string().max(10_000).nullable(),
    seen: Seen,
    count: z.number().int(),
  }),
  answer: z.object({ alikeId: z.number().int(), decided: z.number().int(), skipped: z.number().int() }),
  handler: ({ services, actor, params, body, visibility }) =>
    decideAlike(services, actor, { ...body, findingId: params.findingId }, visibility),
});

export const alikeUndo = defineRoute({
  method: "POST",
  url: "/alike-decisions/:alikeId/undo",
  id: "undoAlike",
  tag: "findings",
  summary: { zh: "撤销一次同类处理；之后改过的不动", en: "take such a decision back; what was changed since stays" },
  access: { who: "reviewer", limited: true },
  params: z.object({ alikeId: id }),
  answer: z.object({ undone: z.number().int(), kept: z.number().int() }),
  handler: ({ services, actor, params }) => undoAlike(services, actor, params.alikeId),
});
