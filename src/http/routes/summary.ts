import { z } from "zod";
import { letterFrameSetting } from "../../export/letter/letter-frame-setting.ts";
import { batchSummary } from "../../export/letter/summary/batch-summary.ts";
import { renderSummary } from "../../export/letter/summary/render-summary.ts";
import { localDay } from "../../service/local-day.ts";
import { batchOverview } from "../../service/overview.ts";
import { getBatch } from "../../store/batches.ts";
import { attachment } from "../attachment.ts";
import { HttpError } from "../problem.ts";
import { REFUSALS } from "../refusals.ts";
import { defineRoute } from "../route.ts";
import { BatchParams } from "./batches.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** Enough for every unit of a province. */
const EVERY_UNIT = 100_000;

export const summary = defineRoute({
  method: "GET",
  url: "/batches/:batchId/summary",
  id: "batchSummary",
  tag: "exports",
  summary: { zh: "给领导的一页汇总（DOCX）", en: "one page of figures and charts for the department's head (DOCX)" },
  access: { who: "viewer", limited: true },
  params: BatchParams,
  query: z.object({ date: z.iso.date().optional().describe("day of the figures; today where not given") }),
  answer: { types: [DOCX] },
  handler: async ({ services, params, query, visibility, reply }) => {
    const [batch, overview, frame] = await Promise.all([
      getBatch(services.db, params.batchId),
      batchOverview(services, params.batchId, visibility, { most: EVERY_UNIT }),
      letterFrameSetting(services.db),
    ]);
    if (batch === null || overview === null) throw new HttpError(REFUSALS.unknown);
    const input = batchSummary(overview, {
      issuer: frame.issuer,
      batchName: batch.name,
      year: batch.year,
      date: query.date ?? localDay(),
    });
    return reply
      .type(DOCX)
      .header("content-disposition", attachment(`${batch.name} 复核汇总.docx`))
      .send(Buffer.from(await renderSummary(input)));
  },
});
