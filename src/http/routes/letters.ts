import { z } from "zod";
import { batchLetters, letterFileName, zipLetters } from "../../export/letter/batch-letters.ts";
import {
  letterFrameSetting,
  LetterFrameSetting,
  saveLetterFrameSetting,
} from "../../export/letter/letter-frame-setting.ts";
import type { LetterFrame } from "../../export/letter/letter-input.ts";
import { LetterModel } from "../../export/letter/letter-model.ts";
import { renderLetter } from "../../export/letter/render-letter.ts";
import { returnedReports } from "../../export/letter/returned-reports.ts";
import { renderWithTemplate } from "../../export/letter/template/render-with-template.ts";
import { ownTemplate } from "../../export/letter/template-setting.ts";
import { audit } from "../../service/actor.ts";
import { getBatch } from "../../store/batches.ts";
import type { Db } from "../../store/database.ts";
import { attachment } from "../attachment.ts";
import { defined } from "../defined.ts";
import { HttpError, REFUSALS } from "../problem.ts";
import { defineRoute } from "../route.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const ZIP = "application/zip";
const MOST_LETTERS = 2_000;
const LETTERS_LIMIT = 64 * 1024 * 1024;

const Letter = LetterModel.meta({ id: "Letter" });
const UnitLetter = z
  .object({
    /** 主送单位; null where nobody knows whom a report came from. */
    unit: z.string().nullable(),
    fileIds: z.array(z.number().int()),
    letter: Letter,
  })
  .meta({ id: "UnitLetter" });

export const letterDrafts = defineRoute({
  method: "POST",
  url: "/letters/draft",
  id: "draftLetters",
  tag: "exports",
  summary: {
    zh: "由已确认的问题起草退回整改通知：一份报告、一个单位或整个批次，每单位一封",
    en: "letters from confirmed findings, of one report, one unit or the batch: one for each unit",
  },
  access: { who: "reviewer", limited: true },
  body: z.object({
    batchId: z.number().int(),
    fileIds: z.array(z.number().int()).max(50_000).optional(),
    unit: z.string().max(500).optional(),
    /** Day of the letter and last day for the answer. */
    date: z.iso.date(),
    deadline: z.iso.date(),
    documentNumber: z.string().max(100).optional(),
  }),
  answer: z.object({ letters: z.array(UnitLetter) }),
  handler: async ({ services: { db }, body, visibility }) => {
    const { date, deadline, documentNumber, ...selection } = body;
    const batch = await getBatch(db, body.batchId);
    if (batch === null) throw new HttpError(REFUSALS.unknown);
    const reports = await returnedReports(db, defined(selection), visibility);
    const frame: LetterFrame = {
      ...(await standingFrame(db)),
      ...defined({ documentNumber }),
      batchName: batch.name,
      year: batch.year,
      date,
      deadline,
    };
    return {
      letters: batchLetters(frame, reports).map(({ unit, reports: own, model }) => ({
        unit,
        fileIds: own.map(({ fileId }) => fileId),
        letter: model,
      })),
    };
  },
});

async function standingFrame(db: Db): Promise<Pick<LetterFrame, "issuer" | "letterhead" | "contact">> {
  const { issuer, letterhead, contactName, contactPhone } = await letterFrameSetting(db);
  const contact =
    contactName === "" && contactPhone === "" ? {} : { contact: { name: contactName, phone: contactPhone } };
  return { issuer, ...(letterhead === "" ? {} : { letterhead }), ...contact };
}

/** With the office's own template where there is one. */
async function rendered(db: Db, letters: readonly LetterModel[]): Promise<Uint8Array[]> {
  const template = await ownTemplate(db);
  return Promise.all(
    letters.map((letter) => (template === null ? renderLetter(letter) : renderWithTemplate(template.bytes, letter))),
  );
}

export const letterFile = defineRoute({
  method: "POST",
  url: "/letters/docx",
  id: "renderLetter",
  tag: "exports",
  summary: { zh: "一封通知的 DOCX", en: "a letter as DOCX" },
  access: { who: "reviewer", limited: true },
  body: z.object({ letter: LetterModel }),
  bodyLimit: LETTERS_LIMIT,
  answer: { types: [DOCX] },
  handler: async ({ services: { db }, body: { letter }, reply }) => {
    const [bytes] = await rendered(db, [letter]);
    return reply
      .type(DOCX)
      .header("content-disposition", attachment(letterFileName(letter.addressee)))
      .send(Buffer.from(bytes ?? []));
  },
});

export const letterFiles = defineRoute({
  method: "POST",
  url: "/letters/zip",
  id: "renderLetters",
  tag: "exports",
  summary: { zh: "多封通知打包", en: "letters in a zip" },
  access: { who: "reviewer", limited: true },
  body: z.object({ letters: z.array(LetterModel).min(1).max(MOST_LETTERS) }),
  bodyLimit: LETTERS_LIMIT,
  answer: { types: [ZIP] },
  handler: async ({ services: { db }, body: { letters }, reply }) => {
    const contents = await rendered(db, letters);
    const files = contents.map((content, index) => ({ unit: letters[index]?.addressee ?? null, content }));
    return reply.type(ZIP).header("content-disposition", attachment("整改通知.zip")).send(zipLetters(files));
  },
});

export const letterFrame = defineRoute({
  method: "GET",
  url: "/letter-frame",
  id: "getLetterFrame",
  tag: "exports",
  summary: {
    zh: "通知的固定内容：落款单位、联系人、答复天数",
    en: "what every letter says: who signs, whom to call, how long",
  },
  access: { who: "reviewer", limited: true },
  answer: LetterFrameSetting,
  handler: ({ services: { db } }) => letterFrameSetting(db),
});

export const letterFrameChange = defineRoute({
  method: "PUT",
  url: "/letter-frame",
  id: "setLetterFrame",
  tag: "exports",
  summary: { zh: "设置通知的固定内容", en: "set what every letter says" },
  access: { who: "admin", limited: false },
  body: LetterFrameSetting,
  answer: LetterFrameSetting,
  handler: async ({ services: { db }, actor, body }) => {
    await db.transaction().execute(async (trx) => {
      await saveLetterFrameSetting(trx, body);
      await audit(trx, actor, "letter.frame", { detail: { issuer: body.issuer } });
    });
    return body;
  },
});
