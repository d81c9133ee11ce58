import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { appendFile, mkdir, open, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { type SharedFile, unchanged } from "./list-share.ts";

/**
 * taking: its batch was chosen, it may be in the store or not · taken: it is safe in the store, or refused, and only has to be put
 * away, or stays where it is because the share cannot be written to.
 */
const TakenFile = z.object({
  path: z.string(),
  bytes: z.number(),
  modified: z.number(),
  batchId: z.number(),
  state: z.enum(["taking", "taken"]),
  /** At least one file of it is in the store. */
  accepted: z.boolean(),
  /** For the people who sent it; null where all of it was accepted. */
  note: z.string().nullable(),
});
export type TakenFile = z.infer<typeof TakenFile>;

/** Lines of gone files that are kept before the record is written anew. */
const MOST_DEAD_LINES = 10_000;

/**
 * What of a watched folder was taken, as a record in the data folder that outlives restarts: one JSON line a change, the last of a path
 * counts. It keeps a file in its batch when a day or a crash comes between, and a share that cannot be written to from being taken
 * again and again.
 */
export class TakenFiles {
  readonly #record: string;
  #files = new Map<string, TakenFile>();
  #lines = 0;

  private constructor(record: string) {
    this.#record = record;
  }

  /**
   * @param data The data folder.
   * @param root The watched folder; each has a record of its own.
   */
  static async open(data: string, root: string): Promise<TakenFiles> {
    const name = createHash("sha256").update(root).digest("hex").slice(0, 16);
    const record = join(data, "watch", `${name}.jsonl`);
    await mkdir(dirname(record), { recursive: true, mode: 0o700 });
    const taken = new TakenFiles(record);
    const lines = existsSync(record) ? readFileSync(record, "utf8").split("\n") : [];
    for (const line of lines) {
      const file = parsed(line);
      if (file !== null) taken.#files.set(file.path, file);
    }
    // Written anew: the last line may be half of one.
    await taken.#rewrite();
    return taken;
  }

  /** What is known of a file; null where it is not, or it has other bytes by now. */
  find(file: SharedFile): TakenFile | null {
    const known = this.#files.get(file.path);
    return known !== undefined && unchanged(known, file) ? known : null;
  }

  /** The batch that a file went to, with these bytes or others; null where it is not known. */
  batchOf(path: string): number | null {
    return this.#files.get(path)?.batchId ?? null;
  }

  async add(files: readonly TakenFile[]): Promise<void> {
    if (files.length === 0) return;
    for (const file of files) this.#files.set(file.path, file);
    this.#lines += files.length;
    await appendFile(this.#record, files.map((file) => `${JSON.stringify(file)}\n`).join(""), {
      mode: 0o600,
      flush: true,
    });
  }

  /** Forgets what is no longer in the folder. */
  async keep(files: readonly SharedFile[]): Promise<void> {
    const there = new Set(files.map(({ path }) => path));
    for (const path of this.#files.keys()) if (!there.has(path)) this.#files.delete(path);
    if (this.#lines - this.#files.size > MOST_DEAD_LINES) await this.#rewrite();
  }

  async #rewrite(): Promise<void> {
    const aside = `${this.#record}.new`;
    const handle = await open(aside, "w", 0o600);
    try {
      for (const file of this.#files.values()) await handle.write(`${JSON.stringify(file)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(aside, this.#record);
    this.#lines = this.#files.size;
  }
}

function parsed(line: string): TakenFile | null {
  try {
    return TakenFile.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
