import { statfs } from "node:fs/promises";
import type { Settings } from "../config/settings.ts";
import { ServiceError } from "./service-error.ts";

const MiB = 1024 * 1024;

/** A full disk, a used-up quota, a file over what the system lets a process write; PostgreSQL's disk_full. */
const NO_ROOM = new Set(["ENOSPC", "EDQUOT", "EFBIG", "53100"]);

/**
 * Refuses uploads while the disk is nearly full: a database without room stops altogether.
 *
 * @throws {ServiceError} storage-full
 */
export async function checkFreeSpace({ data, limits }: Pick<Settings, "data" | "limits">): Promise<void> {
  const disk = await statfs(data).catch(() => null);
  if (disk === null || disk.bavail * disk.bsize >= limits.freeBytes) return;
  const left = Math.floor((disk.bavail * disk.bsize) / MiB);
  throw new ServiceError("storage-full", {
    zh: `磁盘只剩 ${left} MB，暂不接收上传`,
    en: `only ${left} MB of disk space are left: uploads are refused until there is room`,
  });
}

/** A refusal (storage-full) in the place of a write that failed for want of room; everything else as it is. */
export function asStorageFull(error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error) || !NO_ROOM.has(String(error.code))) return error;
  return new ServiceError(
    "storage-full",
    { zh: "磁盘已满，没有保存", en: "the disk is full: this was not saved" },
    { cause: error },
  );
}
