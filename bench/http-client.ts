import { setTimeout as pause } from "node:timers/promises";
import type { BatchView } from "../src/http/schemas/batch.ts";

/** What one file of an upload became, as far as measurements look at it. */
export interface ReceiptLine {
  readonly outcome: "accepted" | "replaced" | "known" | "refused";
  readonly path: string;
}

/** A file to send. */
export interface SentFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const PATIENCE_MILLISECONDS = 60_000;
const TOO_MANY = 429;
const AFTER_TOO_MANY_MILLISECONDS = 2_000;

/** A client of `fuhe serve` in single-user mode; every call throws where the server is away or refuses. */
export class HttpClient {
  readonly #root: string;

  /** @param url Such as `http://127.0.0.1:8360`. */
  constructor(url: string) {
    this.#root = `${url}/api/v1`;
  }

  async get<T>(path: string): Promise<T> {
    return this.#call<T>(path, { method: "GET" });
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    const headers = { "content-type": "application/json" };
    return this.#call<T>(path, { method: "POST", headers, body: JSON.stringify(body) });
  }

  async newBatch(name: string): Promise<number> {
    return (await this.post<BatchView>("/batches", { name })).id;
  }

  batch(batchId: number): Promise<BatchView> {
    return this.get<BatchView>(`/batches/${batchId}`);
  }

  /** Sends files in one request. @returns What became of each. */
  async upload(batchId: number, files: readonly SentFile[]): Promise<readonly ReceiptLine[]> {
    const body = new FormData();
    for (const { path, bytes } of files) body.append("files", new Blob([bytes]), path);
    const { receipts } = await this.#call<{ receipts: ReceiptLine[] }>(`/batches/${batchId}/files`, {
      method: "POST",
      body,
    });
    return receipts;
  }

  async #call<T>(path: string, init: RequestInit): Promise<T> {
    for (;;) {
      const response = await fetch(`${this.#root}${path}`, {
        ...init,
        headers: { ...init.headers, "x-csrf-token": "local" },
        signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
      });
      const text = await response.text();
      if (response.ok) return (text === "" ? null : JSON.parse(text)) as T;
      if (response.status !== TOO_MANY) throw new Error(`${init.method} ${path}: ${response.status} ${text}`);
      await pause(AFTER_TOO_MANY_MILLISECONDS);
    }
  }
}
