import type { ErrorCode } from "../errors.ts";
import type { LocalText } from "../model/finding.ts";

/** A file whose bytes are on disk: where it was found, or a copy taken out of an archive. */
interface FileEntry {
  readonly kind: "file";
  /** As shown: `2022/a.docx`, `pack.zip/2022/a.docx`. Always with forward slashes. */
  readonly path: string;
  /** Where the bytes are. */
  readonly file: string;
  readonly bytes: number;
  /** Removes the copy of an archive's entry; does nothing to a user's own file. */
  release(): Promise<void>;
}

/** Something that was found and cannot be handed on: it still ends in a result. */
export interface FailedEntry {
  readonly kind: "failed";
  readonly path: string;
  readonly bytes: number;
  readonly code: ErrorCode;
  readonly detail: LocalText;
  /** What the machine said, where it and not the file is to blame. */
  readonly cause?: unknown;
}

export type Entry = FileEntry | FailedEntry;

/** Wrong usage: a path that was named on the command line and is not there. Exit status 2. */
export class UsageError extends Error {
  readonly text: LocalText;
  constructor(text: LocalText) {
    super(text.en);
    this.name = "UsageError";
    this.text = text;
  }
}

export function failedEntry(path: string, bytes: number, code: ErrorCode, zh: string, en: string): FailedEntry {
  return { kind: "failed", path, bytes, code, detail: { zh, en } };
}
