import type { FileHandle } from "node:fs/promises";
import type { Readable } from "node:stream";
import { BLOCK_BYTES, tarHeader } from "./tar-header.ts";

/** Writes a tar archive to a file, one entry after another, without holding an entry in memory. */
export class TarWriter {
  readonly #file: FileHandle;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  async add(name: string, content: Buffer): Promise<void> {
    await this.#write(tarHeader(name, content.length));
    await this.#write(content);
    await this.#pad(content.length);
  }

  /** @throws {Error} where the stream does not give exactly `bytes`. */
  async addStream(name: string, bytes: number, content: Readable): Promise<void> {
    await this.#write(tarHeader(name, bytes));
    let written = 0;
    for await (const chunk of content) {
      const part = chunk as Buffer;
      written += part.length;
      if (written > bytes) break;
      await this.#write(part);
    }
    if (written !== bytes) throw new Error(`${name} has ${written} bytes instead of ${bytes}`);
    await this.#pad(bytes);
  }

  /** Writes the end of the archive; the file stays open. */
  async end(): Promise<void> {
    await this.#write(Buffer.alloc(2 * BLOCK_BYTES));
  }

  async #pad(bytes: number): Promise<void> {
    const over = bytes % BLOCK_BYTES;
    if (over > 0) await this.#write(Buffer.alloc(BLOCK_BYTES - over));
  }

  async #write(content: Buffer): Promise<void> {
    for (let done = 0; done < content.length;) done += (await this.#file.write(content, done)).bytesWritten;
  }
}
