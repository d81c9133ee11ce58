import { open, rename, rm } from "node:fs/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { BlobStore } from "../blobs/blob-store.ts";
import { appliedSteps, SCHEMA_VERSION } from "../store/migrate.ts";
import type { Store } from "../store/open-store.ts";
import { onSnapshot, tableRows } from "../store/table-rows.ts";
import { BACKUP_TABLES, type Ending, type Manifest } from "./backup-content.ts";
import { OperationError } from "./operation-error.ts";
import { TarWriter } from "./tar-writer.ts";

/** Rows that are asked for at a time: results can be large. */
const ROWS_AT_ONCE = 50;
/** Text of rows that becomes one entry of the archive. */
const PART_CHARACTERS = 4 * 1024 * 1024;
const compress = promisify(gzip);

export interface BackupReport {
  readonly rows: Readonly<Record<string, number>>;
  readonly blobs: number;
  readonly bytes: number;
}

/**
 * Copies store and submitted files, as they are at one moment, into one tar archive; the service may go on working. The file
 * appears under its name when it is whole.
 *
 * @param file    Not there yet.
 * @param program Name and version for the manifest.
 * @throws {OperationError} where the file exists, or a submitted file is missing or damaged.
 */
export async function backUp(store: Store, blobs: BlobStore, file: string, program: string): Promise<BackupReport> {
  const half = `${file}.part`;
  const handle = await open(half, "wx", 0o600).catch((error: unknown) => {
    throw new OperationError(`无法写入 ${half}：${String(error)}`, `${half} cannot be written: ${String(error)}`, {
      cause: error,
    });
  });
  try {
    const tar = new TarWriter(handle);
    const ending = await onSnapshot(store.db, async (snapshot) => {
      const steps = await appliedSteps(snapshot);
      if (steps.at(-1) !== SCHEMA_VERSION) throw otherVersion();
      const manifest: Manifest = {
        format: "fuhe-backup",
        version: 1,
        program,
        createdAt: new Date().toISOString(),
        steps,
      };
      await tar.add("manifest.json", json(manifest));
      let copied = 0;
      for await (const rows of tableRows(snapshot, "blobs", ROWS_AT_ONCE)) {
        for (const row of rows) await copyBlob(tar, blobs, JSON.parse(row) as { sha256: string; bytes: number });
        copied += rows.length;
      }
      const counts: Record<string, number> = {};
      for (const table of BACKUP_TABLES) counts[table] = await copyTable(tar, snapshot, table);
      return { rows: counts, blobs: copied } satisfies Ending;
    });
    await tar.add("end.json", json(ending));
    await tar.end();
    await handle.sync();
    const { size } = await handle.stat();
    await handle.close();
    await rename(half, file);
    return { ...ending, bytes: size };
  } catch (error) {
    await handle.close();
    await rm(half, { force: true });
    throw error;
  }
}

async function copyBlob(
  tar: TarWriter,
  blobs: BlobStore,
  { sha256, bytes }: { sha256: string; bytes: number },
): Promise<void> {
  try {
    await tar.addStream(`blobs/${sha256}`, bytes, await blobs.get(sha256));
  } catch (error) {
    throw new OperationError(
      `原件 ${sha256} 缺失或损坏：${String(error)}`,
      `the submitted file ${sha256} is missing or damaged: ${String(error)}`,
      { cause: error },
    );
  }
}

async function copyTable(
  tar: TarWriter,
  snapshot: Parameters<typeof tableRows>[0],
  table: (typeof BACKUP_TABLES)[number],
): Promise<number> {
  let count = 0;
  let number = 0;
  let lines: string[] = [];
  let characters = 0;
  const flush = async (): Promise<void> => {
    if (lines.length === 0) return;
    number += 1;
    await tar.add(
      `store/${table}-${String(number).padStart(6, "0")}.jsonl.gz`,
      await compress(`${lines.join("\n")}\n`),
    );
    lines = [];
    characters = 0;
  };
  for await (const rows of tableRows(snapshot, table, ROWS_AT_ONCE)) {
    for (const row of rows) {
      lines.push(row);
      characters += row.length;
      count += 1;
      if (characters >= PART_CHARACTERS) await flush();
    }
  }
  await flush();
  return count;
}

function otherVersion(): OperationError {
  return new OperationError(
    "数据库是另一个版本的程序建立的；请用那个版本备份，或先用本版本启动一次 fuhe serve",
    "the store is another version's: back it up with that version, or start fuhe serve of this one first",
  );
}

function json(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
