import { z } from "zod";
import type { Correction as StoredCorrection } from "../../store/tables/review.ts";
import { Time, time } from "./words.ts";

/** A value that a reviewer read otherwise than the program. */
export const Correction = z
  .object({
    id: z.number().int(),
    /** JSON Pointer of the cell in the result. */
    pointer: z.string(),
    oldText: z.string(),
    newText: z.string(),
    correctedBy: z.number().int().nullable(),
    correctedAt: Time,
    undoneAt: Time.nullable(),
  })
  .meta({ id: "Correction" });

export function correctionView(row: StoredCorrection): z.infer<typeof Correction> {
  return {
    id: row.id,
    pointer: row.pointer,
    oldText: row.old_text,
    newText: row.new_text,
    correctedBy: row.corrected_by,
    correctedAt: time(row.corrected_at),
    undoneAt: time(row.undone_at),
  };
}
