import { z } from "zod";
import { heartbeat, leave as leaveReport } from "../../service/presence.ts";
import { defineRoute } from "../route.ts";
import { Time, time } from "../schemas/words.ts";
import { FileParams } from "./files.ts";

export const presence = defineRoute({
  method: "PUT",
  url: "/files/:fileId/presence",
  id: "openReport",
  tag: "files",
  summary: {
    zh: "正在查看（每分钟内重报）；返回还有谁在看",
    en: "says that one has it open, within each minute; tells who else has",
  },
  access: { who: "viewer", limited: true },
  params: FileParams,
  answer: z.object({ others: z.array(z.object({ userId: z.number().int(), name: z.string(), seenAt: Time })) }),
  handler: async ({ services, actor, params, visibility }) => ({
    others: (await heartbeat(services, actor, params.fileId, visibility)).map(({ userId, name, seenAt }) => ({
      userId,
      name,
      seenAt: time(seenAt),
    })),
  }),
});

export const leaving = defineRoute({
  method: "DELETE",
  url: "/files/:fileId/presence",
  id: "leaveReport",
  tag: "files",
  summary: { zh: "不再查看", en: "says that one has closed it" },
  access: { who: "viewer", limited: true },
  params: FileParams,
  answer: "nothing",
  handler: ({ services, actor, params }) => leaveReport(services, actor, params.fileId),
});
