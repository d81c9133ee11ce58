import { z } from "zod";
import type { Actor } from "../../service/actor.ts";
import { cancelBatch, changeBatch, pauseBatch, resumeBatch, sealBatch } from "../../service/batches.ts";
import type { Services } from "../../service/services.ts";
import { assignReportsEvenly } from "../../service/assign.ts";
import { defined } from "../defined.ts";
import { defineRoute } from "../route.ts";
import { BatchView } from "../schemas/batch.ts";
import { packId } from "../schemas/pack-id.ts";
import type { LocalText } from "../../model/finding.ts";
import { BatchParams, viewOfBatch } from "./batches.ts";

export const changeOfBatch = defineRoute({
  method: "PATCH",
  url: "/batches/:batchId",
  id: "changeBatch",
  tag: "batches",
  summary: { zh: "修改批次的名称、年度、规则包或优先级", en: "change a batch's name, year, pack or priority" },
  access: { who: "reviewer", limited: false },
  params: BatchParams,
  body: z.object({
    version: z.number().int(),
    name: z.string().trim().min(1).max(200).optional(),
    year: z.number().int().min(2000).max(2100).nullable().optional(),
    pack: packId.optional(),
    priority: z.number().int().min(0).max(1000).optional(),
  }),
  answer: BatchView,
  handler: async (call) => {
    const { version, ...change } = call.body;
    await changeBatch(call.services, call.actor, call.params.batchId, version, defined(change));
    return viewOfBatch(call, call.params.batchId);
  },
});

/** A change of a whole batch that needs nothing but its number. */
function action(
  name: string,
  summary: LocalText,
  act: (services: Services, actor: Actor, batchId: number) => Promise<unknown>,
) {
  return defineRoute({
    method: "POST",
    url: `/batches/:batchId/${name}`,
    id: `${name}Batch`,
    tag: "batches",
    summary,
    access: { who: "reviewer", limited: false },
    params: BatchParams,
    answer: BatchView,
    handler: async (call) => {
      await act(call.services, call.actor, call.params.batchId);
      return viewOfBatch(call, call.params.batchId);
    },
  });
}

export const seal = action(
  "seal",
  {
    zh: "都传完了：全部检查完后做跨文件核对",
    en: "all is sent: the rules across files run once every file is checked",
  },
  (services, _actor, batchId) => sealBatch(services, batchId),
);
export const pause = action("pause", { zh: "暂停", en: "start nothing of it any more" }, pauseBatch);
export const resume = action("resume", { zh: "继续", en: "let it go on" }, resumeBatch);
export const cancel = action("cancel", { zh: "取消尚未检查的文件", en: "cancel what is not checked yet" }, cancelBatch);

export const assign = defineRoute({
  method: "POST",
  url: "/batches/:batchId/assign",
  id: "assignEvenly",
  tag: "batches",
  summary: { zh: "把未分配的报告平均分给几位复核人", en: "deal the unassigned reports out among reviewers evenly" },
  access: { who: "reviewer", limited: false },
  params: BatchParams,
  body: z.object({
    userIds: z.array(z.number().int()).min(1).max(200),
    fileIds: z.array(z.number().int()).min(1).max(10_000).optional().describe("these of them alone"),
  }),
  answer: z.object({ given: z.array(z.object({ userId: z.number().int(), files: z.number().int() })) }),
  handler: async (call) => {
    const { batchId } = call.params;
    await viewOfBatch(call, batchId);
    const { userIds, fileIds = null } = call.body;
    const given = await assignReportsEvenly(call.services, call.actor, batchId, userIds, fileIds);
    return { given: [...given].map(([userId, files]) => ({ userId, files })) };
  },
});
