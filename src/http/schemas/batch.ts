import { z } from "zod";
import type { StandingCounts } from "../../store/files.ts";
import type { Batch } from "../../store/tables/batches.ts";
import { Words } from "./words.ts";

/** Files by how they stand; `total` is their sum. */
export const Counts = z
  .object({
    total: z.number().int(),
    waiting: z.number().int(),
    running: z.number().int(),
    clean: z.number().int(),
    flagged: z.number().int(),
    incomplete: z.number().int(),
    failed: z.number().int(),
    cancelled: z.number().int(),
  })
  .meta({ id: "Counts" });

export const BatchState = z.enum(["open", "running", "finishing", "done", "cancelled"]);

export const BatchView = z
  .object({
    id: z.number().int(),
    name: z.string(),
    year: z.number().int().nullable(),
    pack: z.string(),
    state: BatchState,
    paused: z.boolean(),
    priority: z.number().int(),
    /** Rises with every change of its files' work. */
    generation: z.number().int(),
    createdAt: z.string(),
    finishedAt: z.string().nullable(),
    /** Why the rules across its files did not run to their end; null: they did, or have not run yet. */
    acrossError: Words.nullable(),
    /** To be sent along with a change. */
    version: z.number().int(),
    counts: Counts,
  })
  .meta({ id: "Batch" });
export type BatchView = z.infer<typeof BatchView>;

export function batchView(batch: Batch, counts: StandingCounts): BatchView {
  return {
    id: batch.id,
    name: batch.name,
    year: batch.year,
    pack: batch.pack,
    state: batch.state,
    paused: batch.paused,
    priority: batch.priority,
    generation: batch.generation,
    createdAt: batch.created_at.toISOString(),
    finishedAt: batch.finished_at?.toISOString() ?? null,
    acrossError: batch.across_error,
    version: batch.version,
    counts,
  };
}
