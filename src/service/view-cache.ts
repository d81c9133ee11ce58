import { randomUUID } from "node:crypto";
import { mkdir, readFile, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { SharedWork } from "./view-sharing.ts";

const DRAFT = "draft-";
/** Longer than any view is made: what is older was left by a process that died. */
const LEFT_MILLISECONDS = 3_600_000;
/** A full cache is emptied to this part of its bound, so that it is not looked through at every new file. */
const SWEPT_SHARE = 0.9;

/**
 * Files that can be made again, in one folder of bounded size; the ones that were used longest ago go first. A file appears whole
 * or not at all. Several processes may share the folder: each keeps the bound for what it sees.
 */
export class ViewCache {
  readonly #folder: string;
  readonly #bound: number;
  readonly #lent = new Map<string, number>();
  readonly #making = new SharedWork<void>();
  /** Bytes in the folder as far as this process knows. */
  #bytes = 0;

  private constructor(folder: string, bound: number) {
    this.#folder = folder;
    this.#bound = bound;
  }

  /** @param bound In bytes; files that are lent may pass it for a while. */
  static async open(folder: string, bound: number): Promise<ViewCache> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const cache = new ViewCache(folder, bound);
    for (const { name, touched } of await cache.#list())
      if (name.startsWith(DRAFT) && Date.now() - touched > LEFT_MILLISECONDS) await cache.#remove(name);
    await cache.#sweep();
    return cache;
  }

  /** Null where it is not there. */
  async read(name: string): Promise<Buffer | null> {
    return (await this.#touch(name)) ? readFile(join(this.#folder, name)).catch(() => null) : null;
  }

  /** Where a new file may be written before it is kept; the caller removes it where it isn't. */
  draft(): string {
    return join(this.#folder, `${DRAFT}${randomUUID()}`);
  }

  /** Makes a draft the file of this name. */
  async keep(name: string, draft: string): Promise<void> {
    const { size } = await stat(draft);
    await rename(draft, join(this.#folder, name));
    this.#bytes += size;
    if (this.#bytes > this.#bound) await this.#sweep(name);
  }

  /** Lends a file that is not removed meanwhile. @param make Writes it where it is not there. */
  async lend<T>(name: string, make: (draft: string) => Promise<void>, work: (file: string) => Promise<T>): Promise<T> {
    this.#lent.set(name, (this.#lent.get(name) ?? 0) + 1);
    try {
      if (!(await this.#touch(name))) await this.#making.join(name, undefined, () => this.#make(name, make));
      return await work(join(this.#folder, name));
    } finally {
      const left = (this.#lent.get(name) ?? 1) - 1;
      if (left === 0) this.#lent.delete(name);
      else this.#lent.set(name, left);
    }
  }

  async #make(name: string, make: (draft: string) => Promise<void>): Promise<void> {
    const draft = this.draft();
    try {
      await make(draft);
      await this.keep(name, draft);
    } finally {
      await rm(draft, { force: true });
    }
  }

  /** Marks it as used now; false where it is not there. */
  async #touch(name: string): Promise<boolean> {
    const now = new Date();
    return utimes(join(this.#folder, name), now, now).then(
      () => true,
      () => false,
    );
  }

  async #sweep(newest?: string): Promise<void> {
    const files = (await this.#list()).toSorted((a, b) => a.touched - b.touched);
    this.#bytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
    if (this.#bytes <= this.#bound) return;
    for (const { name, bytes } of files) {
      if (this.#bytes <= this.#bound * SWEPT_SHARE) return;
      if (name === newest || name.startsWith(DRAFT) || this.#lent.has(name)) continue;
      await this.#remove(name);
      this.#bytes -= bytes;
    }
  }

  async #list(): Promise<{ name: string; bytes: number; touched: number }[]> {
    const found = [];
    for (const name of await readdir(this.#folder)) {
      const facts = await stat(join(this.#folder, name)).catch(() => null);
      if (facts !== null) found.push({ name, bytes: facts.size, touched: facts.mtimeMs });
    }
    return found;
  }

  #remove(name: string): Promise<void> {
    return rm(join(this.#folder, name), { force: true });
  }
}
