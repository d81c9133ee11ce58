import type { SchemaElement } from "hyparquet-writer";
import { Decimal } from "../../model/decimal.ts";
import type { ColumnShape, Kind, Value } from "./column.ts";
import { flatValue } from "./flat-value.ts";

/** Decimals are DECIMAL(38, 10): exact for every amount below 10²⁸ yuan with ten places. */
const PRECISION = 38;
const SCALE = 10;
const SCALE_FACTOR = new Decimal(10).pow(SCALE);
const MOST = new Decimal(10).pow(PRECISION).minus(1);

type Element = Pick<SchemaElement, "type" | "converted_type" | "type_length" | "precision" | "scale">;

const TEXT: Element = { type: "BYTE_ARRAY", converted_type: "UTF8" };
const JSON_TEXT: Element = { type: "BYTE_ARRAY", converted_type: "JSON" };
const ELEMENTS: Readonly<Record<Kind, Element>> = {
  text: TEXT,
  place: TEXT,
  places: TEXT,
  list: JSON_TEXT,
  json: JSON_TEXT,
  time: { type: "INT64", converted_type: "TIMESTAMP_MILLIS" },
  decimal: {
    type: "FIXED_LEN_BYTE_ARRAY",
    type_length: 16,
    converted_type: "DECIMAL",
    precision: PRECISION,
    scale: SCALE,
  },
  integer: { type: "INT64" },
  number: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
};

/** A column in Parquet's own words; every column may be empty. */
export function parquetElement({ name, kind }: ColumnShape): SchemaElement {
  return { name, repetition_type: "OPTIONAL", ...ELEMENTS[kind] };
}

/** A value as the writer takes it. @param missed Told of a decimal that has more places or digits than the column holds; it becomes null. */
export function parquetValue(kind: Kind, value: Value, missed: () => void): unknown {
  if (value === null) return null;
  switch (kind) {
    case "decimal": {
      const unscaled = new Decimal(String(value)).times(SCALE_FACTOR);
      if (unscaled.isInteger() && unscaled.abs().lte(MOST)) return BigInt(unscaled.toFixed());
      missed();
      return null;
    }
    case "integer":
      return BigInt(Number(value));
    case "time":
      return new Date(String(value));
    case "list":
    case "json":
      return value;
    default:
      return flatValue(kind, value);
  }
}
