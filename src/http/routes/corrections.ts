import { z } from "zod";
import { Result } from "../../model/result.ts";
import { correctValue, undoValueCorrection } from "../../service/correct-value.ts";
import { correctionHistory } from "../../store/corrections.ts";
import { id } from "../query-shapes.ts";
import { defineRoute } from "../route.ts";
import { Correction, correctionView } from "../schemas/correction.ts";
import { FileParams, knownFile } from "./files.ts";

export const corrections = defineRoute({
  method: "GET",
  url: "/files/:fileId/corrections",
  id: "listCorrections",
  tag: "files",
  summary: { zh: "更正记录，含已撤销的", en: "corrections, those taken back too" },
  access: { who: "viewer", limited: true },
  params: FileParams,
  answer: z.object({ corrections: z.array(Correction) }),
  handler: async ({ services: { db }, params, visibility }) => {
    await knownFile(db, params.fileId, visibility);
    return { corrections: (await correctionHistory(db, params.fileId)).map(correctionView) };
  },
});

export const correction = defineRoute({
  method: "POST",
  url: "/files/:fileId/corrections",
  id: "correctValue",
  tag: "files",
  summary: {
    zh: "识别有误：更正一个值并立即重新核对",
    en: "set a misread value right; that record is checked again at once",
  },
  access: { who: "reviewer", limited: true },
  params: FileParams,
  body: z.object({
    pointer: z.string().startsWith("/").max(500),
    text: z.string().max(20_000),
    /** Id of the correction of this value that the reviewer saw; null: none. */
    replaces: z.number().int().nullable(),
  }),
  answer: z.object({ correction: Correction, result: Result.nullable() }),
  asStored: true,
  status: 201,
  handler: async ({ services, actor, params, body, visibility }) => {
    const done = await correctValue(services, actor, { ...body, fileId: params.fileId }, visibility);
    return { correction: correctionView(done.correction), result: done.result };
  },
});

export const correctionUndo = defineRoute({
  method: "DELETE",
  url: "/files/:fileId/corrections/:correctionId",
  id: "undoCorrection",
  tag: "files",
  summary: { zh: "撤销更正；文件重新读取核对", en: "take a correction back; the file is read and checked again" },
  access: { who: "reviewer", limited: true },
  params: FileParams.extend({ correctionId: id }),
  answer: "nothing",
  handler: ({ services, actor, params, visibility }) =>
    undoValueCorrection(services, actor, params.fileId, params.correctionId, visibility),
});
