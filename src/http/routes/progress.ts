import { z } from "zod";
import { openEventStream } from "../event-stream.ts";
import { defineRoute } from "../route.ts";
import { BatchState, Counts } from "../schemas/batch.ts";
import { FileStanding, fileStanding } from "../schemas/file.ts";
import { Time, time } from "../schemas/words.ts";
import { BatchParams, viewOfBatch } from "./batches.ts";

/** Longer ones are no transaction ids. */
const CURSOR = /^\d{1,18}$/;

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
    // There is nothing to follow without a body.
    if (request.method === "HEAD") return reply.type("text/event-stream; charset=utf-8").send();
    const { feeds, stopping, patience } = services;
    const last = request.headers["last-event-id"];
    const from = typeof last === "string" && CURSOR.test(last) ? last : null;
    let shown = "";
    const stream = openEventStream(reply, stopping, patience);
    let now = await feeds.now(params.batchId, from, visibility);
    // Where the store is away the reader comes back by itself, and goes on from where it is.
    while (now !== null && !stream.closed.aborted) {
      const { cursor, files } = now.changes;
      const { finished_at, ...batch } = now.batch;
      const state = { batch: { ...batch, finishedAt: time(finished_at) }, counts: now.counts };
      const text = JSON.stringify(state);
      if (files.length > 0 || text !== shown)
        await stream.send("state", cursor, { ...state, files: files.map(fileStanding) });
      else await stream.ping();
      shown = text;
      now = await unless(stream.closed, feeds.next(params.batchId, cursor, visibility));
    }
    stream.end();
    return reply;
  },
});

/** Null as soon as it is called off; a race with one lasting promise would keep every round of it. */
function unless<T>(off: AbortSignal, work: Promise<T>): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const onOff = (): void => resolve(null);
    off.addEventListener("abort", onOff, { once: true });
    work.then(resolve, reject).finally(() => off.removeEventListener("abort", onOff));
    if (off.aborted) onOff();
  });
}
