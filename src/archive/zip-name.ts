import { crc32 } from "node:zlib";
import iconv from "iconv-lite";

/** Info-ZIP Unicode Path: the name in UTF-8 beside the one in the writer's own code page. */
const UNICODE_PATH = 0x7075;

/**
 * Name of a zip entry. Chinese Windows tools write GB18030 without saying so, others UTF-8 with or without the flag.
 *
 * @param raw   Name bytes of the central directory.
 * @param flags General purpose bits; bit 11 says UTF-8.
 * @param extra Extra field of the central directory.
 * @returns The name by bit 11, else by extra field 0x7075, else as strict UTF-8, else as GB18030; `\` becomes `/`.
 */
export function decodeZipName(raw: Buffer, flags: number, extra: Buffer): string {
  return spell(raw, flags, extra).replaceAll("\\", "/");
}

function spell(raw: Buffer, flags: number, extra: Buffer): string {
  if ((flags & 0x0800) !== 0) return raw.toString("utf8");
  const unicode = unicodePath(raw, extra);
  if (unicode !== null) return unicode;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    return iconv.decode(raw, "gb18030");
  }
}

function unicodePath(raw: Buffer, extra: Buffer): string | null {
  const field = extraField(extra, UNICODE_PATH);
  if (field === null || field.length < 5 || field[0] !== 1) return null;
  // A tool that renamed the entry may have left the old field behind: its checksum of the plain name tells.
  if (field.readUInt32LE(1) !== crc32(raw)) return null;
  return field.subarray(5).toString("utf8");
}

/** Content of one extra field by its id, or null. Damaged extra fields are treated as absent. */
export function extraField(extra: Buffer, id: number): Buffer | null {
  let at = 0;
  while (at + 4 <= extra.length) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === id)
      return at + 4 + length <= extra.length ? extra.subarray(at + 4, at + 4 + length) : null;
    at += 4 + length;
  }
  return null;
}
