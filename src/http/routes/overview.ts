import { batchOverview } from "../../service/overview.ts";
import { HttpError } from "../problem.ts";
import { REFUSALS } from "../refusals.ts";
import { defineRoute } from "../route.ts";
import { Overview, overviewView } from "../schemas/overview.ts";
import { BatchParams } from "./batches.ts";

export const overview = defineRoute({
  method: "GET",
  url: "/batches/:batchId/overview",
  id: "batchOverview",
  tag: "batches",
  summary: {
    zh: "批次概况：各项计数、图表数据、未报单位",
    en: "a batch at a glance: counts, charts, who has not sent",
  },
  access: { who: "viewer", limited: true },
  params: BatchParams,
  answer: Overview,
  handler: async ({ services, params, visibility }) => {
    const found = await batchOverview(services, params.batchId, visibility);
    if (found === null) throw new HttpError(REFUSALS.unknown);
    return overviewView(found);
  },
});
