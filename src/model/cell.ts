import { z } from "zod";
import { Address } from "./address.ts";

/** Why our own reading of a cell may be wrong. */
export const CellDoubt = z.object({ code: z.string(), detail: z.string(), alternative: z.string().optional() });
export type CellDoubt = z.infer<typeof CellDoubt>;

const base = {
  /** What the document says: outer white space trimmed, line breaks removed. */
  text: z.string(),
  /** Absent only where the value comes from a text outside tables. */
  at: Address.optional(),
  /** Index of the indicator or fund row whose merged cell covers this row; such a cell is not blank. */
  mergedInto: z.number().int().nonnegative().optional(),
  doubt: CellDoubt.optional(),
};

/** A cell whose value is its text; null = blank. */
export const TextCell = z.object({ ...base, value: z.string().nullable() });
export type TextCell = z.infer<typeof TextCell>;

/** A cell whose value is a number in the form's own unit (amounts), points (weights, scores) or percentage points (rates). */
export const NumberCell = z.object({ ...base, value: z.number().nullable() });
export type NumberCell = z.infer<typeof NumberCell>;

export const Quantity = z.object({
  kind: z.literal("quantity"),
  op: z.enum([">=", ">", "<=", "<", "=", "range"]).nullable(),
  number: z.number(),
  /** Upper end where `op` is `range`. */
  max: z.number().nullable(),
  unit: z.string().nullable(),
});
export type Quantity = z.infer<typeof Quantity>;

export const DateValue = z.object({
  kind: z.literal("date"),
  op: z.enum([">=", ">", "<=", "<", "="]).nullable(),
  /** ISO date; the evaluated year where none is written. */
  date: z.string(),
});
export type DateValue = z.infer<typeof DateValue>;

export const Quality = z.object({ kind: z.literal("quality"), term: z.string() });
export type Quality = z.infer<typeof Quality>;

/** What a target or an actual value means. */
export const Measure = z.discriminatedUnion("kind", [Quantity, DateValue, Quality]);
export type Measure = z.infer<typeof Measure>;

/** A target or actual value. */
export const MeasureCell = z.object({ ...base, value: Measure.nullable() });
export type MeasureCell = z.infer<typeof MeasureCell>;

export type Cell = TextCell | NumberCell | MeasureCell;
