import { constants } from "node:fs";
import { access, readdir, realpath, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { UsageError, failedEntry } from "./entry.ts";
import type { FailedEntry } from "./entry.ts";
import { isIgnoredName } from "./ignored-name.ts";

/** A file on disk, not yet opened. */
export interface ListedFile {
  readonly kind: "listed";
  readonly path: string;
  readonly file: string;
  readonly bytes: number;
}

/**
 * The files behind the paths of a command line: files as they are, folders recursively, sorted by name.
 *
 * @returns In the order of the paths, each file once; what a folder holds and cannot be read is a failed entry.
 * @throws {UsageError} where a path that was named is missing, unreadable, or neither file nor folder.
 */
export async function listPaths(paths: readonly string[]): Promise<(ListedFile | FailedEntry)[]> {
  const found: (ListedFile | FailedEntry)[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    const facts = await stat(path).catch((error: unknown) => {
      throw unreadable(path, error);
    });
    await access(path, constants.R_OK).catch((error: unknown) => {
      throw unreadable(path, error);
    });
    const shown = tidy(path);
    if (facts.isDirectory()) await walk(path, shown, found, seen);
    else if (facts.isFile()) push({ kind: "listed", path: shown, file: resolve(path), bytes: facts.size }, found, seen);
    else throw new UsageError({ zh: `不是文件或文件夹：${path}`, en: `neither a file nor a folder: ${path}` });
  }
  return found;
}

function push(listed: ListedFile, found: (ListedFile | FailedEntry)[], seen: Set<string>): void {
  if (seen.has(listed.file)) return;
  seen.add(listed.file);
  found.push(listed);
}

async function walk(
  folder: string,
  shown: string,
  found: (ListedFile | FailedEntry)[],
  seen: Set<string>,
): Promise<void> {
  const real = `${await realpath(folder)}/`;
  if (seen.has(real)) return;
  seen.add(real);
  for (const name of (await readdir(folder)).toSorted()) {
    if (isIgnoredName(name)) continue;
    const path = shown === "." ? name : `${shown === "/" ? "" : shown}/${name}`;
    const file = join(folder, name);
    try {
      const facts = await stat(file);
      if (facts.isDirectory()) await walk(file, path, found, seen);
      else if (facts.isFile()) push({ kind: "listed", path, file: resolve(file), bytes: facts.size }, found, seen);
      else found.push(failedEntry(path, 0, "unsupported-format", "不是普通文件", "not a regular file"));
    } catch (error) {
      const reason = errorWord(error);
      found.push(failedEntry(path, 0, "internal", `无法读取（${reason}）`, `it cannot be read (${reason})`));
    }
  }
}

/** As shown: forward slashes, no `./` in front, no slash behind. */
function tidy(path: string): string {
  const slashed = process.platform === "win32" ? path.replaceAll("\\", "/") : path;
  const short = slashed.replace(/^(?:\.\/+)+(?=.)/, "").replace(/(?<=.)\/+$/, "");
  return short === "" ? "." : short;
}

function errorWord(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

function unreadable(path: string, error: unknown): UsageError {
  const word = errorWord(error);
  if (word === "ENOENT" || word === "ENOTDIR")
    return new UsageError({ zh: `没有这个文件或文件夹：${path}`, en: `no such file or folder: ${path}` });
  if (word === "EACCES" || word === "EPERM")
    return new UsageError({ zh: `没有读取权限：${path}`, en: `no permission to read: ${path}` });
  return new UsageError({ zh: `无法读取 ${path}（${word}）`, en: `cannot read ${path} (${word})` });
}
