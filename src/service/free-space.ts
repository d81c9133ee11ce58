import { statfs } from "node:fs/promises";
import type { Settings } from "../config/settings.ts";
import { ServiceError } from "./service-error.ts";

const MiB = 1024 * 1024;

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
    zh: `磁盘只剩 ${left} MB，暂不接收上传；请联系管理员`,
    en: `only ${left} MB of disk space are left: uploads are refused until there is room`,
  });
}
