import { z } from "zod";
import { takeOverExpectedList } from "../../service/expected-list.ts";
import { expectedUnits as listed } from "../../store/expected-units.ts";
import { readOneFile } from "../read-one-file.ts";
import { defineRoute } from "../route.ts";
import { BatchParams, viewOfBatch } from "./batches.ts";

const LIST_LIMIT = 20 * 1024 * 1024;

export const expectedUnits = defineRoute({
  method: "GET",
  url: "/batches/:batchId/expected-units",
  id: "listExpectedUnits",
  tag: "batches",
  summary: { zh: "应报单位名单", en: "units that have to send a report" },
  access: { who: "viewer", limited: false },
  params: BatchParams,
  answer: z.object({
    units: z.array(
      z.object({
        id: z.number().int(),
        /** On the administrator's list. */
        unitId: z.number().int().nullable(),
        name: z.string(),
        code: z.string().nullable(),
        department: z.string().nullable(),
      }),
    ),
  }),
  handler: async (call) => {
    await viewOfBatch(call, call.params.batchId);
    const units = await listed(call.services.db, call.params.batchId);
    return {
      units: units.map(({ id, unit_id, name, code, department }) => ({ id, unitId: unit_id, name, code, department })),
    };
  },
});

export const expectedUnitsChange = defineRoute({
  method: "PUT",
  url: "/batches/:batchId/expected-units",
  id: "setExpectedUnits",
  tag: "batches",
  summary: {
    zh: "上传应报单位名单（.xlsx、CSV 或每行一个单位）",
    en: "upload the list: .xlsx, CSV or one unit a line",
  },
  access: { who: "reviewer", limited: false },
  params: BatchParams,
  body: "multipart",
  answer: z.object({ units: z.number().int(), added: z.array(z.string()), removed: z.array(z.string()) }),
  handler: async ({ services, actor, params, request }) => {
    const { bytes } = await readOneFile(request, LIST_LIMIT);
    const { units, added, removed } = await takeOverExpectedList(services, actor, params.batchId, bytes);
    return { units, added: [...added], removed: [...removed] };
  },
});
