import { FuheError } from "../errors.ts";
import { decodeZipName, extraField } from "./zip-name.ts";

/** One entry as the central directory declares it. Sizes are claims, not facts. */
export interface ZipEntry {
  readonly name: string;
  readonly directory: boolean;
  /** General purpose bit 0: the content asks for a password. */
  readonly encrypted: boolean;
  /** 0 stored, 8 deflate; others are not read. */
  readonly method: number;
  readonly crc: number;
  readonly compressedBytes: number;
  readonly declaredBytes: number;
  /** Position of the local header in the file. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const UNSET = 0xffffffff;
const ZIP64 = 0x0001;

interface Directory {
  readonly count: number;
  readonly offset: number;
  /** Bytes that something put before the zip (a self-extracting head): added to every offset. */
  readonly shift: number;
}

/**
 * Reads the central directory.
 *
 * @param maxEntries More entries than this end the reading before they are decoded.
 * @throws {FuheError} `corrupt` where the directory is missing, cut off or overlaps itself; `limit-exceeded`.
 */
export function readZipDirectory(bytes: Buffer, maxEntries: number): ZipEntry[] {
  const directory = findDirectory(bytes);
  if (directory.count > maxEntries) {
    throw new FuheError("limit-exceeded", {
      zh: `压缩包内有 ${directory.count} 个条目，上限为 ${maxEntries} 个`,
      en: `the archive has ${directory.count} entries, the limit is ${maxEntries}`,
    });
  }
  const entries: ZipEntry[] = [];
  let at = directory.offset + directory.shift;
  for (let index = 0; index < directory.count; index++) {
    if (at + CENTRAL_BYTES > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw damagedDirectory();
    const nameEnd = at + CENTRAL_BYTES + bytes.readUInt16LE(at + 28);
    const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
    const next = extraEnd + bytes.readUInt16LE(at + 32);
    if (next > bytes.length) throw damagedDirectory();
    entries.push(readEntry(bytes, at, nameEnd, extraEnd, directory.shift));
    at = next;
  }
  refuseOverlap(entries, bytes.length);
  return entries;
}

function readEntry(bytes: Buffer, at: number, nameEnd: number, extraEnd: number, shift: number): ZipEntry {
  const flags = bytes.readUInt16LE(at + 8);
  const extra = bytes.subarray(nameEnd, extraEnd);
  const name = decodeZipName(bytes.subarray(at + CENTRAL_BYTES, nameEnd), flags, extra);
  const wide = wideFields(extra);
  const declared = bytes.readUInt32LE(at + 24);
  const compressed = bytes.readUInt32LE(at + 20);
  const offset = bytes.readUInt32LE(at + 42);
  // The zip64 field holds, in this order, only the values that did not fit.
  return {
    name,
    directory: name.endsWith("/"),
    encrypted: (flags & 0x1) !== 0,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    declaredBytes: declared === UNSET ? wide() : declared,
    compressedBytes: compressed === UNSET ? wide() : compressed,
    offset: (offset === UNSET ? wide() : offset) + shift,
  };
}

function wideFields(extra: Buffer): () => number {
  const field = extraField(extra, ZIP64);
  let at = 0;
  return () => {
    if (field === null || at + 8 > field.length) throw damagedDirectory();
    at += 8;
    return wideNumber(field, at - 8);
  };
}

function findDirectory(bytes: Buffer): Directory {
  const lowest = Math.max(0, bytes.length - END_BYTES - 0xffff);
  for (let at = bytes.length - END_BYTES; at >= lowest; at--) {
    if (bytes[at] === 0x50 && bytes.readUInt32LE(at) === END) return readEnd(bytes, at);
  }
  throw new FuheError("corrupt", {
    zh: "压缩包不完整，找不到文件目录（可能没有传完）",
    en: "the zip container is cut off: its directory is missing",
  });
}

function readEnd(bytes: Buffer, end: number): Directory {
  const count = bytes.readUInt16LE(end + 10);
  const size = bytes.readUInt32LE(end + 12);
  const offset = bytes.readUInt32LE(end + 16);
  const locator = end - 20;
  if (locator >= 0 && bytes.readUInt32LE(locator) === END_64_LOCATOR) {
    const wide = wideNumber(bytes, locator + 8);
    if (wide + 56 > bytes.length || bytes.readUInt32LE(wide) !== END_64) throw damagedDirectory();
    return { count: wideNumber(bytes, wide + 32), offset: wideNumber(bytes, wide + 48), shift: 0 };
  }
  const shift = end - size - offset;
  if (shift < 0) throw damagedDirectory();
  return { count, offset, shift };
}

function wideNumber(bytes: Buffer, at: number): number {
  const value = bytes.readBigUInt64LE(at);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damagedDirectory();
  return Number(value);
}

/** Entries that share their bytes are how a small file claims to hold a large one. */
function refuseOverlap(entries: readonly ZipEntry[], fileBytes: number): void {
  let claimed = 0;
  for (const entry of entries) claimed += entry.compressedBytes;
  if (claimed > fileBytes) throw damagedDirectory();
}

function damagedDirectory(): FuheError {
  return new FuheError("corrupt", {
    zh: "压缩包的文件目录已损坏",
    en: "the directory of the zip container is damaged",
  });
}
