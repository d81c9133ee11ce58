import { z } from "zod";
import { assignReports, assignReportsUnit } from "../../service/assign.ts";
import { defineRoute } from "../route.ts";

const FileIds = z.array(z.number().int()).min(1).max(10_000);

export const assignee = defineRoute({
  method: "PUT",
  url: "/files/assignee",
  id: "assignFiles",
  tag: "files",
  summary: { zh: "把报告分给一位复核人", en: "give reports to a reviewer, or to nobody" },
  access: { who: "reviewer", limited: false },
  body: z.object({ fileIds: FileIds, userId: z.number().int().nullable() }),
  answer: "nothing",
  handler: ({ services, body, actor }) => assignReports(services, actor, body.fileIds, body.userId),
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
  body: z.object({ fileIds: FileIds, unitId: z.number().int().nullable() }),
  answer: "nothing",
  handler: ({ services, body, actor }) => assignReportsUnit(services, actor, body.fileIds, body.unitId),
});
