import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { isIgnoredName } from "../intake/ignored-name.ts";
import { isUnfinishedName, RECEIVED, REFUSED } from "./share-layout.ts";

/** A file of the watched folder as one look saw it. */
export interface SharedFile {
  /** Relative to the watched folder, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  /** Milliseconds since 1970, as the share tells it. */
  readonly modified: number;
}

const DEEPEST = 16;
/** Of one look; the next one sees the rest, as what was taken is moved away. */
const MOST_FILES = 100_000;

/**
 * Every file that somebody may want taken, by path. Symbolic links are not followed: who may write to the share could name any
 * file of this machine with one. A folder or file that vanishes meanwhile is left out.
 *
 * @throws {NodeJS.ErrnoException} where the watched folder itself cannot be read.
 */
export async function listShare(root: string): Promise<SharedFile[]> {
  const found: SharedFile[] = [];
  await readdir(root);
  await walk(root, "", 0, found);
  return found;
}

async function walk(root: string, folder: string, depth: number, found: SharedFile[]): Promise<void> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (found.length >= MOST_FILES) return;
    if (isIgnoredName(entry.name) || isUnfinishedName(entry.name)) continue;
    if (depth === 0 && (entry.name === RECEIVED || entry.name === REFUSED)) continue;
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && depth < DEEPEST) await walk(root, path, depth + 1, found);
    else if (entry.isFile()) {
      const facts = await sharedFile(root, path);
      if (facts !== null) found.push(facts);
    }
  }
}

/** One file as it is now; null where there is none. */
export async function sharedFile(root: string, path: string): Promise<SharedFile | null> {
  const facts = await lstat(join(root, path)).catch(() => null);
  return facts?.isFile() === true ? { path, bytes: facts.size, modified: facts.mtimeMs } : null;
}

/** True where nothing was written to a file between two looks. */
export function unchanged(a: SharedFile, b: SharedFile): boolean {
  return a.bytes === b.bytes && a.modified === b.modified;
}
