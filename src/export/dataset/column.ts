import { z } from "zod";
import type { LocalText } from "../../model/finding.ts";

/**
 * text, time (ISO, UTC) and decimal (exact, as text) · integer and number (as in the contract) · list of words · json: labelled texts and the
 * like · place and places: where a value stands in the document.
 */
export type Kind =
  "text" | "time" | "decimal" | "integer" | "number" | "boolean" | "list" | "json" | "place" | "places";

/** One value of a row; null: there is none. */
export type Value = string | number | boolean | null | object;

/** One column of a table of the dataset: its words, its shape, and where it comes from. */
export interface Column<Source> {
  /** Field name, the same in every format. */
  readonly name: string;
  readonly kind: Kind;
  /** Chinese header. */
  readonly header: string;
  readonly note: LocalText;
  readonly schema: z.ZodType;
  /** provenance: only where it is asked for · whole: only in formats that nest, where it is asked for. */
  readonly only: "provenance" | "whole" | null;
  readonly value: (source: Source) => Value;
}

/** What a format has to know of a column. */
export type ColumnShape = Omit<Column<never>, "value">;

const SCHEMAS: Readonly<Record<Kind, z.ZodType>> = {
  text: z.string(),
  time: z.iso.datetime(),
  decimal: z.string().regex(/^-?\d+(?:\.\d+)?$/),
  integer: z.int(),
  number: z.number(),
  boolean: z.boolean(),
  list: z.array(z.string()),
  json: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]),
  place: z.record(z.string(), z.unknown()),
  places: z.array(z.record(z.string(), z.unknown())),
};

/** How a column is written down: name, Chinese header, note in Chinese and English. */
export type Words = readonly [name: string, header: string, zh: string, en: string];

/** A column of a kind; `schema` where it is narrower than the kind's own. */
export function column<Source>(
  kind: Kind,
  [name, header, zh, en]: Words,
  value: (source: Source) => Value,
  { schema = SCHEMAS[kind].nullable(), only = null }: { schema?: z.ZodType; only?: Column<Source>["only"] } = {},
): Column<Source> {
  const described = schema.meta({ title: header, description: en, "x-zh": zh, "x-kind": kind });
  return { name, kind, header, note: { zh, en }, schema: described, only, value };
}

/** The same columns for a source that holds theirs. */
export function within<Outer, Inner>(
  columns: readonly Column<Inner>[],
  inner: (outer: Outer) => Inner,
): Column<Outer>[] {
  return columns.map((one) => ({ ...one, value: (outer) => one.value(inner(outer)) }));
}
