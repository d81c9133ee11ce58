import type { ColumnType, Generated, Selectable } from "kysely";

/** open: not settled · passed: 通过 · returned: 退回. */
export type ReviewState = "open" | "passed" | "returned";

/** What a reviewer says of a report as a whole. A file without a row is open, version 0. */
export interface ReviewsTable {
  file_id: number;
  state: ReviewState;
  note: string | null;
  /** The reviewer has seen what could not be checked. */
  unread_seen: boolean;
  /** Hash of the values and errors that it was given on; null while open. */
  content: string | null;
  /** Set by the database: the values or the errors have changed since. */
  outdated: ColumnType<boolean, boolean | undefined, boolean>;
  changed_by: number | null;
  changed_at: ColumnType<Date, Date | undefined, Date>;
  version: number;
}

/** 复核分: a reviewer's own score of one evaluation, points, by its key. */
export interface ReviewScoresTable {
  file_id: number;
  evaluation_key: string;
  score: string;
  scored_by: number | null;
  scored_at: ColumnType<Date, Date | undefined, Date>;
}

/** Who has a report open; a row is over some seconds after `seen_at`. */
export interface PresenceTable {
  file_id: number;
  user_id: number;
  seen_at: ColumnType<Date, Date | undefined, Date>;
}

/** A list's filter under a name. `user_id` null: of single-user mode. */
export interface SavedFiltersTable {
  id: Generated<number>;
  user_id: number | null;
  /** Which list it is for: `files`, `findings`. */
  page: string;
  name: string;
  query: ColumnType<Record<string, unknown>, string, string>;
  /** Everybody may use it; its owner alone changes it. */
  shared: boolean;
  changed_at: ColumnType<Date, Date | undefined, Date>;
  version: ColumnType<number, number | undefined, number>;
}

export type SavedFilter = Selectable<SavedFiltersTable>;
