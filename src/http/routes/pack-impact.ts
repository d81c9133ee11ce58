import { z } from "zod";
import { Severity } from "../../model/finding.ts";
import { packImpact as impactOf } from "../../service/pack-impact.ts";
import { readerGone } from "../reader-gone.ts";
import { defineRoute } from "../route.ts";
import { packId } from "../schemas/pack-id.ts";
import { Words } from "../schemas/words.ts";

const YAML_LIMIT = 1024 * 1024;
const SECONDS = 25;

const Short = z.object({ rule: z.string(), severity: Severity, message: Words });
const count = z.number().int();

export const packImpact = defineRoute({
  method: "POST",
  url: "/packs/impact",
  id: "packImpact",
  tag: "packs",
  summary: {
    zh: "换用一个规则包会改变一个批次的哪些结果（不写入）",
    en: "which results of a batch a pack would change; nothing is written",
  },
  access: { who: "admin", limited: false },
  body: z.object({
    batchId: z.number().int(),
    /** A pack in use by its id, or one that is not uploaded yet. */
    pack: z.union([z.object({ id: packId }), z.object({ yaml: z.string().min(1).max(YAML_LIMIT) })]),
  }),
  bodyLimit: 2 * YAML_LIMIT,
  answer: z.object({
    pack: z.object({ id: z.string(), version: z.string(), sha256: z.string() }),
    checked: count,
    total: count,
    /** False: the time was over; what is counted is right as far as it goes. */
    complete: z.boolean(),
    changedFiles: count,
    rules: z.array(z.object({ rule: z.string(), added: count, gone: count, changed: count })),
    /** The first of the changed ones. */
    files: z.array(
      z.object({
        fileId: count,
        path: z.string(),
        added: z.array(Short),
        gone: z.array(Short),
        changed: z.array(z.object({ before: Short, after: Short })),
      }),
    ),
    /** The pack knows other header words: a report read anew may give other values, which this does not show. */
    readsOtherwise: z.boolean(),
  }),
  handler: async ({ services, body, reply }) => {
    const impact = await impactOf(services, body.pack, body.batchId, { seconds: SECONDS, signal: readerGone(reply) });
    return {
      ...impact,
      rules: [...impact.rules],
      files: impact.files.map(({ fileId, path, added, gone, changed }) => ({
        fileId,
        path,
        added: [...added],
        gone: [...gone],
        changed: [...changed],
      })),
    };
  },
});
