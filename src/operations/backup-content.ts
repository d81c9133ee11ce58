import { z } from "zod";

/** Tables in an order in which each refers to earlier ones only. Logins and who has a report open are left out: whoever restores logs in anew. */
export const BACKUP_TABLES = [
  "units",
  "batches",
  "expected_units",
  "blobs",
  "files",
  "results",
  "evaluations",
  "decisions",
  "decision_history",
  "finding_classes",
  "finding_places",
  "findings",
  "finding_texts",
  "finding_files",
  "corrections",
  "packs",
  "settings",
  "users",
  "user_scopes",
  "api_tokens",
  "assignments",
  "reviews",
  "review_scores",
  "saved_filters",
  "returns",
  "return_files",
  "alike_decisions",
  "alike_decision_steps",
  "audit",
] as const;
export type BackupTable = (typeof BACKUP_TABLES)[number];

/** First entry of a backup: `manifest.json`. */
export const Manifest = z.object({
  format: z.literal("fuhe-backup"),
  /** Of this layout of the file. */
  version: z.literal(1),
  program: z.string(),
  createdAt: z.string(),
  /** Steps that the schema had been through. */
  steps: z.array(z.string()).min(1),
});
export type Manifest = z.infer<typeof Manifest>;

/** Last entry of a backup: `end.json`. Without it the file is not whole. */
export const Ending = z.object({
  /** Rows by table. */
  rows: z.record(z.string(), z.number()),
  blobs: z.number(),
});
export type Ending = z.infer<typeof Ending>;

/** `blobs/<sha256>`: a submitted file · `store/<table>-000001.jsonl.gz`: rows of a table, one JSON object a line. */
export const BLOB_ENTRY = /^blobs\/([0-9a-f]{64})$/;
export const ROWS_ENTRY = /^store\/([a-z_]+)-\d{6}\.jsonl\.gz$/;
