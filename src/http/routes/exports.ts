import { z } from "zod";
import { datasetFile } from "../../export/dataset/dataset-file.ts";
import { datasetStream } from "../../export/dataset/export-dataset.ts";
import { DATASET_DEFAULTS, DatasetFormat, type DatasetRequest } from "../../export/dataset/request.ts";
import { DatasetTable } from "../../export/dataset/table.ts";
import { attachment } from "../attachment.ts";
import { flag, list } from "../query-shapes.ts";
import { defineRoute } from "../route.ts";
import { FileFilter, fileFilter } from "../schemas/file-filter.ts";

const ExportQuery = FileFilter.extend({
  table: list(DatasetTable),
  provenance: flag.default(DATASET_DEFAULTS.provenance).describe("where each value stands in its document"),
  whole: flag.default(DATASET_DEFAULTS.whole).describe("json, jsonl: each evaluation whole as well"),
  decisions: z.enum(["history", "current"]).default(DATASET_DEFAULTS.decisions),
  packed: flag.default(DATASET_DEFAULTS.packed).describe("csv, parquet: false for one bare file"),
  lang: z.enum(["zh", "en"]).default(DATASET_DEFAULTS.lang),
  now: z.iso.datetime().optional().describe("time of the export, for the same bytes again"),
});

export const exported = defineRoute({
  method: "GET",
  url: "/exports/:format",
  id: "exportDataset",
  tag: "exports",
  summary: {
    zh: "导出数据集；与 fuhe export 逐字节相同",
    en: "the dataset; the same bytes as fuhe export gives",
  },
  access: { who: "viewer", limited: true },
  params: z.object({ format: DatasetFormat }),
  query: ExportQuery,
  answer: {
    types: ["application/json", "application/x-ndjson", "application/zip", "text/csv", "application/octet-stream"],
  },
  handler: ({ services, params, query, visibility, reply }) => {
    const request = datasetRequest(params.format, query, visibility);
    const { name, contentType } = datasetFile(request);
    return reply
      .type(contentType)
      .header("content-disposition", attachment(name))
      .header("cache-control", "no-store")
      .send(datasetStream(services, request));
  },
});

function datasetRequest(
  format: DatasetFormat,
  { table, provenance, whole, decisions, packed, lang, now, ...filter }: z.infer<typeof ExportQuery>,
  visibility: DatasetRequest["visibility"],
): DatasetRequest {
  const { visibility: _readers, ...chosen } = fileFilter(filter, visibility);
  return {
    format,
    tables: table ?? DATASET_DEFAULTS.tables,
    filter: chosen,
    visibility,
    provenance,
    whole,
    decisions,
    packed,
    lang,
    now: now === undefined ? new Date() : new Date(now),
  };
}
