import type { ColumnType, Generated, Selectable } from "kysely";

/** open: decided before and reopened by hand. */
export type Verdict = "open" | "confirmed" | "dismissed";

/** What reviewers say of a finding, by its fingerprint: it outlives re-runs, and ends where a value changes. */
export interface DecisionsTable {
  fingerprint: string;
  /** The finding's key: same key and other fingerprint is "it changed". */
  key: string;
  rule: string;
  verdict: Verdict;
  /** Why it was dismissed. */
  reason: string | null;
  comment: string | null;
  decided_by: number | null;
  decided_at: Date;
  /** 1 with the first decision; a change must name the version that it saw. */
  version: number;
}

/** Every decision that was ever taken; never changed. */
export interface DecisionHistoryTable {
  id: Generated<number>;
  fingerprint: string;
  version: number;
  verdict: Verdict;
  reason: string | null;
  comment: string | null;
  decided_by: number | null;
  decided_at: Date;
  /** Version of the step that this one takes back; null: a decision. */
  undoes: ColumnType<number | null, number | null | undefined, never>;
}

/** The same decision for many findings of a batch. */
export interface AlikeDecisionsTable {
  id: Generated<number>;
  batch_id: number;
  rule: string;
  verdict: Verdict;
  decided_by: number | null;
  decided_at: ColumnType<Date, Date | undefined, never>;
  undone_by: number | null;
  undone_at: Date | null;
}

/** What such a decision wrote: by fingerprint the version of its step. */
export interface AlikeDecisionStepsTable {
  alike_id: number;
  fingerprint: string;
  version: number;
}

/** A value that a reviewer read otherwise than the program. The current one of a file and pointer has no `undone_at`. */
export interface CorrectionsTable {
  id: Generated<number>;
  file_id: number;
  /** Bytes that it was made for: a new file starts without corrections. */
  file_sha256: string;
  /** JSON Pointer of the cell in the result. */
  pointer: string;
  /** What the program had read. */
  old_text: string;
  new_text: string;
  corrected_by: number | null;
  corrected_at: ColumnType<Date, Date | undefined, never>;
  undone_by: number | null;
  undone_at: Date | null;
}

export type Decision = Selectable<DecisionsTable>;
export type DecisionStep = Selectable<DecisionHistoryTable>;
export type Correction = Selectable<CorrectionsTable>;
