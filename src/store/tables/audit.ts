import type { ColumnType, Generated, Selectable } from "kysely";

/** Who did what, when. The database refuses to change or remove a row. */
export interface AuditTable {
  id: Generated<number>;
  at: ColumnType<Date, Date | undefined, never>;
  /** Null: the program itself, or nobody logged in. */
  user_id: number | null;
  /** The user's login as it was then. */
  actor: string;
  /** `finding.dismiss`, `user.create`, … */
  action: string;
  /** What it was done to: `file`, `user`, … and its id. */
  subject: string | null;
  subject_id: string | null;
  /** What changed; never document text, never secrets. */
  detail: ColumnType<Record<string, unknown>, string, never>;
  request_id: string | null;
  address: string | null;
}

export type AuditEntry = Selectable<AuditTable>;
