import { lstat, mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { type SharedFile, sharedFile, unchanged } from "./list-share.ts";
import { RECEIVED, REFUSED } from "./share-layout.ts";

/** A taken file, and what its note says. */
export interface Put {
  readonly file: SharedFile;
  /** At least one file of it is in the store. */
  readonly accepted: boolean;
  /** Null where all of it was accepted. */
  readonly note: string | null;
}

/** changed: other bytes than those that were taken, or gone; it stays where it is, to be looked at anew. */
export type Away = { readonly kind: "moved"; readonly to: SharedFile } | { readonly kind: "changed" };

/**
 * Moves a taken file out of the way, into 已接收 or 未接收, under a name that is free: nothing is ever overwritten or deleted. What was
 * refused gets a note beside it, also where only a part of a zip was.
 *
 * @throws {NodeJS.ErrnoException} where the share does not allow it; the file is where it was.
 */
export async function putAway(root: string, { file, accepted, note }: Put): Promise<Away> {
  const now = await sharedFile(root, file.path);
  if (now === null || !unchanged(now, file)) return { kind: "changed" };
  const folder = accepted ? RECEIVED : REFUSED;
  const free = await freePath(join(root, folder), file.path);
  await mkdir(dirname(join(root, folder, free)), { recursive: true });
  if (note !== null) await writeNote(join(root, REFUSED, `${free}.txt`), note);
  const to = `${folder}/${free}`;
  await rename(join(root, file.path), join(root, to));
  const moved = await sharedFile(root, to);
  return moved === null ? { kind: "changed" } : { kind: "moved", to: moved };
}

/** Writes a note, its folders with it. */
export async function writeNote(file: string, note: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, note);
}

/** `a.docx`, or the first of `a (2).docx`, `a (3).docx` … that is not there. */
async function freePath(folder: string, path: string): Promise<string> {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? path : `${stem} (${n})${extension}`;
    if (!(await exists(join(folder, candidate)))) return candidate;
  }
}

function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
}
