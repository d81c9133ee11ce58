import { z } from "zod";
import { assignReports, assignReportsUnit } from "../../service/assign.ts";
import { defineRoute } from "../route.ts";

const FileIds = z.array(z.number().int()).min(1).max(10_000);

/** What came of a selection; every report of it counts once. */
const Assigned = z
  .object({
    changed: z.number().int(),
    same: z.number().int().describe("were so already"),
    refused: z.array(
      z.object({
        fileId: z.number().int(),
        path: z.string().nullable(),
        reason: z
          .enum(["unknown", "unseen", "taken"])
          .describe(
            "unknown: no such report · unseen: of a unit that the reviewer may not see · taken: it has another unit already",
          ),
      }),
    ),
  })
  .meta({ id: "Assigned" });

export const assignee = defineRoute({
  method: "PUT",
  url: "/files/assignee",
  id: "assignFiles",
  tag: "files",
  summary: { zh: "把报告分给一位复核人，或收回", en: "give reports to a reviewer, or to nobody" },
  access: { who: "reviewer", limited: false },
  body: z.object({ fileIds: FileIds, userId: z.number().int().nullable() }),
  answer: Assigned,
  handler: async ({ services, body, actor }) => {
    const assigned = await assignReports(services, actor, body.fileIds, body.userId);
    return { ...assigned, refused: [...assigned.refused] };
  },
});

export const unitOfFiles = defineRoute({
  method: "PUT",
  url: "/files/unit",
  id: "assignUnit",
  tag: "files",
  summary: {
    zh: "说明报告属于名单上的哪个单位（决定谁能看到）",
    en: "say which unit of the list reports belong to: that decides who may see them",
  },
  access: { who: "admin", limited: false },
  body: z.object({
    fileIds: FileIds,
    unitId: z.number().int().nullable(),
    replace: z.boolean().default(true).describe("false: a report that has another unit already keeps it"),
  }),
  answer: Assigned,
  handler: async ({ services, body: { fileIds, unitId, replace }, actor }) => {
    const assigned = await assignReportsUnit(services, actor, fileIds, unitId, replace);
    return { ...assigned, refused: [...assigned.refused] };
  },
});
