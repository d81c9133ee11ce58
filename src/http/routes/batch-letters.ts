import { z } from "zod";
import { draftBatchLetters } from "../../export/letter/draft-batch-letters.ts";
import { streamLetters } from "../../export/letter/stream-letters.ts";
import { getBatch } from "../../store/batches.ts";
import { attachment } from "../attachment.ts";
import { defined } from "../defined.ts";
import { HttpError } from "../problem.ts";
import { flag, id, list } from "../query-shapes.ts";
import { REFUSALS } from "../refusals.ts";
import { defineRoute } from "../route.ts";
import { ReturnState } from "../schemas/return.ts";
import { BatchParams } from "./batches.ts";
import { letterFrameOf, LetterSelection } from "./letters.ts";

export const batchLetterDrafts = defineRoute({
  method: "POST",
  url: "/batches/:batchId/letters",
  id: "draftBatchLetters",
  tag: "exports",
  summary: {
    zh: "由已确认的问题起草并保存退回通知，每单位一封；已有草稿或已发出的不重复",
    en: "drafts and keeps letters from confirmed findings, one for each unit; what is in a letter already is left",
  },
  access: { who: "reviewer", limited: true },
  params: BatchParams,
  body: LetterSelection,
  answer: z.object({
    drafted: z.number().int(),
    /** Units whose reports are all in a letter already. */
    left: z.number().int(),
    /** Id of the first new letter. */
    first: z.number().int().nullable(),
  }),
  handler: async ({ services, actor, params: { batchId }, body, visibility }) => {
    const batch = await getBatch(services.db, batchId);
    if (batch === null) throw new HttpError(REFUSALS.unknown);
    const { fileIds, unit, ...days } = body;
    const frame = await letterFrameOf(services.db, batch, days);
    return draftBatchLetters(services, actor, { batchId, ...defined({ fileIds, unit }) }, frame, visibility);
  },
});

export const batchLetters = defineRoute({
  method: "GET",
  url: "/batches/:batchId/letters",
  id: "batchLetters",
  tag: "exports",
  summary: {
    zh: "批次的退回通知（DOCX）打包下载；不指定状态时为草稿和已发出的，没有则 404",
    en: "the letters of a batch as DOCX in one zip; drafts and issued ones where no state is asked for, 404 where there is none",
  },
  access: { who: "reviewer", limited: true },
  params: BatchParams,
  query: z.object({
    state: list(ReturnState),
    overdue: flag.optional(),
    letter: list(id).describe("ids of letters: these alone"),
  }),
  answer: { types: ["application/zip"] },
  handler: async ({ services: { db }, params, query: { state, overdue, letter }, visibility, reply }) => {
    const states = state ?? (letter === undefined ? (["draft", "issued"] as const) : undefined);
    const selection = { ...params, ...defined({ states, overdue, returnIds: letter }) };
    const zip = await streamLetters(db, selection, visibility);
    if (zip === null) throw new HttpError(REFUSALS.unknown);
    return reply
      .type("application/zip")
      .header("content-disposition", attachment("整改通知.zip"))
      .header("cache-control", "no-store")
      .send(zip);
  },
});
