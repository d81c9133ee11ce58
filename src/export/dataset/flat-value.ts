import type { Kind, Value } from "./column.ts";
import { compactPlace } from "./compact-place.ts";

/** A value where a field holds no more than a text, a number or a truth: lists joined by `;`, labelled texts as JSON; null: there is none. */
export function flatValue(kind: Kind, value: Value): string | number | boolean | null {
  if (value === null) return null;
  if (kind === "place" || kind === "places") return compactPlace(value);
  if (kind === "list" && Array.isArray(value)) return value.join(";");
  return typeof value === "object" ? JSON.stringify(value) : value;
}
