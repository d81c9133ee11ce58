import { z } from "zod";
import { openBatch } from "../../service/batches.ts";
import { getBatch, listBatches } from "../../store/batches.ts";
import { standingCounts } from "../../store/files.ts";
import { defined } from "../defined.ts";
import { HttpError } from "../problem.ts";
import { REFUSALS } from "../refusals.ts";
import { id, pageSize, year } from "../query-shapes.ts";
import { type Call, defineRoute } from "../route.ts";
import { BatchView, batchView } from "../schemas/batch.ts";
import { packId } from "../schemas/pack-id.ts";

/** Of a route below one batch. */
export const BatchParams = z.object({ batchId: id });

/** The batch as the caller may see it. @throws {HttpError} where there is none. */
export async function viewOfBatch(
  { services, visibility }: Pick<Call<unknown, unknown, unknown>, "services" | "visibility">,
  batchId: number,
): Promise<BatchView> {
  const [batch, counts] = await Promise.all([
    getBatch(services.db, batchId),
    standingCounts(services.db, [batchId], visibility),
  ]);
  const own = counts.get(batchId);
  if (batch === null || own === undefined) throw new HttpError(REFUSALS.unknown);
  return batchView(batch, own);
}

export const batches = defineRoute({
  method: "GET",
  url: "/batches",
  id: "listBatches",
  tag: "batches",
  summary: { zh: "批次列表，新的在前", en: "batches, newest first" },
  access: { who: "viewer", limited: true },
  query: z.object({
    before: id.optional().describe("id of the last batch of the page before"),
    limit: pageSize.default(50),
    year: year.optional(),
  }),
  answer: z.object({ batches: z.array(BatchView) }),
  handler: async ({ services: { db }, query, visibility }) => {
    const found = await listBatches(db, defined(query));
    const counts = await standingCounts(
      db,
      found.map((batch) => batch.id),
      visibility,
    );
    return {
      batches: found.flatMap((batch) => {
        const own = counts.get(batch.id);
        return own === undefined ? [] : [batchView(batch, own)];
      }),
    };
  },
});

export const batch = defineRoute({
  method: "GET",
  url: "/batches/:batchId",
  id: "getBatch",
  tag: "batches",
  summary: { zh: "一个批次", en: "one batch" },
  access: { who: "viewer", limited: true },
  params: BatchParams,
  answer: BatchView,
  handler: (call) => viewOfBatch(call, call.params.batchId),
});

export const newBatch = defineRoute({
  method: "POST",
  url: "/batches",
  id: "createBatch",
  tag: "batches",
  summary: { zh: "新建批次", en: "open a batch" },
  access: { who: "reviewer", limited: true },
  body: z.object({
    name: z.string().trim().min(1).max(200),
    year: z.number().int().min(2000).max(2100).nullable().default(null),
    pack: packId.optional(),
    priority: z.number().int().min(0).max(1000).optional(),
  }),
  answer: BatchView,
  status: 201,
  handler: async (call) => {
    const made = await openBatch(call.services, call.actor, defined(call.body));
    return viewOfBatch(call, made.id);
  },
});
