import { z } from "zod";
import { Severity } from "../../model/finding.ts";
import { Result } from "../../model/result.ts";
import { currentCorrections } from "../../store/corrections.ts";
import type { Db } from "../../store/database.ts";
import { type FileQuery, listFiles, neighboursOf, type Range } from "../../store/file-list.ts";
import { getFile } from "../../store/files.ts";
import { currentResult, resultHistory } from "../../store/results.ts";
import type { StoredFile } from "../../store/tables/files.ts";
import type { Visibility } from "../../store/visibility.ts";
import { defined } from "../defined.ts";
import { HttpError, REFUSALS } from "../problem.ts";
import { flag, id, list, pageSize, searchTextShape } from "../query-shapes.ts";
import { defineRoute } from "../route.ts";
import { Correction, correctionView } from "../schemas/correction.ts";
import { FileLine, fileLine, ReviewState, Standing } from "../schemas/file.ts";
import { Time, time } from "../schemas/words.ts";

/** Of a route below one file. */
export const FileParams = z.object({ fileId: id });

/** What lists of files are narrowed down by. */
export const FileFilter = z.object({
  batch: id.optional(),
  standing: list(Standing),
  unit: list(z.string()),
  department: list(z.string()),
  assignedTo: id.optional(),
  reviewState: list(ReviewState),
  reviewedBy: id.optional(),
  reviewOutdated: flag.optional(),
  format: list(z.enum(["docx", "pdf", "doc", "xlsx", "html", "txt"])),
  severity: list(Severity).describe("has a finding of one of these"),
  rule: list(z.string().max(100)).describe("has a finding of one of these that was not dismissed"),
  duplicates: flag.optional().describe("true: the same bytes came before in the batch; false: the first ones alone"),
  projectKey: z.string().max(2_000).optional(),
  scoreFrom: z.coerce.number().optional().describe("points, inclusive"),
  scoreTo: z.coerce.number().optional().describe("points, exclusive"),
  rateFrom: z.coerce.number().optional().describe("percentage points, inclusive"),
  rateTo: z.coerce.number().optional().describe("percentage points, exclusive"),
  text: searchTextShape.optional(),
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
export type FileFilter = z.infer<typeof FileFilter>;

export function fileQuery(filter: FileFilter, visibility: Visibility | null): Omit<FileQuery, "offset" | "limit"> {
  const { assignedTo, reviewedBy, reviewOutdated, duplicates, projectKey, text, sort, descending } = filter;
  return {
    batchId: filter.batch ?? null,
    visibility,
    sort,
    descending,
    ...defined({ assignedTo, reviewedBy, reviewOutdated, duplicates, projectKey, text }),
    ...defined({
      standings: filter.standing,
      units: filter.unit,
      departments: filter.department,
      reviewStates: filter.reviewState,
      formats: filter.format,
      severities: filter.severity,
      rules: filter.rule,
      scores: range(filter.scoreFrom, filter.scoreTo),
      rates: range(filter.rateFrom, filter.rateTo),
    }),
  };
}

function range(from: number | undefined, to: number | undefined): Range | undefined {
  if (from === undefined && to === undefined) return undefined;
  return { from: from === undefined ? null : String(from), to: to === undefined ? null : String(to) };
}

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
  query: FileFilter.extend({ offset: z.coerce.number().int().min(0).default(0), limit: pageSize.default(100) }),
  answer: z.object({ files: z.array(FileLine), total: z.number().int() }),
  handler: async ({ services: { db }, query: { offset, limit, ...filter }, visibility }) => {
    const found = await listFiles(db, { ...fileQuery(filter, visibility), offset, limit });
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
    const query = { batchId: null, fileIds: [params.fileId], visibility, sort: "path", descending: false } as const;
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
  query: FileFilter,
  answer: z.object({
    previous: z.number().int().nullable(),
    next: z.number().int().nullable(),
    /** From 1. */
    position: z.number().int(),
    total: z.number().int(),
  }),
  handler: async ({ services: { db }, params, query, visibility }) => {
    const found = await neighboursOf(db, params.fileId, fileQuery(query, visibility));
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
