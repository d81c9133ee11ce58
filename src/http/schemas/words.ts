import { z } from "zod";
import { LocalText } from "../../model/finding.ts";

/** Chinese and English of the same. */
export const Words = LocalText.meta({ id: "Words" });

/** A time as ISO 8601 in UTC. */
export const Time = z.string().meta({ format: "date-time" });

/** @returns ISO 8601 in UTC. */
export function time(date: Date): string;
export function time(date: Date | null): string | null;
export function time(date: Date | null): string | null {
  return date?.toISOString() ?? null;
}
