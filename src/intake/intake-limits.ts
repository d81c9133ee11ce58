import { DEFAULT_LIMITS } from "../model/limits.ts";

/** What an archive of reports may cost; one DOCX has limits of its own (model/limits.ts). */
export interface IntakeLimits {
  /** Largest file that is opened, in bytes; also the largest entry of an archive. */
  readonly fileBytes: number;
  /** Entries of one archive, those of archives inside it included. */
  readonly archiveEntries: number;
  /** Inflated bytes of one archive, those of archives inside it included. */
  readonly archiveBytes: number;
  /** Inflated ÷ compressed of one entry, checked after `ratioGraceBytes` inflated bytes. */
  readonly inflationRatio: number;
  readonly ratioGraceBytes: number;
  /** Archives inside archives: 1 reads `pack.zip/inner.zip/a.docx`. */
  readonly archiveDepth: number;
}

const GiB = 1024 * 1024 * 1024;

export const DEFAULT_INTAKE_LIMITS: IntakeLimits = {
  fileBytes: DEFAULT_LIMITS.fileBytes,
  archiveEntries: 50_000,
  archiveBytes: 8 * GiB,
  inflationRatio: DEFAULT_LIMITS.inflationRatio,
  ratioGraceBytes: DEFAULT_LIMITS.ratioGraceBytes,
  archiveDepth: 1,
};
