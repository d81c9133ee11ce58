/** A tar archive is blocks of this size; see POSIX.1-1988 (ustar), which every system's `tar` reads. */
export const BLOCK_BYTES = 512;

const NAME_BYTES = 100;
const OCTAL_LIMIT = 8 ** 11;

/** Head of one file in a tar archive. Sizes from 8 GiB on are written in base 256, as GNU tar does. */
export function tarHeader(name: string, bytes: number): Buffer {
  const nameBytes = Buffer.from(name, "ascii");
  if (nameBytes.length > NAME_BYTES) throw new RangeError(`too long for a tar archive: ${name}`);
  const header = Buffer.alloc(BLOCK_BYTES);
  nameBytes.copy(header);
  header.write(["0000600", "0000000", "0000000", ""].join("\0"), 100, "ascii");
  if (bytes < OCTAL_LIMIT) header.write(`${bytes.toString(8).padStart(11, "0")}\0`, 124, "ascii");
  else {
    header.writeBigUInt64BE(BigInt(bytes), 128);
    header[124] = 0x80;
  }
  header.write(`${"0".padStart(11, "0")}\0`, 136, "ascii");
  header.write("        0", 148, "ascii");
  header.write(["ustar", "00"].join("\0"), 257, "ascii");
  header.write(`${sumOf(header).toString(8).padStart(6, "0")}\0 `, 148, "ascii");
  return header;
}

/** Name and size from a header; null for a block of zeros, which ends the archive. @throws {Error} where it is no header. */
export function parseTarHeader(block: Buffer): { readonly name: string; readonly bytes: number } | null {
  if (block.every((byte) => byte === 0)) return null;
  const field = (start: number, end: number): string => block.toString("ascii", start, end).replace(/[\0 ].*$/s, "");
  const sum = Number.parseInt(field(148, 156), 8);
  const blank = Buffer.from(block);
  blank.fill(0x20, 148, 156);
  if (sum !== sumOf(blank)) throw new Error("not a tar header");
  const bytes = block[124] === 0x80 ? Number(block.readBigUInt64BE(128)) : Number.parseInt(field(124, 136), 8);
  if (!Number.isSafeInteger(bytes) || bytes < 0) throw new Error("not a tar header");
  return { name: block.toString("ascii", 0, NAME_BYTES).replace(/\0.*$/s, ""), bytes };
}

function sumOf(header: Buffer): number {
  return header.reduce((sum, byte) => sum + byte, 0);
}
