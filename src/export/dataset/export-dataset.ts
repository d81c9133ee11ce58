import { PassThrough, type Readable, type Writable } from "node:stream";
import type { Db } from "../../store/database.ts";
import { exportCounts } from "../../store/export-counts.ts";
import { onSnapshot } from "../../store/table-rows.ts";
import { type DatasetFileKind, kindOf } from "./dataset-file.ts";
import { ExportError } from "./export-error.ts";
import type { Chunk, Format, FormatInput } from "./format.ts";
import { type Manifest, manifestOf } from "./manifest.ts";
import { Outlet } from "./outlet.ts";
import type { DatasetRequest } from "./request.ts";
import { tableStreams } from "./table-stream.ts";

/** Loaded when they are asked for: each brings its own packages. */
const FORMATS: Readonly<Record<DatasetFileKind, () => Promise<Format>>> = {
  json: async () => (await import("./json-format.ts")).jsonFormat,
  jsonl: async () => (await import("./json-format.ts")).jsonLinesFormat,
  xlsx: async () => (await import("./xlsx-format.ts")).xlsxFormat,
  csv: async () => (await import("./packed-format.ts")).csvFormat,
  parquet: async () => (await import("./packed-format.ts")).parquetFormat,
  bareCsv: async () => (await import("./packed-format.ts")).bareCsvFormat,
  bareParquet: async () => (await import("./packed-format.ts")).bareParquetFormat,
};

/**
 * Writes the dataset of a request from one unchanging state of the store, in flat memory: rows are read as fast as the sink takes them. The
 * sink is not ended. The same request on the same state of the store gives the same bytes.
 *
 * @returns The manifest, also of formats that do not carry one.
 * @throws {ExportError} where the request asks for what there is not · {Error} where the sink is gone.
 */
export async function exportDataset(
  { db }: { readonly db: Db },
  request: DatasetRequest,
  sink: Writable,
): Promise<Manifest> {
  checkRequest(request);
  const format = await FORMATS[kindOf(request)]();
  const outlet = new Outlet(sink);
  return onSnapshot(db, async (trx) => {
    const { filter, visibility, provenance, lang, now } = request;
    const nests = request.format === "json" || request.format === "jsonl";
    const counts = await exportCounts(trx, { ...filter, visibility });
    const streams = tableStreams(trx, request, { provenance, whole: nests && request.whole }, () => outlet.check());
    let manifest: Manifest | null = null;
    const input: FormatInput = {
      streams,
      lang,
      now,
      manifest: (shortened) => (manifest = manifestOf(request, counts, streams, shortened)),
    };
    await drainInto(outlet, format(input));
    return manifest ?? input.manifest();
  });
}

/** The same as a stream to read from; it fails where the export fails, and the export ends where the reader goes away. */
export function datasetStream(services: { readonly db: Db }, request: DatasetRequest): Readable {
  checkRequest(request);
  const stream = new PassThrough();
  exportDataset(services, request, stream).then(
    () => stream.end(),
    (error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return stream;
}

async function drainInto(outlet: Outlet, chunks: AsyncGenerator<Chunk>): Promise<void> {
  for await (const chunk of chunks) await outlet.write(chunk);
  await outlet.flush();
}

function checkRequest({ tables, format, packed }: DatasetRequest): void {
  if (tables.length === 0) throw new ExportError({ zh: "没有选择要导出的表", en: "no table was chosen" });
  if (!packed && (format === "csv" || format === "parquet") && tables.length > 1) {
    throw new ExportError({
      zh: "多个表只能打包成 zip 导出；不打包时请只选一个表",
      en: "several tables need the zip: choose one table, or leave the zip on",
    });
  }
}
