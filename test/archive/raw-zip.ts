import { crc32, deflateRawSync } from "node:zlib";

/** A zip entry that may lie about anything. */
export interface RawEntry {
  readonly name: string | Buffer;
  readonly content: Buffer;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  /** Compressed bytes, where they are not the content's. */
  readonly packed?: Buffer;
  /** Sizes as declared. */
  readonly declared?: number;
  readonly compressed?: number;
  /** Where the directory says that the local header is. */
  readonly offset?: number;
  /** Extra field 0x7075, with the checksum of this name (the entry's own where absent). */
  readonly unicodePath?: string;
  readonly unicodePathOf?: Buffer;
}

/** The bytes of a zip with these entries, true or not. */
export function zipOf(entries: readonly RawEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const method = entry.method ?? 8;
    const packed = entry.packed ?? (method === 8 ? deflateRawSync(entry.content) : entry.content);
    const extra = extraOf(entry, name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(entry.flags ?? 0, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(entry.crc ?? crc32(entry.content), 10);
    common.writeUInt32LE(entry.compressed ?? packed.length, 14);
    common.writeUInt32LE(entry.declared ?? entry.content.length, 18);
    common.writeUInt16LE(name.length, 22);
    common.writeUInt16LE(extra.length, 24);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(entry.offset ?? at, 10);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, name, extra, packed]);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), common, tail, name, extra]));
    files.push(local);
    at += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, listing, end]);
}

function extraOf(entry: RawEntry, name: Buffer): Buffer {
  if (entry.unicodePath === undefined) return Buffer.alloc(0);
  const path = Buffer.from(entry.unicodePath);
  const head = Buffer.alloc(9);
  head.writeUInt16LE(0x7075, 0);
  head.writeUInt16LE(5 + path.length, 2);
  head.writeUInt8(1, 4);
  head.writeUInt32LE(crc32(entry.unicodePathOf ?? name), 5);
  return Buffer.concat([head, path]);
}
