import type { ColumnType } from "kysely";

/** Submitted bytes that are safely in the blob store. */
export interface BlobsTable {
  /** Lower-case hex. */
  sha256: string;
  bytes: number;
  stored_at: ColumnType<Date, Date | undefined, never>;
}
