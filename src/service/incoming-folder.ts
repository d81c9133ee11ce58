import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { LEFT_MILLISECONDS } from "../blobs/blob-store.ts";

const placeIn = (data: string): string => join(data, "incoming");
const own = `${hostname()}~${process.pid}`;

/**
 * This process's folder for what is too large to be held in memory while it comes in; below the data folder, whose free space is
 * watched, and not on a system's disk for temporary files, which may be small or memory itself.
 */
export async function incomingFolder(data: string): Promise<string> {
  const folder = join(placeIn(data), own);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Removes what processes that died have left; to be called before anything comes in. */
export async function tidyIncoming(data: string): Promise<void> {
  for (const name of await readdir(placeIn(data)).catch(() => []))
    if (await isLeft(join(placeIn(data), name), name))
      await rm(join(placeIn(data), name), { recursive: true, force: true });
}

async function isLeft(folder: string, name: string): Promise<boolean> {
  const split = name.lastIndexOf("~");
  // A program that starts as the same number as the one before (1, in a container) has nothing there yet.
  if (name.slice(0, split) === hostname()) return name === own || !isAlive(Number(name.slice(split + 1)));
  const made = await stat(folder).catch(() => null);
  return made !== null && Date.now() - made.mtimeMs > LEFT_MILLISECONDS;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
