import { z } from "zod";
import { Result } from "../../model/result.ts";
import { currentCorrections } from "../../store/corrections.ts";
import type { Db } from "../../store/database.ts";
import { listFiles, neighboursOf } from "../../store/file-list.ts";
import { getFile } from "../../store/files.ts";
import { currentResult, resultHistory } from "../../store/results.ts";
import type { StoredFile } from "../../store/tables/files.ts";
import type { Visibility } from "../../store/visibility.ts";
import { HttpError } from "../problem.ts";
import { REFUSALS } from "../refusals.ts";
import { flag, id, pageSize } from "../query-shapes.ts";
import { defineRoute } from "../route.ts";
import { Correction, correctionView } from "../schemas/correction.ts";
import { FileLine, fileLine } from "../schemas/file.ts";
import { FileFilter, fileFilter } from "../schemas/file-filter.ts";
import { Time, time } from "../schemas/words.ts";

/** Of a route below one file. */
export const FileParams = z.object({ fileId: id });

/** A filter and the order of a list. */
export const SortedFilter = FileFilter.extend({
  sort: z
    .enum([
      "path",
      "uploaded",
      "standing",
      "errors",
      "warnings",
      "unit",
      "project",
      "score",
      "budget",
      "executed",
      "rate",
      "review",
      "reviewScore",
    ])
    .default("path"),
  descending: flag.default(false),
});

/** @throws {HttpError} where there is no such file for this reader. */
export async function knownFile(db: Db, fileId: number, visibility: Visibility | null): Promise<StoredFile> {
  const file = await getFile(db, fileId, visibility);
  if (file === null) throw new HttpError(REFUSALS.unknown);
  return file;
}

export const files = defineRoute({
  method: "GET",
  url: "/files",
  id: "listFiles",
  tag: "files",
  summary: { zh: "报告列表", en: "the list of reports" },
  access: { who: "viewer", limited: true },
  query: SortedFilter.extend({ offset: z.coerce.number().int().min(0).default(0), limit: pageSize.default(100) }),
  answer: z.object({ files: z.array(FileLine), total: z.number().int() }),
  handler: async ({ services: { db }, query: { offset, limit, sort, descending, ...filter }, visibility }) => {
    const found = await listFiles(db, { ...fileFilter(filter, visibility), sort, descending, offset, limit });
    return { files: found.files.map(fileLine), total: found.total };
  },
});

export const file = defineRoute({
  method: "GET",
  url: "/files/:fileId",
  id: "getFile",
  tag: "files",
  summary: { zh: "一份报告", en: "one report" },
  access: { who: "viewer", limited: true },
  params: FileParams,
  answer: FileLine,
  handler: async ({ services: { db }, params, visibility }) => {
    const query = { fileIds: [params.fileId], visibility, sort: "path", descending: false } as const;
    const [line] = (await listFiles(db, { ...query, offset: 0, limit: 1 })).files;
    if (line === undefined) throw new HttpError(REFUSALS.unknown);
    return fileLine(line);
  },
});

export const neighbours = defineRoute({
  method: "GET",
  url: "/files/:fileId/neighbours",
  id: "getNeighbours",
  tag: "files",
  summary: { zh: "在列表里的上一份和下一份", en: "the reports before and after this one in a list" },
  access: { who: "viewer", limited: true },
  params: FileParams,
  query: SortedFilter,
  answer: z.object({
    previous: z.number().int().nullable(),
    next: z.number().int().nullable(),
    /** From 1. */
    position: z.number().int(),
    total: z.number().int(),
  }),
  handler: async ({ services: { db }, params, query: { sort, descending, ...filter }, visibility }) => {
    const found = await neighboursOf(db, params.fileId, { ...fileFilter(filter, visibility), sort, descending });
    if (found === null) throw new HttpError(REFUSALS.unknown);
    return found;
  },
});

export const fileResult = defineRoute({
  method: "GET",
  url: "/files/:fileId/result",
  id: "getResult",
  tag: "files",
  summary: { zh: "核对结果全文（更正已计入）", en: "the result whole, with corrections in it" },
  access: { who: "viewer", limited: true },
  params: FileParams,
  answer: z.object({
    resultId: z.number().int(),
    storedAt: Time,
    /** The file is being checked again: a newer one will come. */
    stale: z.boolean(),
    corrections: z.array(Correction),
    result: Result,
  }),
  asStored: true,
  handler: async ({ services: { db }, params, visibility }) => {
    const { sha256, state } = await knownFile(db, params.fileId, visibility);
    const [stored, corrections] = await Promise.all([
      currentResult(db, params.fileId),
      currentCorrections(db, params.fileId, sha256),
    ]);
    if (stored === null) throw new HttpError(REFUSALS.unknown);
    return {
      resultId: stored.id,
      storedAt: time(stored.stored_at),
      stale: state === "waiting" || state === "running",
      corrections: corrections.map(correctionView),
      result: stored.result,
    };
  },
});

export const fileHistory = defineRoute({
  method: "GET",
  url: "/files/:fileId/history",
  id: "resultHistory",
  tag: "files",
  summary: { zh: "历次核对，及所用规则包和程序版本", en: "earlier results, and the packs and versions that made them" },
  access: { who: "viewer", limited: true },
  params: FileParams,
  answer: z.object({
    results: z.array(
      z.object({
        id: z.number().int(),
        current: z.boolean(),
        storedAt: Time,
        status: Result.shape.status,
        tool: z.string(),
        fileSha256: z.string(),
        packId: z.string(),
        packVersion: z.string(),
        packSha256: z.string(),
        correctionsSha256: z.string().nullable(),
      }),
    ),
  }),
  handler: async ({ services: { db }, params, visibility }) => {
    await knownFile(db, params.fileId, visibility);
    const results = await resultHistory(db, params.fileId);
    return {
      results: results.map((row) => ({
        id: row.id,
        current: row.current,
        storedAt: time(row.stored_at),
        status: row.status,
        tool: row.tool,
        fileSha256: row.file_sha256,
        packId: row.pack_id,
        packVersion: row.pack_version,
        packSha256: row.pack_sha256,
        correctionsSha256: row.corrections_sha256,
      })),
    };
  },
});
