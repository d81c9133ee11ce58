import { z } from "zod";
import type { LocalText } from "../../model/finding.ts";
import type { Column, ColumnShape, Value } from "./column.ts";

/** The tables of the dataset. */
export const DatasetTable = z.enum(["evaluations", "indicators", "funds", "findings", "decisions"]);
export type DatasetTable = z.infer<typeof DatasetTable>;

/** One table: what a row is, and its columns. */
export interface Table<Source> {
  readonly name: DatasetTable;
  readonly title: LocalText;
  readonly note: LocalText;
  readonly columns: readonly Column<Source>[];
}

/** Which optional columns are wanted. */
export interface Wanted {
  readonly provenance: boolean;
  /** The contract's evaluation as it is stored; for formats that nest. */
  readonly whole: boolean;
}

/** What a format has to know of a table. */
export interface TableShape {
  readonly name: DatasetTable;
  readonly title: LocalText;
  readonly note: LocalText;
  readonly columns: readonly ColumnShape[];
}

/** One row: a value for each column of the shape, in order. */
export type Row = readonly Value[];

/** A table with the columns that are wanted. */
export function wantedColumns<Source>(table: Table<Source>, wanted: Wanted): Table<Source> {
  return { ...table, columns: table.columns.filter(({ only }) => only === null || wanted[only]) };
}

/** One row of a table. */
export function rowOf<Source>(table: Table<Source>, source: Source): Row {
  return table.columns.map(({ value }) => value(source));
}

/** Zod schema of a row as JSON and JSONL carry it. */
export function rowSchema({ columns }: Pick<TableShape, "columns">): z.ZodObject {
  return z.strictObject(Object.fromEntries(columns.map(({ name, schema }) => [name, schema])));
}
