import { z } from "zod";
import { LetterModel } from "../../export/letter/letter-model.ts";
import {
  answerReturn,
  changeReturn,
  draftReturn,
  issueReturn,
  removeReturn,
  returnOf,
  returns as listReturns,
  withdrawReturn,
} from "../../service/returns.ts";
import type { LocalText } from "../../model/finding.ts";
import { defined } from "../defined.ts";
import { HttpError } from "../problem.ts";
import { REFUSALS } from "../refusals.ts";
import { flag, id, list, pageSize } from "../query-shapes.ts";
import { defineRoute } from "../route.ts";
import { ReturnLine, returnLine, ReturnState, ReturnView, returnView } from "../schemas/return.ts";
import { BatchParams } from "./batches.ts";

const ReturnParams = z.object({ returnId: id });
const Version = z.object({ version: z.number().int() });
const LETTER_LIMIT = 4 * 1024 * 1024;

const Content = z.object({
  unitName: z.string().trim().min(1).max(500),
  unitId: z.number().int().nullable(),
  number: z.string().max(200).nullable(),
  dueOn: z.iso.date().nullable(),
  letter: LetterModel,
  fileIds: z.array(z.number().int()).max(5_000),
});

export const returns = defineRoute({
  method: "GET",
  url: "/returns",
  id: "listReturns",
  tag: "exports",
  summary: {
    zh: "退回清单：退给谁、何时前答复、谁已逾期",
    en: "who was returned, by when they must answer, who is overdue",
  },
  access: { who: "viewer", limited: true },
  query: z.object({
    batch: id.optional(),
    file: id.optional(),
    state: list(ReturnState),
    overdue: flag.optional(),
    offset: z.coerce.number().int().min(0).default(0),
    limit: pageSize.default(100),
  }),
  answer: z.object({ returns: z.array(ReturnLine), total: z.number().int() }),
  handler: async ({ services, query: { batch, file, state, overdue, offset, limit }, visibility }) => {
    const narrowed = defined({ fileId: file, states: state, overdue });
    const found = await listReturns(services, { ...narrowed, batchId: batch ?? null, visibility, offset, limit });
    return { returns: found.returns.map(returnLine), total: found.total };
  },
});

export const oneReturn = defineRoute({
  method: "GET",
  url: "/returns/:returnId",
  id: "getReturn",
  tag: "exports",
  summary: { zh: "一次退回，含通知全文", en: "one return with its letter" },
  access: { who: "viewer", limited: true },
  params: ReturnParams,
  answer: ReturnView,
  handler: async ({ services, params, visibility }) => {
    const found = await returnOf(services, params.returnId, visibility);
    if (found === null) throw new HttpError(REFUSALS.unknown);
    return returnView(found);
  },
});

export const newReturn = defineRoute({
  method: "POST",
  url: "/batches/:batchId/returns",
  id: "draftReturn",
  tag: "exports",
  summary: { zh: "保存一份退回通知的草稿", en: "keep a letter as a draft; nothing is returned yet" },
  access: { who: "reviewer", limited: true },
  params: BatchParams,
  body: Content,
  bodyLimit: LETTER_LIMIT,
  answer: ReturnView,
  status: 201,
  handler: async ({ services, actor, params, body, visibility }) =>
    returnView(await draftReturn(services, actor, params.batchId, body, visibility)),
});

export const returnChange = defineRoute({
  method: "PATCH",
  url: "/returns/:returnId",
  id: "changeReturn",
  tag: "exports",
  summary: { zh: "修改草稿；已发出的只能延期", en: "change a draft; of an issued one the day alone" },
  access: { who: "reviewer", limited: true },
  params: ReturnParams,
  body: Version.extend(Content.partial().shape),
  bodyLimit: LETTER_LIMIT,
  answer: ReturnView,
  handler: async ({ services, actor, params, body: { version, ...change }, visibility }) =>
    returnView(await changeReturn(services, actor, params.returnId, version, defined(change), visibility)),
});

/** A step of a return that needs nothing but the version that was seen. */
function step(name: string, summary: LocalText, take: typeof issueReturn) {
  return defineRoute({
    method: "POST",
    url: `/returns/:returnId/${name}`,
    id: `${name}Return`,
    tag: "exports",
    summary,
    access: { who: "reviewer", limited: true },
    params: ReturnParams,
    body: Version,
    answer: ReturnView,
    handler: async ({ services, actor, params, body, visibility }) =>
      returnView(await take(services, actor, params.returnId, body.version, visibility)),
  });
}

export const issue = step(
  "issue",
  { zh: "发出：报告记为已退回", en: "send it out: its reports count as returned" },
  issueReturn,
);
export const withdraw = step("withdraw", { zh: "收回", en: "take it back" }, withdrawReturn);
export const answer = step("answer", { zh: "记为已答复", en: "count it as answered" }, answerReturn);

export const returnRemoval = defineRoute({
  method: "DELETE",
  url: "/returns/:returnId",
  id: "removeReturn",
  tag: "exports",
  summary: { zh: "删除草稿", en: "remove a draft" },
  access: { who: "reviewer", limited: true },
  params: ReturnParams,
  query: z.object({ version: z.coerce.number().int() }),
  answer: "nothing",
  handler: ({ services, actor, params, query, visibility }) =>
    removeReturn(services, actor, params.returnId, query.version, visibility),
});
