import type { LocalText } from "../model/finding.ts";
import { acceptFiles, type AcceptedFile, type NewFile } from "../store/accept-files.ts";
import type { Db } from "../store/database.ts";
import { inTransaction } from "../store/in-transaction.ts";
import { storableText } from "../store/storable-text.ts";
import { audit } from "./actor.ts";
import { insist } from "./passing-trouble.ts";
import { queueFiles } from "./queue-files.ts";
import { RENAME_HINT } from "./rename-hint.ts";
import type { Services } from "./services.ts";
import type { Receipt, UploadRequest } from "./upload.ts";

export interface CommitGroupOptions extends UploadRequest {
  /** The batch's. */
  readonly priority: number;
  /** Files that the batch had before. */
  readonly before: number;
}

/** A file's place in its upload; `file` is undefined while its bytes are being stored, null where that failed. */
interface Slot {
  file: NewFile | null | undefined;
}

/** Files of one transaction. */
const AT_ONCE = 200;

/**
 * Writes the files of an upload to the store, those that came while the last transaction ran together in the next: a single file
 * is not held up, and thousands do not cost a transaction each. They are written in the order in which they came.
 */
export class CommitGroup {
  readonly #services: Services;
  readonly #options: CommitGroupOptions;
  #slots: Slot[] = [];
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

  /** Stores a file's bytes and then the file. */
  async add(store: () => Promise<NewFile>): Promise<void> {
    const slot: Slot = { file: undefined };
    this.#slots.push(slot);
    try {
      slot.file = { ...(await store()), unitId: this.#options.unitId ?? null };
    } catch (error) {
      slot.file = null;
      throw error;
    } finally {
      if (!this.#busy) {
        this.#busy = true;
        this.#work = this.#run();
      }
    }
  }

  /** As `add`, beside the reading of the next file; waits first where this many run. Its failure is thrown by the next call or `finish`. */
  async addBeside(store: () => Promise<NewFile>, most: number): Promise<void> {
    while (this.#storing.size >= most) await Promise.race(this.#storing);
    this.#throwFailure();
    const storing: Promise<void> = this.add(store)
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
      for (let files = this.#ready(); files !== null; files = this.#ready()) await this.#commit(files);
    } catch (error) {
      this.#failure ??= { error };
      this.#slots = [];
    }
    this.#busy = false;
  }

  /**
   * The files before the first one whose bytes are still on their way, or whose path one of them has too: the later of two is
   * known or replaces the other, it does not take its place unseen. Null where there is none.
   */
  #ready(): NewFile[] | null {
    const paths = new Set<string>();
    const end = this.#slots.findIndex(({ file }, n) => {
      if (file === undefined || n === AT_ONCE) return true;
      const again = file !== null && paths.has(storableText(file.path));
      if (file !== null) paths.add(storableText(file.path));
      return again;
    });
    const slots = this.#slots.splice(0, end < 0 ? this.#slots.length : end);
    return slots.length === 0 ? null : slots.flatMap(({ file }) => file ?? []);
  }

  async #commit(files: readonly NewFile[]): Promise<void> {
    const { batchId, uploadedBy, priority, visibility, onReceipt } = this.#options;
    const { db, tuning } = this.#services;
    const accepted = await insist(tuning.insistSeconds, () =>
      inTransaction(db, async (trx) => {
        const written = await acceptFiles(trx, batchId, uploadedBy, files, visibility ?? null);
        await auditUpload(trx, this.#options, written);
        return written;
      }),
    );
    const byPath = new Map(accepted.map((file) => [file.path, file]));
    for (const file of files) {
      const found = byPath.get(storableText(file.path));
      if (found) onReceipt(receiptOf(found, file));
    }
    const fresh = accepted
      .filter(({ outcome }) => outcome === "inserted" || outcome === "replaced")
      .map(({ id, generation }) => ({ fileId: id, generation, batchId, priority }));
    const first = this.#position;
    this.#position += fresh.length;
    this.#queueing = this.#queueing.then(() => queueFiles(this.#services, fresh, first));
  }

  #throwFailure(): void {
    if (this.#failure !== null) throw this.#failure.error;
  }
}

/** One entry for the files of one transaction; those that were there already changed nothing. */
async function auditUpload(
  trx: Db,
  { batchId, uploadedBy, actor }: UploadRequest,
  written: readonly AcceptedFile[],
): Promise<void> {
  const ids = (wanted: AcceptedFile["outcome"]): number[] =>
    written.flatMap(({ id, outcome }) => (outcome === wanted ? id : []));
  const [inserted, replaced] = [ids("inserted"), ids("replaced")];
  if (inserted.length + replaced.length === 0) return;
  const who = actor ?? { userId: uploadedBy, login: uploadedBy === null ? "fuhe" : `#${uploadedBy}` };
  await audit(trx, who, "files.upload", { subject: "batch", subjectId: batchId, detail: { inserted, replaced } });
}

const FOREIGN: LocalText = {
  zh: "这个路径上已有您范围以外的文件，未接收",
  en: "a file outside of your scope has this path",
};

function receiptOf({ id, outcome, duplicateOf, path }: AcceptedFile, { sha256, bytes }: NewFile): Receipt {
  if (outcome === "foreign") return { outcome: "refused", path, code: "corrupt", text: FOREIGN, hint: RENAME_HINT };
  return { outcome: outcome === "inserted" ? "accepted" : outcome, path, fileId: id, sha256, bytes, duplicateOf };
}
