import { acceptFiles, type AcceptedFile, type NewFile } from "../store/accept-files.ts";
import { storableText } from "../store/storable-text.ts";
import { insist } from "./passing-trouble.ts";
import { queueFiles } from "./queue-files.ts";
import type { Services } from "./services.ts";
import type { Receipt, UploadRequest } from "./upload.ts";

export interface CommitGroupOptions extends UploadRequest {
  /** The batch's. */
  readonly priority: number;
  /** Files that the batch had before. */
  readonly before: number;
}

/** Files of one transaction. */
const AT_ONCE = 200;

/**
 * Writes the files of an upload to the store, those that came while the last transaction ran together in the next: a single file
 * is not held up, and thousands do not cost a transaction each.
 */
export class CommitGroup {
  readonly #services: Services;
  readonly #options: CommitGroupOptions;
  #waiting: NewFile[] = [];
  #work: Promise<void> = Promise.resolve();
  #queueing: Promise<unknown> = Promise.resolve();
  #storing = new Set<Promise<void>>();
  #busy = false;
  #failure: { readonly error: unknown } | null = null;
  #position: number;

  constructor(services: Services, options: CommitGroupOptions) {
    this.#services = services;
    this.#options = options;
    this.#position = options.before;
  }

  /** A file whose bytes are in the blob store. */
  add(file: NewFile): void {
    this.#waiting.push({ ...file, unitId: this.#options.unitId ?? null });
    if (this.#busy) return;
    this.#busy = true;
    this.#work = this.#run();
  }

  /** Runs `store` beside the reading of the next file; waits first where too many run. Its failure is thrown by the next call or `finish`. */
  async beside(store: () => Promise<void>, most: number): Promise<void> {
    while (this.#storing.size >= most) await Promise.race(this.#storing);
    this.#throwFailure();
    const storing: Promise<void> = store()
      .catch((error: unknown) => void (this.#failure ??= { error }))
      .finally(() => this.#storing.delete(storing));
    this.#storing.add(storing);
  }

  /** @throws Where the store or the blob store failed: files without a receipt are not accepted. */
  async finish(): Promise<void> {
    await Promise.all(this.#storing);
    await this.#work;
    this.#throwFailure();
    await this.#queueing;
  }

  async #run(): Promise<void> {
    try {
      while (this.#waiting.length > 0) await this.#commit(this.#waiting.splice(0, AT_ONCE));
    } catch (error) {
      this.#failure ??= { error };
      this.#waiting = [];
    }
    this.#busy = false;
  }

  async #commit(files: readonly NewFile[]): Promise<void> {
    const { batchId, uploadedBy, priority, onReceipt } = this.#options;
    const { db, tuning } = this.#services;
    const accepted = await insist(tuning.insistSeconds, () => acceptFiles(db, batchId, uploadedBy, files));
    const byPath = new Map(accepted.map((file) => [file.path, file]));
    for (const file of files) {
      const found = byPath.get(storableText(file.path));
      if (found) onReceipt(receiptOf(found, file));
    }
    const fresh = accepted.filter(({ outcome }) => outcome !== "known").map(({ id, generation }) => ({ fileId: id, generation, batchId, priority }));
    const first = this.#position;
    this.#position += fresh.length;
    this.#queueing = this.#queueing.then(() => queueFiles(this.#services, fresh, first));
  }

  #throwFailure(): void {
    if (this.#failure !== null) throw this.#failure.error;
  }
}

function receiptOf({ id, outcome, duplicateOf, path }: AcceptedFile, { sha256, bytes }: NewFile): Receipt {
  return { outcome: outcome === "inserted" ? "accepted" : outcome, path, fileId: id, sha256, bytes, duplicateOf };
}
