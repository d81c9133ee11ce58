import { z } from "zod";
import { Address } from "./address.ts";

/** error: the document contradicts itself · warning: it departs from the regulation · notice: worth a look. */
export const Severity = z.enum(["error", "warning", "notice"]);
export type Severity = z.infer<typeof Severity>;

/** report: the document says so · reading: our extraction may be the one at fault. */
export const Cause = z.enum(["report", "reading"]);
export type Cause = z.infer<typeof Cause>;

export const LocalText = z.object({ zh: z.string(), en: z.string() });
export type LocalText = z.infer<typeof LocalText>;

export const Finding = z.object({
  /** rule + evaluation key + the subject's names, never an index. */
  key: z.string(),
  /** Fingerprint: key + the values involved. */
  id: z.string(),
  rule: z.string(),
  severity: Severity,
  cause: Cause,
  /** Index, or null for narrative and file findings. */
  evaluation: z.number().int().nonnegative().nullable(),
  /** JSON Pointer that resolves in the result. */
  subject: z.string(),
  also: z.array(z.string()),
  reported: z.string().nullable(),
  expected: z.string().nullable(),
  calculation: z.string().nullable(),
  message: LocalText,
  at: z.array(Address),
});
export type Finding = z.infer<typeof Finding>;

/** A file of a batch that a finding across files speaks of. */
export const BatchFile = z.object({ path: z.string(), sha256: z.string(), subject: z.string() });
export const BatchFinding = Finding.extend({ files: z.array(BatchFile) });
export type BatchFinding = z.infer<typeof BatchFinding>;
