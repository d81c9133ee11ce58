import type { Writable } from "node:stream";
import type { Chunk } from "./format.ts";

const BUFFER = 64 * 1024;

/** The way into a writable stream: small pieces are gathered, and who writes waits while the stream is full. */
export class Outlet {
  readonly #sink: Writable;
  #gathered: Uint8Array[] = [];
  #bytes = 0;

  constructor(sink: Writable) {
    this.#sink = sink;
    // Said by the next write; without a listener it would end the process.
    sink.on("error", () => undefined);
  }

  /** @throws {Error} where the stream has failed or is closed. */
  async write(chunk: Chunk): Promise<void> {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk, "utf8") : chunk;
    if (bytes.length === 0) return;
    this.#gathered.push(bytes);
    this.#bytes += bytes.length;
    if (this.#bytes >= BUFFER) await this.flush();
  }

  /** Hands over what is gathered. */
  async flush(): Promise<void> {
    if (this.#bytes === 0) return;
    const bytes = Buffer.concat(this.#gathered);
    this.#gathered = [];
    this.#bytes = 0;
    this.check();
    if (!this.#sink.write(bytes)) await this.#drained();
  }

  /** @throws {Error} where the stream has failed or is closed: also before there is something to write. */
  check(): void {
    if (this.#sink.destroyed || this.#sink.writableEnded) throw this.#gone();
  }

  #gone(): Error {
    return this.#sink.errored ?? new Error("the receiver of the export has gone away");
  }

  #drained(): Promise<void> {
    const sink = this.#sink;
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        for (const event of ["drain", "close", "error"]) sink.off(event, settle);
        if (sink.destroyed) reject(this.#gone());
        else resolve();
      };
      for (const event of ["drain", "close", "error"]) sink.on(event, settle);
    });
  }
}
