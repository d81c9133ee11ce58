import type { Chunk, Format } from "./format.ts";
import type { Row, TableShape } from "./table.ts";

/** One object: an array for each table, then the manifest. A row stands on a line of its own. */
export const jsonFormat: Format = async function* ({ streams, manifest }): AsyncGenerator<Chunk> {
  yield "{\n";
  for (const { shape, rows } of streams) {
    yield `"${shape.name}": [`;
    let comma = "\n";
    for await (const some of rows()) {
      if (some.length === 0) continue;
      yield comma + some.map((row) => JSON.stringify(recordOf(shape, row))).join(",\n");
      comma = ",\n";
    }
    yield "\n],\n";
  }
  yield `"manifest": ${JSON.stringify(manifest())}\n}\n`;
};

/** One row a line, with its table in `table`; the manifest is the last line. */
export const jsonLinesFormat: Format = async function* ({ streams, manifest }): AsyncGenerator<Chunk> {
  for (const { shape, rows } of streams) {
    for await (const some of rows())
      yield some.map((row) => `${JSON.stringify({ table: shape.name, ...recordOf(shape, row) })}\n`).join("");
  }
  yield `${JSON.stringify({ table: "manifest", ...manifest() })}\n`;
};

function recordOf({ columns }: TableShape, row: Row): Record<string, unknown> {
  return Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null]));
}
