import { z } from "zod";
import { unitProposals } from "../../service/unit-proposals.ts";
import { defineRoute } from "../route.ts";
import { BatchParams, viewOfBatch } from "./batches.ts";

/** What one selection may hold: the rest is asked for when these have their units. */
const MOST = 10_000;

const UnitProposal = z
  .object({
    fileId: z.number().int(),
    path: z.string(),
    units: z.array(z.string()).describe("实施单位 as read in the report"),
    departments: z.array(z.string()).describe("主管部门 as read in the report"),
    unitId: z.number().int().nullable(),
    ground: z
      .object({
        from: z.enum(["document", "file", "folder"]),
        how: z
          .enum(["exact", "form", "area", "code"])
          .describe("form: but for spelling, code, brackets, 本级 · area: but for the area in front"),
        words: z.string(),
      })
      .nullable(),
    doubt: z
      .enum(["several", "mixed", "conflict", "unlisted", "nothing"])
      .nullable()
      .describe(
        "several: fits several units · mixed: reports of several units in one file · conflict: document and path differ · unlisted: the document's unit is not on the list, the path's is · nothing: not on the list",
      ),
    candidates: z.array(z.number().int()).describe("units that come into question where none is proposed"),
  })
  .meta({ id: "UnitProposal" });

export const proposals = defineRoute({
  method: "GET",
  url: "/batches/:batchId/unit-proposals",
  id: "proposeUnits",
  tag: "batches",
  summary: {
    zh: "尚未归属单位的报告，及按名单建议的单位；须由管理员确认（PUT /files/unit）",
    en: "reports that belong to no unit yet, and which of the list is proposed; an administrator confirms (PUT /files/unit)",
  },
  access: { who: "admin", limited: false },
  params: BatchParams,
  answer: z.object({
    total: z.number().int().describe("reports without a unit; more than are listed where there are very many"),
    proposals: z.array(UnitProposal),
  }),
  handler: async (call) => {
    await viewOfBatch(call, call.params.batchId);
    const found = await unitProposals(call.services, call.params.batchId, MOST);
    return {
      total: found.total,
      proposals: found.proposals.map(({ units, departments, candidates, ...proposal }) => ({
        ...proposal,
        units: [...units],
        departments: [...departments],
        candidates: [...candidates],
      })),
    };
  },
});
