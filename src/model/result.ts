import { z } from "zod";
import { ErrorCode } from "../errors.ts";
import { Evaluation } from "./evaluation.ts";
import { Finding, LocalText } from "./finding.ts";
import { Narrative } from "./narrative.ts";

/** A check that could not run: which, on what, and why. */
export const NotRun = z.object({ rule: z.string(), subject: z.string(), reason: z.string(), detail: z.string() });
export type NotRun = z.infer<typeof NotRun>;

/** Outcome of one rule on one thing, for `--explain`. */
export const Explanation = z.object({
  rule: z.string(),
  subject: z.string(),
  outcome: z.enum(["passed", "failed", "not-applicable", "not-run"]),
  reason: z.string().nullable(),
  detail: z.string().nullable(),
});
export type Explanation = z.infer<typeof Explanation>;

/** Counts of rule × thing it looked at. */
export const Checks = z.object({
  passed: z.number().int(),
  failed: z.number().int(),
  notApplicable: z.number().int(),
  notRun: z.number().int(),
  notRunList: z.array(NotRun),
  /** Every outcome; only with `--explain`. */
  explained: z.array(Explanation).optional(),
});
export type Checks = z.infer<typeof Checks>;

/** What the bytes of a file are. */
export const FileFormat = z.enum(["docx", "pdf", "doc", "xlsx", "html", "txt"]);

export const FileFacts = z.object({
  path: z.string(),
  name: z.string(),
  sha256: z.string(),
  bytes: z.number().int(),
  format: FileFormat.nullable(),
  pages: z.number().int().nullable(),
  ocr: z.boolean(),
});
export type FileFacts = z.infer<typeof FileFacts>;

export const ResultError = z.object({
  code: ErrorCode,
  /** Chinese first; the English text is in `en`. */
  message: z.string(),
  hint: z.string(),
  en: z.object({ message: z.string(), hint: z.string() }),
});
export type ResultError = z.infer<typeof ResultError>;

/** One file's result: the contract. */
export const Result = z.object({
  file: FileFacts,
  status: z.enum(["ok", "partial", "failed"]),
  error: ResultError.nullable(),
  evaluations: z.array(Evaluation),
  narrative: Narrative,
  findings: z.array(Finding),
  checks: Checks,
  /** Where our own reading is in doubt, in words. */
  doubts: z.array(z.object({ code: z.string(), page: z.number().int().nullable(), message: LocalText })),
  provenance: z.object({
    tool: z.string(),
    pack: z.object({ id: z.string(), version: z.string(), sha256: z.string() }),
  }),
});
export type Result = z.infer<typeof Result>;
