import { z } from "zod";
import { review as changeReview, reviewOf } from "../../service/review.ts";
import type { Review as StoredReview } from "../../store/reviews.ts";
import { defined } from "../defined.ts";
import { HttpError } from "../problem.ts";
import { REFUSALS } from "../refusals.ts";
import { defineRoute } from "../route.ts";
import { ReviewState } from "../schemas/file.ts";
import { Time, time } from "../schemas/words.ts";
import { FileParams } from "./files.ts";

/** What a reviewer says of a report as a whole. */
const Review = z
  .object({
    fileId: z.number().int(),
    state: ReviewState,
    note: z.string().nullable(),
    /** What could not be checked has been seen. */
    unreadSeen: z.boolean(),
    /** Values or errors have changed since it was passed or returned. */
    outdated: z.boolean(),
    /** 复核分 by evaluation key, points as decimals. */
    scores: z.record(z.string(), z.string()),
    changedBy: z.number().int().nullable(),
    changedAt: Time.nullable(),
    version: z.number().int(),
  })
  .meta({ id: "Review" });

function reviewView(review: StoredReview): z.infer<typeof Review> {
  return { ...review, scores: { ...review.scores }, changedAt: time(review.changedAt) };
}

export const review = defineRoute({
  method: "GET",
  url: "/files/:fileId/review",
  id: "getReview",
  tag: "files",
  summary: { zh: "对整份报告的复核意见", en: "what was said of the report as a whole" },
  access: { who: "viewer", limited: true },
  params: FileParams,
  answer: Review,
  handler: async ({ services, params, visibility }) => {
    const found = await reviewOf(services, params.fileId, visibility);
    if (found === null) throw new HttpError(REFUSALS.unknown);
    return reviewView(found);
  },
});

export const reviewChange = defineRoute({
  method: "PUT",
  url: "/files/:fileId/review",
  id: "setReview",
  tag: "files",
  summary: {
    zh: "通过、退回、重新打开，填复核分和备注；没给的不变",
    en: "pass, return, reopen, score, note; what is not given stays",
  },
  access: { who: "reviewer", limited: true },
  params: FileParams,
  body: z.object({
    /** Version that the reviewer saw; 0: none. */
    version: z.number().int().min(0),
    state: ReviewState.optional(),
    note: z.string().max(10_000).nullable().optional(),
    unreadSeen: z.boolean().optional(),
    scores: z.record(z.string().max(2_000), z.string().max(20).nullable()).optional(),
  }),
  answer: Review,
  handler: async ({ services, actor, params, body, visibility }) =>
    reviewView(await changeReview(services, actor, { ...defined(body), fileId: params.fileId }, visibility)),
});
