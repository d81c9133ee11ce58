import { Readable } from "node:stream";

/** The beginning of a stream, and what follows; `rest` is null where the head is all there is. */
export interface Head {
  readonly head: Buffer;
  readonly rest: Readable | null;
}

/**
 * Reads a stream's first bytes.
 *
 * @param enough Told how many there are; true ends the head.
 * @param count  Told of the head's bytes; what it throws ends the reading.
 */
export async function readHead(
  stream: Readable,
  enough: (length: number) => boolean,
  count: (bytes: number) => void,
): Promise<Head> {
  const chunks: Buffer[] = [];
  let length = 0;
  const iterator = stream.iterator({ destroyOnReturn: false });
  for await (const chunk of iterator as AsyncIterable<Buffer>) {
    count(chunk.length);
    chunks.push(chunk);
    length += chunk.length;
    if (enough(length)) return { head: Buffer.concat(chunks), rest: stream };
  }
  return { head: Buffer.concat(chunks), rest: null };
}
