import { crc32, createDeflateRaw } from "node:zlib";
import { Readable } from "node:stream";
import { uint16, uint32, uint64 } from "../../archive/zip-numbers.ts";
import type { Chunk } from "./format.ts";

/** A member of a container that is written while it is made. */
export interface ZipPart {
  readonly name: string;
  readonly chunks: () => AsyncIterable<Chunk>;
}

interface Written {
  readonly path: Buffer;
  readonly offset: number;
  readonly packed: number;
  readonly bytes: number;
  readonly crc: number;
}

const VERSION = 20;
const VERSION_64 = 45;
/** Names in UTF-8; checksum and sizes behind the content. */
const FLAGS = 0x0808;
const DEFLATE = 8;
const LEVEL = 6;
const MOST_32 = 0xffff_ffff;
const MOST_16 = 0xffff;

/**
 * A zip container as a stream, of any size (zip64 where it has to be). Parts are made one after the other, none is kept.
 *
 * @param time Of every part, read as UTC: the bytes depend on no clock and no time zone.
 */
export async function* zipContainer(
  parts: AsyncIterable<ZipPart> | Iterable<ZipPart>,
  time: Date,
): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  const stamp = dosTime(time);
  let offset = 0;
  for await (const { name, chunks } of parts) {
    const path = Buffer.from(name, "utf8");
    const head = Buffer.concat([uint32(0x04034b50), fields(VERSION, stamp, 0, 0, 0, path), uint16(0), path]);
    yield head;
    const facts = { packed: 0, bytes: 0, crc: 0 };
    for await (const piece of deflated(chunks(), facts)) {
      facts.packed += piece.length;
      yield piece;
    }
    const size = facts.packed > MOST_32 || facts.bytes > MOST_32 ? uint64 : uint32;
    const tail = Buffer.concat([uint32(0x08074b50), uint32(facts.crc), size(facts.packed), size(facts.bytes)]);
    yield tail;
    written.push({ path, offset, ...facts });
    offset += head.length + facts.packed + tail.length;
  }
  const listing = Buffer.concat(written.map((one) => directoryEntry(one, stamp)));
  yield listing;
  yield directoryEnd(written.length, listing.length, offset);
}

async function* deflated(chunks: AsyncIterable<Chunk>, facts: { bytes: number; crc: number }): AsyncGenerator<Buffer> {
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      const bytes = typeof chunk === "string" ? Buffer.from(chunk, "utf8") : Buffer.from(chunk);
      if (bytes.length === 0) continue;
      facts.bytes += bytes.length;
      facts.crc = crc32(bytes, facts.crc);
      yield bytes;
    }
  }
  const source = Readable.from(counted(), { objectMode: false });
  const deflate = createDeflateRaw({ level: LEVEL });
  source.on("error", (error) => deflate.destroy(error));
  try {
    yield* source.pipe(deflate) as AsyncIterable<Buffer>;
  } finally {
    source.destroy();
    deflate.destroy();
  }
}

function directoryEntry({ path, offset, packed, bytes, crc }: Written, stamp: number): Buffer {
  const large = [bytes, packed, offset].filter((value) => value >= MOST_32);
  const extra =
    large.length === 0 ? Buffer.alloc(0) : Buffer.concat([uint16(1), uint16(large.length * 8), ...large.map(uint64)]);
  const version = large.length === 0 ? VERSION : VERSION_64;
  return Buffer.concat([
    uint32(0x02014b50),
    uint16(version),
    fields(version, stamp, crc, packed, bytes, path),
    uint16(extra.length),
    Buffer.alloc(10),
    uint32(Math.min(offset, MOST_32)),
    path,
    extra,
  ]);
}

function directoryEnd(parts: number, length: number, offset: number): Buffer {
  const end = Buffer.concat([
    uint32(0x06054b50),
    Buffer.alloc(4),
    uint16(Math.min(parts, MOST_16)),
    uint16(Math.min(parts, MOST_16)),
    uint32(Math.min(length, MOST_32)),
    uint32(Math.min(offset, MOST_32)),
    uint16(0),
  ]);
  if (parts < MOST_16 && length < MOST_32 && offset < MOST_32) return end;
  const end64 = [uint32(0x06064b50), uint64(44), uint16(VERSION_64), uint16(VERSION_64), Buffer.alloc(8)];
  const sizes = [uint64(parts), uint64(parts), uint64(length), uint64(offset)];
  const locator = [uint32(0x07064b50), uint32(0), uint64(offset + length), uint32(1)];
  return Buffer.concat([...end64, ...sizes, ...locator, end]);
}

/** The fields that the local header and the directory share, up to the name's length. */
function fields(version: number, stamp: number, crc: number, packed: number, bytes: number, path: Buffer): Buffer {
  return Buffer.concat([
    uint16(version),
    uint16(FLAGS),
    uint16(DEFLATE),
    uint32(stamp),
    uint32(crc),
    uint32(Math.min(packed, MOST_32)),
    uint32(Math.min(bytes, MOST_32)),
    uint16(path.length),
  ]);
}

/** Date and time as a zip has them: two seconds exact, from 1980. */
function dosTime(time: Date): number {
  const year = Math.min(Math.max(time.getUTCFullYear(), 1980), 2107) - 1980;
  const date = (year << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
  const clock = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1);
  return date * 0x1_0000 + clock;
}
