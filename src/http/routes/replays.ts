import { z } from "zod";
import { replay } from "../../service/replay.ts";
import { defined } from "../defined.ts";
import { defineRoute } from "../route.ts";
import { packId } from "../schemas/pack-id.ts";

export const replays = defineRoute({
  method: "POST",
  url: "/replays",
  id: "replay",
  tag: "files",
  summary: {
    zh: "重新核对一批文件：失败的、一个批次的、用旧规则包核对的，可换规则包",
    en: "check a selection again: all that failed, a batch, what an older pack was used for; with another pack if wanted",
  },
  access: { who: "reviewer", limited: false },
  body: z
    .strictObject({
      batchId: z.number().int().optional(),
      fileIds: z.array(z.number().int()).max(50_000).optional(),
      states: z.array(z.enum(["waiting", "running", "done", "failed", "cancelled"])).optional(),
      packId: packId.optional(),
      notPackSha256: z.string().optional(),
      /** Pack to check with from now on; null: the batch's; not given: as before. */
      pack: packId.nullable().optional(),
    })
    .refine((body) => Object.keys(body).some((key) => key !== "pack"), "name what is to be checked again"),
  bodyLimit: 2 * 1024 * 1024,
  answer: z.object({ files: z.number().int() }),
  status: 202,
  handler: ({ services, actor, body: { pack, ...selection } }) => replay(services, actor, defined(selection), pack),
});
