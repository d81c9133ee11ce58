import { csvTable } from "./csv-format.ts";
import { dictionaryPage } from "./dictionary.ts";
import type { Chunk, Format, FormatInput } from "./format.ts";
import { datasetSchema } from "./json-schema.ts";
import type { Shortened } from "./manifest.ts";
import { parquetTable } from "./parquet-format.ts";
import type { TableStream } from "./table-stream.ts";
import { zipContainer, type ZipPart } from "./zip-container.ts";

type TableFile = (stream: TableStream, input: FormatInput, shortened: Shortened) => AsyncGenerator<Chunk>;

const csv: TableFile = (stream, { lang }) => csvTable(stream, lang);
const parquet: TableFile = (stream, _input, shortened) => parquetTable(stream, shortened);

/** A zip with a file for each table, their JSON Schema, the data dictionary and, last, the manifest. */
function packed(extension: string, tableFile: TableFile): Format {
  return async function* (input) {
    const { streams, now, lang, manifest } = input;
    const shortened: Shortened = { texts: 0, decimals: 0 };
    const shapes = streams.map(({ shape }) => shape);
    const text = (name: string, content: () => string): ZipPart => ({
      name,
      chunks: async function* () {
        yield content();
      },
    });
    const parts: ZipPart[] = [
      ...streams.map((stream) => ({
        name: `${stream.shape.name}.${extension}`,
        chunks: () => tableFile(stream, input, shortened),
      })),
      text("schema.json", () => `${JSON.stringify(datasetSchema(shapes), null, 2)}\n`),
      text("data-dictionary.md", () => dictionaryPage(shapes, lang)),
      text("manifest.json", () => `${JSON.stringify(manifest(shortened), null, 2)}\n`),
    ];
    yield* zipContainer(parts, now);
  };
}

/** The bare file of the only table; its manifest goes to the caller alone. */
function bare(tableFile: TableFile): Format {
  return async function* (input) {
    const shortened: Shortened = { texts: 0, decimals: 0 };
    for (const stream of input.streams) yield* tableFile(stream, input, shortened);
    input.manifest(shortened);
  };
}

export const csvFormat = packed("csv", csv);
export const parquetFormat = packed("parquet", parquet);
export const bareCsvFormat = bare(csv);
export const bareParquetFormat = bare(parquet);
