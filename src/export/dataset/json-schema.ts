import { z } from "zod";
import { Manifest } from "./manifest.ts";
import { rowSchema, type TableShape } from "./table.ts";

/** JSON Schema (2020-12) of the exported object: an array of rows for each table, and the manifest. Generated from the row schemas. */
export function datasetSchema(shapes: readonly TableShape[]): Record<string, unknown> {
  const tables = Object.fromEntries(
    shapes.map((shape) => [
      shape.name,
      z
        .array(rowSchema(shape))
        .meta({ title: shape.title.zh, description: shape.note.en, "x-zh": shape.note.zh })
        .optional(),
    ]),
  );
  return { ...z.toJSONSchema(z.strictObject({ ...tables, manifest: Manifest }), { target: "draft-2020-12" }) };
}
