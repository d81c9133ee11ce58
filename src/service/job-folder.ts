import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { removeOld } from "../blobs/remove-old.ts";

/** Longer than any file is read: what is older was left by a worker that died. */
const LEFT_MILLISECONDS = 3_600_000;

const placeIn = (data: string): string => join(data, "jobs");

/**
 * Lends a folder of its own to one job, for the copy of a file that a child reads; only its owner may look into it.
 *
 * @param data The data folder.
 */
export async function inJobFolder<T>(data: string, work: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(placeIn(data), { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(join(placeIn(data), "job-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Removes what workers that died have left. */
export function tidyJobFolders(data: string): Promise<void> {
  return removeOld(placeIn(data), LEFT_MILLISECONDS);
}
