import { type SharedFile, unchanged } from "./list-share.ts";

interface Seen {
  readonly file: SharedFile;
  /** When it was first seen as it is now. */
  readonly since: number;
}

/** Remembers what the last look saw, to tell files that still grow from whole ones: nobody says when a copy over the network ends. */
export class Settling {
  readonly #milliseconds: number;
  #seen = new Map<string, Seen>();

  /** @param milliseconds For how long size and time of change must stay the same, over two looks at least. */
  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
  }

  /** Those of a look that have stopped growing. An empty file counts as growing: copies begin with one. It is given ten times as long. */
  settled(files: readonly SharedFile[], now: number): SharedFile[] {
    const before = this.#seen;
    this.#seen = new Map(
      files.map((file) => {
        const last = before.get(file.path);
        return [file.path, last !== undefined && unchanged(last.file, file) ? last : { file, since: now }];
      }),
    );
    return files.filter((file) => {
      const last = this.#seen.get(file.path);
      const needed = file.bytes === 0 ? 10 * this.#milliseconds : this.#milliseconds;
      return last !== undefined && before.get(file.path) === last && now - last.since >= needed;
    });
  }
}
