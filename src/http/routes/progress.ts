import { z } from "zod";
import { progress } from "../../service/progress.ts";
import { openEventStream } from "../event-stream.ts";
import { defineRoute } from "../route.ts";
import { BatchState, Counts } from "../schemas/batch.ts";
import { FileStanding, fileStanding } from "../schemas/file.ts";
import { Time, time } from "../schemas/words.ts";
import { BatchParams, viewOfBatch } from "./batches.ts";

/** How often the store is asked; a batch that rests is asked less often. */
const LOOK_MILLISECONDS = 700;
const REST_MILLISECONDS = 3_000;
const CURSOR = /^\d{1,20}$/;

/** Data of one `state` event. */
export const ProgressEvent = z
  .object({
    batch: z.object({
      id: z.number().int(),
      state: BatchState,
      paused: z.boolean(),
      generation: z.number().int(),
      finishedAt: Time.nullable(),
    }),
    counts: Counts,
    /** What changed since the event before. */
    files: z.array(FileStanding),
  })
  .meta({ id: "ProgressEvent" });

export const progressOfBatch = defineRoute({
  method: "GET",
  url: "/batches/:batchId/progress",
  id: "batchProgress",
  tag: "batches",
  summary: {
    zh: "进度（server-sent events，state 事件）；断线重连后从断处继续",
    en: "progress as server-sent events named state; a reconnect goes on where it broke off",
  },
  access: { who: "viewer", limited: true },
  params: BatchParams,
  answer: { types: ["text/event-stream"] },
  handler: async (call) => {
    const { services, params, visibility, request, reply } = call;
    await viewOfBatch(call, params.batchId);
    const last = request.headers["last-event-id"];
    let cursor = typeof last === "string" && CURSOR.test(last) ? last : null;
    let shown = "";
    const stream = openEventStream(reply, services.stopping);
    while (!stream.closed.aborted) {
      const now = await progress(services, params.batchId, cursor, visibility).catch(() => null);
      // The reader comes back by itself, and goes on from where it is.
      if (now === null) break;
      cursor = now.changes.cursor;
      const { finished_at, ...batch } = now.batch;
      const state = { batch: { ...batch, finishedAt: time(finished_at) }, counts: now.counts };
      const files = now.changes.files.map(fileStanding);
      if (files.length > 0 || JSON.stringify(state) !== shown) await stream.send("state", cursor, { ...state, files });
      shown = JSON.stringify(state);
      const busy = now.counts.waiting + now.counts.running > 0 || now.batch.state === "finishing";
      await stream.pause(busy ? LOOK_MILLISECONDS : REST_MILLISECONDS);
    }
    stream.end();
    return reply;
  },
});
