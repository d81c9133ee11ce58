import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { HttpClient } from "../http-client.ts";
import type { ChaosFile } from "./chaos-files.ts";

/** Files of one request. */
const PORTION = 30;
const AFTER_TROUBLE_MILLISECONDS = 150;
const IDLE_MILLISECONDS = 50;

interface Offered extends ChaosFile {
  readonly sha256: string;
}

/**
 * Sends files as a careful client does: asks which the server has, sends the others in portions, and begins again when a request
 * breaks off. A file counts as acknowledged when the server has said so, by a receipt or by knowing it.
 */
export class Sender {
  readonly acknowledged = new Set<string>();
  readonly refused = new Set<string>();
  /** Requests that broke off. */
  troubles = 0;
  readonly #client: HttpClient;
  readonly #files: readonly Offered[];
  readonly #done: Promise<void>;
  #batchId: number | null = null;
  #offered = 0;
  #ended = false;

  constructor(client: HttpClient, files: readonly ChaosFile[]) {
    this.#client = client;
    this.#files = files.map((file) => ({ ...file, sha256: createHash("sha256").update(file.bytes).digest("hex") }));
    this.#done = this.#run();
  }

  /** Null until the server has made one. */
  get batchId(): number | null {
    return this.#batchId;
  }

  get missing(): readonly Offered[] {
    return this.#files
      .slice(0, this.#offered)
      .filter(({ path }) => !this.acknowledged.has(path) && !this.refused.has(path));
  }

  /** The first so many files are to be sent. */
  offer(count: number): void {
    this.#offered = count;
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#done;
  }

  async #run(): Promise<void> {
    while (!this.#ended) {
      try {
        this.#batchId ??= await this.#client.newBatch("chaos");
        const missing = this.missing;
        if (missing.length === 0) await pause(IDLE_MILLISECONDS);
        else await this.#send(this.#batchId, missing);
      } catch {
        this.troubles += 1;
        await pause(AFTER_TROUBLE_MILLISECONDS);
      }
    }
  }

  async #send(batchId: number, missing: readonly Offered[]): Promise<void> {
    const asked = missing.map(({ path, sha256 }) => ({ path, sha256 }));
    const { known } = await this.#client.post<{ known: string[] }>(`/batches/${batchId}/known`, { files: asked });
    for (const path of known) this.acknowledged.add(path);
    const portion = this.missing.slice(0, PORTION);
    if (portion.length === 0) return;
    for (const { path, outcome } of await this.#client.upload(batchId, portion))
      (outcome === "refused" ? this.refused : this.acknowledged).add(path);
  }
}
