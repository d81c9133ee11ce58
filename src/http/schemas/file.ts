import { z } from "zod";
import { FileFacts } from "../../model/result.ts";
import type { FileLine as StoredLine } from "../../store/file-list.ts";
import type { StoredFile } from "../../store/tables/files.ts";
import { Time, time, Words } from "./words.ts";

export const Standing = z.enum(["waiting", "running", "clean", "flagged", "incomplete", "failed", "cancelled"]);

export const ReviewState = z.enum(["open", "passed", "returned"]);

const facts = {
  id: z.number().int(),
  path: z.string(),
  standing: Standing,
  errors: z.number().int(),
  warnings: z.number().int(),
  notices: z.number().int(),
  /** Why it failed, or what of it could not be read. */
  errorCode: z.string().nullable(),
  errorMessage: Words.nullable(),
  /** First file of the batch with the same bytes. */
  duplicateOf: z.number().int().nullable(),
};

/** How a file stands, for progress. */
export const FileStanding = z.object(facts).meta({ id: "FileStanding" });
export type FileStanding = z.infer<typeof FileStanding>;

/** Amounts and scores are decimals as text. Of several evaluations in a file the first one is shown. */
export const FileLine = z
  .object({
    ...facts,
    batchId: z.number().int(),
    name: z.string(),
    format: FileFacts.shape.format,
    bytes: z.number().int(),
    unitId: z.number().int().nullable(),
    uploadedAt: Time,
    finishedAt: Time.nullable(),
    generation: z.number().int(),
    evaluations: z.number().int(),
    unit: z.string().nullable(),
    department: z.string().nullable(),
    year: z.number().int().nullable(),
    project: z.string().nullable(),
    totalScore: z.string().nullable(),
    grade: z.string().nullable(),
    budgetYuan: z.string().nullable(),
    executedYuan: z.string().nullable(),
    /** Percentage points. */
    executionRate: z.string().nullable(),
    openFindings: z.number().int(),
    assignedTo: z.number().int().nullable(),
    reviewState: ReviewState,
    /** 复核分 of the evaluation that is shown, points. */
    reviewScore: z.string().nullable(),
    reviewedBy: z.number().int().nullable(),
    /** Values or errors have changed since it was passed or returned. */
    reviewOutdated: z.boolean(),
    reviewVersion: z.number().int(),
  })
  .meta({ id: "FileLine" });
export type FileLine = z.infer<typeof FileLine>;

export function fileLine({ uploadedAt, finishedAt, format, ...line }: StoredLine): FileLine {
  return {
    ...line,
    format: FileFacts.shape.format.catch(null).parse(format),
    uploadedAt: time(uploadedAt),
    finishedAt: time(finishedAt),
  };
}

export function fileStanding(file: StoredFile): FileStanding {
  return {
    id: file.id,
    path: file.path,
    standing: file.standing,
    errors: file.errors,
    warnings: file.warnings,
    notices: file.notices,
    errorCode: file.error_code,
    errorMessage: file.error_message,
    duplicateOf: file.duplicate_of,
  };
}
