import { constants, crc32, deflateRawSync } from "node:zlib";
import { uint16, uint32 } from "./zip-numbers.ts";

/** One file of a zip container. */
export interface ZipMember {
  readonly name: string;
  readonly content: Uint8Array;
}

const VERSION = 20;
/** 1980-01-01 00:00, the earliest time that a zip knows: the bytes depend on no clock. */
const EPOCH = 0x0021_0000;
const UTF_8 = 0x0800;
const DEFLATE = 8;

/**
 * A zip container, the same bytes on every machine. Only Huffman coding is used: searching for repetitions differs between
 * zlib versions and processors, Huffman tables do not.
 */
export function writeZip(members: readonly ZipMember[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of members) {
    const packed = deflateRawSync(content, { strategy: constants.Z_HUFFMAN_ONLY, memLevel: 8 });
    const path = Buffer.from(name, "utf8");
    const facts = commonFields(path, packed, content);
    const local = Buffer.concat([uint32(0x04034b50), facts, uint16(0), path, packed]);
    directory.push(Buffer.concat([uint32(0x02014b50), uint16(VERSION), facts, zeros(12), uint32(offset), path]));
    files.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = [
    uint32(0x06054b50),
    zeros(4),
    uint16(members.length),
    uint16(members.length),
    uint32(listing.length),
    uint32(offset),
    uint16(0),
  ];
  return Buffer.concat([...files, listing, ...end]);
}

/** The fields that the local header and the directory share, up to the name's length. */
function commonFields(path: Buffer, packed: Buffer, content: Uint8Array): Buffer {
  return Buffer.concat([
    uint16(VERSION),
    uint16(UTF_8),
    uint16(DEFLATE),
    uint32(EPOCH),
    uint32(crc32(content)),
    uint32(packed.length),
    uint32(content.length),
    uint16(path.length),
  ]);
}

function zeros(count: number): Buffer {
  return Buffer.alloc(count);
}
