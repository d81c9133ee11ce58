import type { Measure, Quantity } from "../model/cell.ts";
import { squeeze } from "../model/text.ts";

const OPERATORS: Readonly<Record<string, Exclude<Quantity["op"], "range" | null>>> = {
  "≥": ">=",
  ">": ">",
  "≤": "<=",
  "<": "<",
  "=": "=",
};

/**
 * Reads the short notation of sketches: `≥95%`, `7项`, `±10%`, `90%-95%`, `≤2022-12-31`, `达标`. Not the reader of documents,
 * which knows far more forms.
 */
export function sketchMeasure(
  text: string,
  given: { readonly op: string | undefined; readonly unit: string | undefined; readonly year: number },
): Measure | null {
  const plain = squeeze(text);
  if (plain === "") return null;
  const date = /^([≥≤=<>])?(\d{4}-\d{2}-\d{2})$/.exec(plain);
  if (date) return { kind: "date", op: date[1] ? (OPERATORS[date[1]] ?? null) : null, date: date[2] ?? "" };
  const around = /^±(\d+(?:\.\d+)?)(.*)$/.exec(plain);
  if (around) return quantity("range", -Number(around[1]), Number(around[1]), around[2] || given.unit);
  const range = /^(\d+(?:\.\d+)?)%?-(\d+(?:\.\d+)?)(.*)$/.exec(plain);
  if (range) return quantity("range", Number(range[1]), Number(range[2]), range[3] || given.unit);
  const single = /^([≥≤=<>])?(-?\d+(?:\.\d+)?)([^\d]*)$/.exec(plain);
  if (!single) return { kind: "quality", term: plain };
  const op = OPERATORS[single[1] ?? given.op ?? ""] ?? null;
  return quantity(op, Number(single[2]), null, single[3] || given.unit);
}

function quantity(op: Quantity["op"], number: number, max: number | null, unit: string | undefined): Quantity {
  return { kind: "quantity", op, number, max, unit: unit ?? null };
}
