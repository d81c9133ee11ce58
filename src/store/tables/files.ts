import type { ColumnType, Generated, Selectable } from "kysely";
import type { FileFormat } from "../../model/document.ts";

/** waiting: accepted, not started · running: a worker has it · done: checked · failed: could not be checked · cancelled. */
export type FileState = "waiting" | "running" | "done" | "failed" | "cancelled";

/** How a file counts on the page; each file has exactly one, so that counts add up. Clean as in the contract; flagged: at least one error or warning; incomplete: neither. */
export type Standing = "waiting" | "running" | "clean" | "flagged" | "incomplete" | "failed" | "cancelled";

export interface FilesTable {
  id: Generated<number>;
  batch_id: number;
  /** As uploaded, with forward slashes: `2022/a.docx`, `pack.zip/2022/a.docx`. Unique in its batch. */
  path: string;
  name: string;
  sha256: string;
  bytes: number;
  /** By content; null until it is known. */
  format: FileFormat | null;
  state: ColumnType<FileState, FileState | undefined, FileState>;
  /** Set with `done`: whether it is clean, flagged or incomplete. */
  outcome: "clean" | "flagged" | "incomplete" | null;
  /** Worked out by the database from `state` and `outcome`. */
  standing: ColumnType<Standing, never, never>;
  /** Rises with every new content, replay or correction: a job of an older generation writes nothing. */
  generation: ColumnType<number, number | undefined, number>;
  /** Pack of this file's next check, where it is not the batch's. */
  pack: string | null;
  /** Starts of this generation. */
  attempts: ColumnType<number, number | undefined, number>;
  /** Workers that died over this generation. */
  deaths: ColumnType<number, number | undefined, number>;
  /** Findings of its current result, by severity. */
  errors: ColumnType<number, number | undefined, number>;
  warnings: ColumnType<number, number | undefined, number>;
  notices: ColumnType<number, number | undefined, number>;
  error_code: string | null;
  error_message: ColumnType<{ zh: string; en: string } | null, string | null, string | null>;
  /** First file of the batch with the same bytes. */
  duplicate_of: number | null;
  /** Whose report it is, from the administrator's list, never from the document: decides who may see it. */
  unit_id: number | null;
  uploaded_by: number | null;
  uploaded_at: ColumnType<Date, Date | undefined, Date>;
  /** Since when this generation waits, or waited. */
  waiting_since: ColumnType<Date, Date | undefined, Date>;
  /** When it was last handed to the queue; null: not yet. */
  queued_at: Date | null;
  /** Who runs it, and until when nobody else may. */
  lease_owner: string | null;
  lease_until: Date | null;
  finished_at: Date | null;
  /** Transaction of the last change, kept by a trigger: what a reader of progress asks by. */
  changed_tx: ColumnType<string, never, never>;
}

export type StoredFile = Selectable<FilesTable>;
