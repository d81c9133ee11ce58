import type { Entry, FailedEntry } from "./entry.ts";
import { failedEntry } from "./entry.ts";
import { tooLarge } from "./extract-entry.ts";
import type { IntakeLimits } from "./intake-limits.ts";
import type { ListedFile } from "./list-paths.ts";
import { isArchive, readArchive } from "./read-archive.ts";
import type { TemporaryFolder } from "./temporary-folder.ts";

/**
 * The files to check, one by one: listed files as they are, the files of archives in their place.
 *
 * Nothing is opened before it is asked for, and a file over the limit is never opened.
 */
export async function* openEntries(
  listed: readonly (ListedFile | FailedEntry)[],
  limits: IntakeLimits,
  temporary: TemporaryFolder,
): AsyncGenerator<Entry> {
  for (const one of listed) {
    if (one.kind === "failed") yield one;
    else yield* open(one, limits, temporary);
  }
}

async function* open(listed: ListedFile, limits: IntakeLimits, temporary: TemporaryFolder): AsyncGenerator<Entry> {
  const { path, file, bytes } = listed;
  let archive: boolean;
  try {
    archive = bytes > 0 && (await isArchive(file));
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    yield failedEntry(path, bytes, "internal", `无法读取（${reason}）`, `it cannot be read (${reason})`);
    return;
  }
  if (archive) {
    yield* readArchive({ file, path, depth: 0, limits, budget: { entries: 0, bytes: 0 }, temporary });
    return;
  }
  if (bytes > limits.fileBytes) {
    const { code, detail } = tooLarge(bytes, limits.fileBytes);
    yield { kind: "failed", path, bytes, code, detail };
    return;
  }
  yield { kind: "file", path, file, bytes, release: async () => undefined };
}
