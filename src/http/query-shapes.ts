import { z } from "zod";

/** A number in an address. */
export const id = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

/** A parameter that may come several times: `?rule=a&rule=b`. */
export function list<T extends z.ZodType>(item: T) {
  return z.union([z.array(item).max(200), item.transform((one) => [one])]).optional();
}

/** true or false as text. */
export const flag = z.enum(["true", "false"]).transform((text) => text === "true");

/** Of an evaluation or a batch; larger ones are no years, and no integers of the store. */
export const year = z.coerce.number().int().min(0).max(9_999);

export const pageSize = z.coerce.number().int().min(1).max(500);
export const searchTextShape = z.string().max(200);
