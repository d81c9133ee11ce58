import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { readSettings } from "../config/read-settings.ts";
import { exportDataset } from "../export/dataset/export-dataset.ts";
import type { Manifest } from "../export/dataset/manifest.ts";
import { DATASET_DEFAULTS, type DatasetRequest } from "../export/dataset/request.ts";
import { UsageError } from "../intake/entry.ts";
import { openStore } from "../store/open-store.ts";
import type { ExportOptions } from "./commands/export.ts";
import { reportFilter } from "./report-filter.ts";

/** Formats that a terminal can show. */
const READABLE: ReadonlySet<string> = new Set(["json", "jsonl"]);

/**
 * Exports from the configured installation, whether its service runs or not.
 *
 * @throws {SettingsError | StoreError | ExportError | UsageError} in words.
 */
export async function runExport(
  env: Readonly<Record<string, string | undefined>>,
  options: ExportOptions,
): Promise<void> {
  const { format, out, zip } = options;
  if (out === undefined && process.stdout.isTTY && !READABLE.has(format) && (zip || format !== "csv")) {
    throw new UsageError({
      zh: `${format} 不能显示在终端上，请用 --out 指定文件`,
      en: `${format} is not for a terminal: name a file with --out`,
    });
  }
  const store = await openStore(readSettings(env), { mode: "any" });
  try {
    const request = requestOf(options);
    const manifest =
      out === undefined ? await exportDataset(store, request, process.stdout) : await exportToFile(store, request, out);
    process.stderr.write(`${summary(manifest, options.lang)}\n`);
  } finally {
    await store.close();
  }
}

/** The file gets its name when it is whole: an export that breaks off leaves nothing that looks like one. */
async function exportToFile(
  store: Parameters<typeof exportDataset>[0],
  request: DatasetRequest,
  out: string,
): Promise<Manifest> {
  const unfinished = `${out}.part`;
  const file = createWriteStream(unfinished);
  try {
    const manifest = await exportDataset(store, request, file);
    file.end();
    await finished(file);
    await rename(unfinished, out);
    return manifest;
  } catch (error) {
    file.destroy();
    await rm(unfinished, { force: true });
    throw error;
  }
}

function requestOf(options: ExportOptions): DatasetRequest {
  const { format, table, lang } = options;
  return {
    ...DATASET_DEFAULTS,
    format,
    lang,
    tables: table ?? DATASET_DEFAULTS.tables,
    filter: reportFilter(options),
    visibility: null,
    provenance: options.provenance ?? false,
    whole: options.whole ?? false,
    decisions: options.currentDecisions === true ? "current" : "history",
    packed: options.zip,
    now: options.now ?? new Date(),
  };
}

function summary({ rows, files }: Manifest, lang: ExportOptions["lang"]): string {
  const list = Object.entries(rows).map(([table, count]) => `${table} ${count}`);
  return lang === "zh"
    ? `已导出：${files.total} 个文件；${list.join("，")}`
    : `exported: ${files.total} files; ${list.join(", ")}`;
}
