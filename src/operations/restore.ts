import { open, type FileHandle } from "node:fs/promises";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { BlobStore } from "../blobs/blob-store.ts";
import { migrate, migrateAsFarAs } from "../store/migrate.ts";
import type { Store } from "../store/open-store.ts";
import { continueNumbers, insertRows, isEmptyStore, putWorkBack } from "../store/table-rows.ts";
import { BACKUP_TABLES, type BackupTable, BLOB_ENTRY, Ending, Manifest, ROWS_ENTRY } from "./backup-content.ts";
import { OperationError } from "./operation-error.ts";
import { FileEndsEarly, type TarEntry, tarEntries } from "./tar-reader.ts";

const ROWS_AT_ONCE = 500;
const decompress = promisify(gunzip);

export interface RestoreReport {
  readonly manifest: Manifest;
  readonly rows: Readonly<Record<string, number>>;
  readonly blobs: number;
}

/**
 * Fills an empty store from a backup: all of it, or nothing. A backup of an older program is brought up to date.
 *
 * @param store Opened without bringing its schema up to date.
 * @throws {OperationError} where the file is no whole backup, is from a newer program, or the store is not empty.
 */
export async function restore(store: Store, blobs: BlobStore, file: string): Promise<RestoreReport> {
  const handle = await open(file, "r").catch((error: unknown) => {
    throw new OperationError(`无法打开 ${file}：${String(error)}`, `${file} cannot be opened: ${String(error)}`, {
      cause: error,
    });
  });
  try {
    const manifest = await readManifest(handle);
    await migrateAsFarAs(store.db, manifest.steps);
    if (!(await isEmptyStore(store.db))) {
      throw new OperationError(
        "数据库里已有数据；只能恢复到新的数据文件夹或空的数据库",
        "the store holds data already: restore into a new data folder or an empty database",
      );
    }
    const counts = await fill(store, blobs, handle).catch((error: unknown) => {
      throw error instanceof FileEndsEarly ? notWhole(error) : error;
    });
    await migrate(store.db);
    return { manifest, ...counts };
  } finally {
    await handle.close();
  }
}

async function readManifest(handle: FileHandle): Promise<Manifest> {
  try {
    for await (const entry of tarEntries(handle)) {
      if (entry.name !== "manifest.json") break;
      return Manifest.parse(JSON.parse((await entry.content()).toString("utf8")));
    }
  } catch (error) {
    throw notWhole(error);
  }
  throw notWhole(null);
}

/** Rows in one transaction, which ends only when everything that the backup says it holds has been seen. */
function fill(store: Store, blobs: BlobStore, handle: FileHandle): Promise<Ending> {
  return store.db.transaction().execute(async (trx) => {
    const counts = new Map<BackupTable, number>(BACKUP_TABLES.map((table) => [table, 0]));
    let restored = 0;
    let ending: Ending | null = null;
    const entries = tarEntries(handle);
    for (;;) {
      const next = await entries.next().catch((error: unknown) => {
        throw notWhole(error);
      });
      if (next.done === true) break;
      const entry = next.value;
      const blob = BLOB_ENTRY.exec(entry.name)?.[1];
      const table = tableOf(entry.name);
      if (blob !== undefined) {
        const stored = await blobs.put({ stream: entry.stream() });
        if (stored.sha256 !== blob) throw notWhole(new Error(`${entry.name} has other content`));
        restored += 1;
      } else if (table !== null) {
        const rows = await rowsOf(entry);
        for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
          await insertRows(trx, table, rows.slice(from, from + ROWS_AT_ONCE));
        counts.set(table, (counts.get(table) ?? 0) + rows.length);
      } else if (entry.name === "end.json") ending = Ending.parse(JSON.parse((await entry.content()).toString("utf8")));
    }
    const rows = Object.fromEntries(counts);
    if (ending === null) throw notWhole(new Error("its end is missing"));
    const differs = BACKUP_TABLES.filter((table) => (ending.rows[table] ?? 0) !== rows[table]);
    if (differs.length > 0 || ending.blobs !== restored)
      throw notWhole(new Error(`counts differ: ${[...differs, "blobs"].join(", ")}`));
    for (const table of BACKUP_TABLES) await continueNumbers(trx, table);
    await putWorkBack(trx);
    return { rows, blobs: restored };
  });
}

function tableOf(name: string): BackupTable | null {
  const named = ROWS_ENTRY.exec(name)?.[1];
  return BACKUP_TABLES.find((table) => table === named) ?? null;
}

async function rowsOf(entry: TarEntry): Promise<string[]> {
  const text = await decompress(await entry.content()).catch((error: unknown) => {
    throw notWhole(error);
  });
  return text
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "");
}

function notWhole(error: unknown): OperationError {
  const detail = error instanceof Error ? `（${error.message}）` : "";
  const english = error instanceof Error ? ` (${error.message})` : "";
  return new OperationError(
    `不是完整的 fuhe 备份文件${detail}`,
    `not a whole backup of fuhe${english}`,
    error instanceof Error ? { cause: error } : undefined,
  );
}
