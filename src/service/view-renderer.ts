import { readFile, rm } from "node:fs/promises";
import { BlobMissing, type BlobStore } from "../blobs/blob-store.ts";
import { DEFAULT_LIMITS, type Limits } from "../model/limits.ts";
import type { ViewFailure } from "../pipeline/view-failure.ts";
import type { ViewAnswer, ViewTask } from "../pipeline/view-task.ts";
import { Pool } from "../pool/pool.ts";
import { viewWorkerScript, type WorkerScript } from "../pool/worker-script.ts";
import type { ViewCache } from "./view-cache.ts";
import { SharedWork } from "./view-sharing.ts";

const MiB = 1024 * 1024;

/** A person waits for a view: whoever has not seen it by then has turned to something else. */
export const VIEW_LIMITS: Limits = {
  ...DEFAULT_LIMITS,
  docxMilliseconds: 20_000,
  pdfMilliseconds: 20_000,
  processBytes: 1024 * MiB,
};

/** A view that took all its time or memory is not tried again for so long. */
const REMEMBERED_MILLISECONDS = 300_000;
const MOST_REMEMBERED = 500;

/** A view as it was made: `bytes` are there for html and picture. */
export interface Rendering {
  readonly answer: ViewAnswer;
  readonly bytes: Buffer | null;
}

export interface ViewRendererOptions {
  readonly blobs: BlobStore;
  /** Copies of the submitted files for the children to read. */
  readonly sources: ViewCache;
  /** What was made. */
  readonly renditions: ViewCache;
  /** Children at most. */
  readonly jobs: number;
  readonly idleMilliseconds: number;
  readonly limits: Limits;
  /** Another child than the product's own. */
  readonly script?: WorkerScript;
}

/** What is to be made of a file. */
export type ViewRequest =
  { readonly kind: "document" } | { readonly kind: "picture"; readonly page: number; readonly width: number };

/** Makes views of submitted files in killable children, each one once, and keeps what was made. */
export class ViewRenderer {
  readonly #options: ViewRendererOptions;
  readonly #pool: Pool<ViewTask>;
  readonly #rendering = new SharedWork<Rendering>();
  /** By file and page, the oldest first. */
  readonly #hopeless = new Map<string, { readonly until: number; readonly failure: ViewFailure }>();

  constructor(options: ViewRendererOptions) {
    const { jobs, limits, idleMilliseconds, script = viewWorkerScript() } = options;
    this.#options = options;
    this.#pool = new Pool({ jobs, pack: null, limits, idleMilliseconds, script });
  }

  /** @throws The signal's reason. @throws {Error} where no child can be started. */
  async render(sha256: string, request: ViewRequest, signal?: AbortSignal): Promise<Rendering> {
    const name = renditionName(sha256, request);
    const known = await this.#options.renditions.read(name);
    if (known !== null) return { answer: knownAnswer(request), bytes: known };
    const subject = request.kind === "picture" ? `${sha256}-${request.page}` : sha256;
    const hopeless = this.#hopeless.get(subject);
    if (hopeless !== undefined && hopeless.until > Date.now()) return failed(hopeless.failure);
    return this.#rendering.join(name, signal, async (abandoned) => {
      const rendering = await this.#fresh(sha256, name, request, abandoned);
      if (rendering.answer.kind === "none") this.#remember(subject, rendering.answer.failure);
      return rendering;
    });
  }

  /** Ends all children at once. */
  close(): void {
    this.#pool.close();
  }

  async #fresh(sha256: string, name: string, request: ViewRequest, signal: AbortSignal): Promise<Rendering> {
    const { sources } = this.#options;
    try {
      return await sources.lend(
        sha256,
        (draft) => this.#options.blobs.copyTo(sha256, draft),
        (file) => this.#ask(file, name, request, signal),
      );
    } catch (error) {
      if (!(error instanceof BlobMissing)) throw error;
      return failed({ code: "internal", detail: { zh: "存储中找不到原件", en: "the stored bytes are missing" } });
    }
  }

  async #ask(file: string, name: string, request: ViewRequest, signal: AbortSignal): Promise<Rendering> {
    const { renditions } = this.#options;
    const out = renditions.draft();
    try {
      const outcome = await this.#pool.run({ ...request, file, out }, signal);
      if (outcome.kind === "failed") return failed(outcome);
      const answer = outcome.value as ViewAnswer;
      if (answer.kind !== "picture" && answer.kind !== "html") return { answer, bytes: null };
      const bytes = await readFile(out);
      // A picture without its text is made again: the font may be there the next time.
      if (answer.kind === "html" || !answer.textMissing) await renditions.keep(name, out);
      return { answer, bytes };
    } finally {
      await rm(out, { force: true });
    }
  }

  #remember(subject: string, failure: ViewFailure): void {
    if (failure.code !== "timeout" && failure.code !== "limit-exceeded") return;
    this.#hopeless.delete(subject);
    this.#hopeless.set(subject, { until: Date.now() + REMEMBERED_MILLISECONDS, failure });
    const [oldest] = this.#hopeless.keys();
    if (this.#hopeless.size > MOST_REMEMBERED && oldest !== undefined) this.#hopeless.delete(oldest);
  }
}

function renditionName(sha256: string, request: ViewRequest): string {
  return request.kind === "document" ? `${sha256}.html` : `${sha256}-${request.page}-${request.width}.png`;
}

function knownAnswer(request: ViewRequest): ViewAnswer {
  return request.kind === "document" ? { kind: "html" } : { kind: "picture", textMissing: false };
}

function failed({ code, detail }: ViewFailure): Rendering {
  return { answer: { kind: "none", failure: { code, detail } }, bytes: null };
}
