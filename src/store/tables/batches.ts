import type { LocalText } from "../../model/finding.ts";
import type { ColumnType, Generated, Selectable } from "kysely";

/**
 * open: files may come, none checked to the end yet · running: files wait or run · finishing: the batch rules run ·
 * done · cancelled. A file that is added or replayed later makes it running again.
 */
export type BatchState = "open" | "running" | "finishing" | "done" | "cancelled";

export interface BatchesTable {
  id: Generated<number>;
  name: string;
  /** The evaluated year, where the uploader says it. */
  year: number | null;
  /** Id of the rule pack its files are checked with. */
  pack: string;
  state: ColumnType<BatchState, BatchState | undefined, BatchState>;
  /** No new file job starts while true. */
  paused: ColumnType<boolean, boolean | undefined, boolean>;
  /** Lower runs first; 0 is urgent. */
  priority: ColumnType<number, number | undefined, number>;
  /** Counts each change of its files' work: the batch rules of an older generation are not written. */
  generation: ColumnType<number, number | undefined, number>;
  /** While finishing: when another process may take the batch rules over. */
  lease_until: Date | null;
  /** Starts of the batch rules over this generation. */
  across_tries: ColumnType<number, number | undefined, number>;
  /** Why the batch rules did not run to their end; null: they did, or have not run yet. */
  across_error: ColumnType<LocalText | null, never, string | null>;
  created_by: number | null;
  created_at: ColumnType<Date, Date | undefined, never>;
  finished_at: Date | null;
  /** For optimistic locking of name, year, pack and priority. */
  version: ColumnType<number, number | undefined, number>;
}

/** A unit that has to send a report to a batch; `unit_id` where it is on the administrator's list. */
export interface ExpectedUnitsTable {
  id: Generated<number>;
  batch_id: number;
  unit_id: number | null;
  name: string;
  code: string | null;
  department: string | null;
}

export type Batch = Selectable<BatchesTable>;
export type ExpectedUnit = Selectable<ExpectedUnitsTable>;
