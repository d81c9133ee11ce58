import { z } from "zod";

/** PDF points, origin top left: [x0, y0, x1, y1]. */
export const Box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Box = z.infer<typeof Box>;

/** One piece of a cell that goes on over a page break. */
export const AddressPart = z.object({ page: z.number().int().positive(), box: Box });
export type AddressPart = z.infer<typeof AddressPart>;

/** Where a table cell stands. `table`, `row`, `col` count from 1 on the grid after spans are resolved. */
export const CellAddress = z.object({
  table: z.number().int().positive(),
  row: z.number().int().positive(),
  col: z.number().int().positive(),
  rowSpan: z.number().int().positive(),
  colSpan: z.number().int().positive(),
  page: z.number().int().positive().optional(),
  box: Box.optional(),
  parts: z.array(AddressPart).optional(),
});
export type CellAddress = z.infer<typeof CellAddress>;

/** Where a paragraph outside tables stands; `paragraph` counts from 1 in reading order. */
export const ParagraphAddress = z.object({
  paragraph: z.number().int().positive(),
  page: z.number().int().positive().optional(),
  box: Box.optional(),
});
export type ParagraphAddress = z.infer<typeof ParagraphAddress>;

export const Address = z.union([CellAddress, ParagraphAddress]);
export type Address = z.infer<typeof Address>;
