import { z } from "zod";
import { checkTemplate } from "../../export/letter/template/check-template.ts";
import { renderTemplateSample } from "../../export/letter/template/template-sample.ts";
import { ownTemplate, saveOwnTemplate } from "../../export/letter/template-setting.ts";
import { audit } from "../../service/actor.ts";
import { attachment } from "../attachment.ts";
import { readOneFile } from "../read-one-file.ts";
import { defineRoute } from "../route.ts";
import { Words } from "../schemas/words.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const TEMPLATE_LIMIT = 5 * 1024 * 1024;

export const letterTemplate = defineRoute({
  method: "GET",
  url: "/letter-template",
  id: "getLetterTemplate",
  tag: "exports",
  summary: {
    zh: "本单位的通知模板（没有则 204，内容为空）",
    en: "the office's own template of letters; 204 and nothing where there is none",
  },
  access: { who: "reviewer", limited: true },
  answer: { types: [DOCX], orNothing: true },
  handler: async ({ services: { db }, reply }) => {
    const template = await ownTemplate(db);
    if (template === null) return reply.code(204).send();
    return reply.type(DOCX).header("content-disposition", attachment(template.name)).send(Buffer.from(template.bytes));
  },
});

export const letterTemplateSample = defineRoute({
  method: "GET",
  url: "/letter-template/sample",
  id: "getLetterTemplateSample",
  tag: "exports",
  summary: { zh: "模板样例，可照此修改", en: "a sample to make a template from" },
  access: { who: "reviewer", limited: true },
  answer: { types: [DOCX] },
  handler: async ({ reply }) =>
    reply
      .type(DOCX)
      .header("content-disposition", attachment("整改通知模板.docx"))
      .send(Buffer.from(await renderTemplateSample())),
});

export const letterTemplateChange = defineRoute({
  method: "PUT",
  url: "/letter-template",
  id: "setLetterTemplate",
  tag: "exports",
  summary: { zh: "更换通知模板；不合格的不保存", en: "replace the template; one that cannot be used is not kept" },
  access: { who: "admin", limited: false },
  body: "multipart",
  answer: z.object({
    ok: z.boolean(),
    fields: z.array(z.string()),
    missing: z.array(z.string()),
    problems: z.array(z.object({ code: z.string(), subject: z.string().nullable(), text: Words })),
  }),
  handler: async ({ services: { db }, actor, request }) => {
    const { name, bytes } = await readOneFile(request, TEMPLATE_LIMIT);
    const { ok, fields, missing, problems } = checkTemplate(bytes);
    if (ok) {
      await db.transaction().execute(async (trx) => {
        await saveOwnTemplate(trx, { name, bytes });
        await audit(trx, actor, "letter.template", { detail: { bytes: bytes.length } });
      });
    }
    return { ok, fields: [...fields], missing: [...missing], problems: [...problems] };
  },
});

export const letterTemplateRemoval = defineRoute({
  method: "DELETE",
  url: "/letter-template",
  id: "removeLetterTemplate",
  tag: "exports",
  summary: { zh: "恢复默认格式", en: "go back to the usual form" },
  access: { who: "admin", limited: false },
  answer: "nothing",
  handler: ({ services: { db }, actor }) =>
    db.transaction().execute(async (trx) => {
      await saveOwnTemplate(trx, null);
      await audit(trx, actor, "letter.template", { detail: { bytes: 0 } });
    }),
});
