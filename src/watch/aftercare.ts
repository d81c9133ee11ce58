import { type SharedFile, sharedFile, unchanged } from "./list-share.ts";

/** A file that was moved away, and where its content belongs. */
export interface MovedFile {
  /** Path in the batch. */
  readonly as: string;
  readonly batchId: number;
}

interface Watched extends MovedFile {
  readonly until: number;
  seen: SharedFile;
  written: boolean;
}

/** Looks after files that were moved away: a copy that had only paused is written on in its new place. */
export class Aftercare {
  readonly #root: string;
  readonly #milliseconds: number;
  readonly #files = new Map<string, Watched>();

  /** @param milliseconds For how long a file is looked after. */
  constructor(root: string, milliseconds: number) {
    this.#root = root;
    this.#milliseconds = milliseconds;
  }

  /**
   * @param taken As it was when its content was taken.
   * @param to    Where it is now.
   */
  add(moved: MovedFile, taken: SharedFile, to: SharedFile, now: number): void {
    const until = now + this.#milliseconds;
    this.#files.set(to.path, { ...moved, until, seen: to, written: !unchanged(taken, to) });
  }

  /** Those that were written to after they had been taken, and are not any more; told of until they are `taken`. */
  async rewritten(now: number): Promise<{ readonly file: SharedFile; readonly moved: MovedFile }[]> {
    const found: { file: SharedFile; moved: MovedFile }[] = [];
    for (const [path, watched] of this.#files) {
      const file = await sharedFile(this.#root, path);
      if (file === null || now > watched.until) this.#files.delete(path);
      else if (!unchanged(file, watched.seen)) Object.assign(watched, { seen: file, written: true });
      else if (watched.written) found.push({ file, moved: watched });
    }
    return found;
  }

  /** The content that a file has now is in the store. */
  taken({ path }: SharedFile): void {
    const watched = this.#files.get(path);
    if (watched !== undefined) watched.written = false;
  }
}
