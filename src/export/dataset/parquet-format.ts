import { ByteWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import { toolVersion } from "../../pipeline/tool-version.ts";
import type { Chunk } from "./format.ts";
import type { Shortened } from "./manifest.ts";
import { parquetElement, parquetValue } from "./parquet-column.ts";
import type { TableStream } from "./table-stream.ts";
import type { Row } from "./table.ts";

/** Rows of a row group, and values of it: long texts make it end sooner. */
const GROUP_ROWS = 10_000;
const GROUP_CHARACTERS = 4_000_000;

/** One table as Parquet, a row group at a time. */
export async function* parquetTable({ shape, rows }: TableStream, shortened: Shortened): AsyncGenerator<Chunk> {
  const writer = new ByteWriter();
  const schema: SchemaElement[] = [
    { name: "schema", num_children: shape.columns.length },
    ...shape.columns.map(parquetElement),
  ];
  const parquet = new ParquetWriter({ writer, schema, createdBy: `fuhe version ${toolVersion()}` });
  const written = (): Uint8Array => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  let columns: unknown[][] = shape.columns.map(() => []);
  let characters = 0;
  const missed = (): void => void (shortened.decimals += 1);
  const add = (row: Row): void => {
    for (const [i, { kind }] of shape.columns.entries()) {
      const value = parquetValue(kind, row[i] ?? null, missed);
      columns[i]?.push(value);
      characters += sizeOf(value);
    }
  };
  const group = async (): Promise<Uint8Array> => {
    const columnData = shape.columns.map(({ name }, i) => ({ name, data: columns[i] ?? [], offsetIndex: false }));
    await parquet.write({ columnData, rowGroupSize: GROUP_ROWS });
    columns = shape.columns.map(() => []);
    characters = 0;
    return written();
  };
  for await (const some of rows()) {
    for (const row of some) {
      add(row);
      if ((columns[0]?.length ?? 0) === GROUP_ROWS || characters > GROUP_CHARACTERS) yield await group();
    }
  }
  if ((columns[0]?.length ?? 0) > 0) yield await group();
  await parquet.finish();
  yield written();
}

function sizeOf(value: unknown): number {
  if (typeof value === "string") return value.length;
  return typeof value === "object" && value !== null && !(value instanceof Date) ? JSON.stringify(value).length : 8;
}
