import type { FileHandle } from "node:fs/promises";
import { Readable } from "node:stream";
import { BLOCK_BYTES, parseTarHeader } from "./tar-header.ts";

const READ_BYTES = 256 * 1024;

/** One entry; its content is read while the next one has not been asked for, or not at all. */
export interface TarEntry {
  readonly name: string;
  readonly bytes: number;
  stream(): Readable;
  /** For small entries. */
  content(): Promise<Buffer>;
}

/** The archive says that there is more than the file has. */
export class FileEndsEarly extends Error {
  constructor() {
    super("the file ends early");
    this.name = "FileEndsEarly";
  }
}

/** Entries of a tar archive in their order. @throws {FileEndsEarly} and {Error} where it is no archive. */
export async function* tarEntries(file: FileHandle): AsyncGenerator<TarEntry> {
  let place = 0;
  for (;;) {
    const header = parseTarHeader(await readExactly(file, place, BLOCK_BYTES));
    if (header === null) return;
    const start = place + BLOCK_BYTES;
    yield {
      ...header,
      stream: () => Readable.from(parts(file, start, header.bytes), { objectMode: false }),
      content: () => readExactly(file, start, header.bytes),
    };
    place = start + Math.ceil(header.bytes / BLOCK_BYTES) * BLOCK_BYTES;
  }
}

async function* parts(file: FileHandle, start: number, bytes: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < bytes; done += READ_BYTES)
    yield await readExactly(file, start + done, Math.min(READ_BYTES, bytes - done));
}

async function readExactly(file: FileHandle, place: number, bytes: number): Promise<Buffer> {
  const buffer = Buffer.alloc(bytes);
  for (let done = 0; done < bytes;) {
    const { bytesRead } = await file.read(buffer, done, bytes - done, place + done);
    if (bytesRead === 0) throw new FileEndsEarly();
    done += bytesRead;
  }
  return buffer;
}
