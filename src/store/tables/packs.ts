import type { ColumnType, Generated, Selectable } from "kysely";

/** A rule pack that an administrator uploaded. The packs that ship with the program are files, not rows. */
export interface PacksTable {
  row_id: Generated<number>;
  id: string;
  version: string;
  sha256: string;
  yaml: string;
  active: ColumnType<boolean, boolean | undefined, boolean>;
  uploaded_by: number | null;
  uploaded_at: ColumnType<Date, Date | undefined, never>;
}

/** Small facts of the installation, by name. */
export interface SettingsTable {
  name: string;
  value: ColumnType<unknown, string, string>;
}

export type StoredPack = Selectable<PacksTable>;
