import { z } from "zod";
import type { FileFilter } from "../../store/file-filter.ts";
import type { Visibility } from "../../store/visibility.ts";
import { DatasetTable } from "./table.ts";

export const DatasetFormat = z.enum(["json", "jsonl", "csv", "xlsx", "parquet"]);
export type DatasetFormat = z.infer<typeof DatasetFormat>;

/** Language of headers, sheet names and the dictionary's order; field names and codes are the same in both. */
export type DatasetLanguage = "zh" | "en";

/** What is exported. The same request on the same state of the store gives the same bytes. */
export interface DatasetRequest {
  readonly format: DatasetFormat;
  readonly tables: readonly DatasetTable[];
  /** The same reports as a list with this filter shows. */
  readonly filter: Omit<FileFilter, "visibility">;
  /** What the reader may see; null: everything. */
  readonly visibility: Visibility | null;
  /** Where each value stands in its document. */
  readonly provenance: boolean;
  /** json and jsonl: each evaluation whole, as it is stored, beside the columns. */
  readonly whole: boolean;
  /** Of the decisions every step, or the ones that stand. */
  readonly decisions: "history" | "current";
  /** csv and parquet: false for the bare file of a single table, without manifest and dictionary. */
  readonly packed: boolean;
  readonly lang: DatasetLanguage;
  /** Written into the dataset as the time of the export. */
  readonly now: Date;
}

/** What is taken where a request leaves it open. */
export const DATASET_DEFAULTS = {
  tables: DatasetTable.options,
  filter: {},
  provenance: false,
  whole: false,
  decisions: "history",
  packed: true,
  lang: "zh",
} as const satisfies Partial<DatasetRequest>;
