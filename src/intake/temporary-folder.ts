import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder for copies of archive entries; made on first use, removed with all that is in it. Names in it are numbers, never an entry's own. */
export class TemporaryFolder {
  readonly #parent: string;
  #folder: string | null = null;
  #next = 0;

  /** @param parent An existing folder; the system's own for temporary files where it is not given. */
  constructor(parent = tmpdir()) {
    this.#parent = parent;
  }

  /** A path that no file has yet. */
  path(): string {
    this.#folder ??= mkdtempSync(join(this.#parent, "fuhe-"));
    this.#next += 1;
    return join(this.#folder, String(this.#next));
  }

  /** Synchronous, so that it also works while the process exits. */
  remove(): void {
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = null;
  }
}
