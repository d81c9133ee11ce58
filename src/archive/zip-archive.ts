import type { Limits } from "../model/limits.ts";
import { inflateEntry } from "./inflate-entry.ts";
import { readZipDirectory, type ZipEntry } from "./zip-directory.ts";

/** A zip container in memory. Nothing is inflated before it is asked for; every inflated byte counts against the limits. */
export interface ZipArchive {
  /** In the order of the central directory; folders included. */
  readonly entries: readonly ZipEntry[];
  /** The first entry of that name, or undefined. Part names of OOXML compare without case. */
  find(name: string): ZipEntry | undefined;
  /**
   * The entry's content.
   *
   * @throws {FuheError} `encrypted`, `limit-exceeded`, `corrupt`, `unsupported-format`.
   */
  read(entry: ZipEntry): Buffer;
}

/**
 * Opens a zip container.
 *
 * @throws {FuheError} `corrupt` where the directory is missing or damaged, `limit-exceeded` for too many entries.
 */
export function openZip(content: Uint8Array, limits: Limits): ZipArchive {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const entries = readZipDirectory(bytes, limits.zipEntries);
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const name = entry.name.toLowerCase();
    if (!byName.has(name)) byName.set(name, entry);
  }
  let inflated = 0;
  return {
    entries,
    find: (name) => byName.get(name.toLowerCase()),
    read(entry) {
      const part = inflateEntry(bytes, entry, limits, limits.inflatedBytes - inflated);
      inflated += part.length;
      return part;
    },
  };
}
