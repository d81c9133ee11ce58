import { createReadStream, createWriteStream } from "node:fs";
import { access, copyFile, mkdir, open, rename, rm, stat, unlink } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  BlobMissing,
  type BlobSource,
  type BlobStore,
  checkedHash,
  LEFT_MILLISECONDS,
  type StoredBlob,
} from "./blob-store.ts";
import { hashing } from "./hashing.ts";
import { removeOld } from "./remove-old.ts";

/** Blobs as files `ab/cd/abcd…`, read-only. A file is written aside, synced and renamed, so that a name always means whole content. */
export class FolderBlobs implements BlobStore {
  readonly #folder: string;

  /** @param folder Created where it is missing. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  async put(source: BlobSource): Promise<StoredBlob> {
    const aside = join(this.#folder, "new", randomUUID());
    await mkdir(dirname(aside), { recursive: true, mode: 0o700 });
    try {
      const { through, end } = hashing();
      const stream = "stream" in source ? source.stream : createReadStream(source.file);
      await pipeline(stream, through, createWriteStream(aside, { flags: "wx", mode: 0o400, flush: true }));
      const blob = end();
      await this.#moveIn(aside, blob);
      return blob;
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
  }

  async #moveIn(aside: string, { sha256, bytes }: StoredBlob): Promise<void> {
    const place = this.#pathOf(sha256);
    const there = await stat(place).catch(() => null);
    // A file of another length was damaged from outside: the fresh one takes its place.
    const made = await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    if (there?.size === bytes) await unlink(aside);
    else await rename(aside, place);
    // Also for one that is there: whoever put it may not have come this far yet.
    await syncFolder(dirname(place));
    if (made === undefined) return;
    // New folders are entries of the folders above them.
    await syncFolder(dirname(dirname(place)));
    await syncFolder(this.#folder);
  }

  async get(sha256: string): Promise<Readable> {
    const handle = await open(this.#pathOf(sha256), "r").catch((error: unknown) => {
      throw missing(error) ? new BlobMissing(sha256) : error;
    });
    return handle.createReadStream();
  }

  async copyTo(sha256: string, file: string): Promise<void> {
    await copyFile(this.#pathOf(sha256), file).catch((error: unknown) => {
      throw missing(error) ? new BlobMissing(sha256) : error;
    });
  }

  async fileOf(sha256: string): Promise<string> {
    if (!(await this.has(sha256))) throw new BlobMissing(sha256);
    return this.#pathOf(sha256);
  }

  async has(sha256: string): Promise<boolean> {
    return access(this.#pathOf(sha256)).then(
      () => true,
      () => false,
    );
  }

  async delete(sha256: string): Promise<void> {
    await rm(this.#pathOf(sha256), { force: true });
  }

  tidy(): Promise<void> {
    return removeOld(join(this.#folder, "new"), LEFT_MILLISECONDS);
  }

  async probe(): Promise<void> {
    const aside = join(this.#folder, "new", randomUUID());
    await mkdir(dirname(aside), { recursive: true, mode: 0o700 });
    const handle = await open(aside, "wx");
    try {
      await handle.writeFile("fuhe");
      await handle.sync();
    } finally {
      await handle.close();
      await rm(aside, { force: true });
    }
  }

  #pathOf(sha256: string): string {
    const hash = checkedHash(sha256);
    return join(this.#folder, hash.slice(0, 2), hash.slice(2, 4), hash);
  }
}

function missing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

/** Makes new names in a folder survive a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
