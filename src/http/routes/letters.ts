import { z } from "zod";
import { batchLetters, letterFileName } from "../../export/letter/batch-letters.ts";
import {
  letterFrameSetting,
  LetterFrameSetting,
  saveLetterFrameSetting,
} from "../../export/letter/letter-frame-setting.ts";
import type { LetterFrame } from "../../export/letter/letter-input.ts";
import { LetterModel } from "../../export/letter/letter-model.ts";
import { renderLetters } from "../../export/letter/render-letters.ts";
import { returnedReports } from "../../export/letter/returned-reports.ts";
import { audit } from "../../service/actor.ts";
import { getBatch } from "../../store/batches.ts";
import type { Db } from "../../store/database.ts";
import type { Batch } from "../../store/tables/batches.ts";
import { attachment } from "../attachment.ts";
import { defined } from "../defined.ts";
import { HttpError } from "../problem.ts";
import { REFUSALS } from "../refusals.ts";
import { defineRoute } from "../route.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
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

/** Which reports of a batch letters are about, and what the letters say of themselves. */
export const LetterSelection = z.object({
  fileIds: z.array(z.number().int()).max(50_000).optional(),
  unit: z.string().max(500).optional(),
  /** Day of the letter and last day for the answer. */
  date: z.iso.date(),
  deadline: z.iso.date(),
  documentNumber: z.string().max(100).optional(),
});

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
  body: LetterSelection.extend({ batchId: z.number().int() }),
  answer: z.object({ letters: z.array(UnitLetter) }),
  handler: async ({ services: { db }, body, visibility }) => {
    const { batchId, fileIds, unit, ...days } = body;
    const batch = await getBatch(db, batchId);
    if (batch === null) throw new HttpError(REFUSALS.unknown);
    const reports = await returnedReports(db, { batchId, ...defined({ fileIds, unit }) }, visibility);
    const frame = await letterFrameOf(db, batch, days);
    return {
      letters: batchLetters(frame, reports).map(({ unit, reports: own, model }) => ({
        unit,
        fileIds: own.map(({ fileId }) => fileId),
        letter: model,
      })),
    };
  },
});

/** What every letter of a batch says, as the administrator has set it. */
export async function letterFrameOf(
  db: Db,
  { name, year }: Pick<Batch, "name" | "year">,
  { documentNumber, ...days }: Pick<z.infer<typeof LetterSelection>, "date" | "deadline" | "documentNumber">,
): Promise<LetterFrame> {
  const { issuer, letterhead, contactName, contactPhone } = await letterFrameSetting(db);
  const contact = contactName === "" && contactPhone === "" ? undefined : { name: contactName, phone: contactPhone };
  return {
    issuer,
    batchName: name,
    year,
    ...days,
    ...defined({ documentNumber, contact, letterhead: letterhead === "" ? undefined : letterhead }),
  };
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
    const bytes = await (await renderLetters(db))(letter);
    return reply
      .type(DOCX)
      .header("content-disposition", attachment(letterFileName(letter.addressee)))
      .send(Buffer.from(bytes));
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
