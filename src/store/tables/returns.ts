import type { ColumnType, Generated } from "kysely";

/** draft: the letter is being written · issued: the unit has to answer · answered: every file came again · withdrawn. */
export type ReturnState = "draft" | "issued" | "answered" | "withdrawn";

/** One letter by which reports go back to a unit. */
export interface ReturnsTable {
  id: Generated<number>;
  batch_id: number;
  unit_name: string;
  unit_id: number | null;
  /** 文号 */
  number: string | null;
  /** Last day for the answer, `2023-04-30`. */
  due_on: ColumnType<Date | null, string | null | undefined, string | null>;
  /** The letter's model; the store does not look into it. */
  letter: ColumnType<unknown, string, string>;
  state: ColumnType<ReturnState, ReturnState | undefined, ReturnState>;
  created_by: number | null;
  created_at: ColumnType<Date, Date | undefined, never>;
  issued_by: number | null;
  issued_at: Date | null;
  answered_at: Date | null;
  version: ColumnType<number, number | undefined, number>;
}

/** A report of a return, as it was then, and what answered it. */
export interface ReturnFilesTable {
  return_id: number;
  file_id: number;
  file_sha256: string;
  /** Keys of its evaluations: a report with one of them that comes later is the answer. */
  keys: string[];
  answered_by: number | null;
  answered_at: Date | null;
}
