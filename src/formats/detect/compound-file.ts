import { KINDS } from "./kinds.ts";
import type { Kind } from "./kinds.ts";

const SIGNATURE = Buffer.from("d0cf11e0a1b11ae1", "hex");
const END_OF_CHAIN = 0xfffffff8;
/** Directory entries that are looked at: real files have some dozens. */
const MOST_ENTRIES = 4096;
const MOST_FAT_SECTORS = 4096;

/** True where the bytes begin like an OLE compound file (.doc, .xls, .wps, .ppt, .msg, encrypted OOXML). */
export function isCompoundFile(bytes: Buffer): boolean {
  return bytes.subarray(0, 8).equals(SIGNATURE);
}

/**
 * Names in the directory of an OLE compound file, storages and streams alike.
 *
 * @returns null where header, allocation table or directory lead outside the file.
 * Source: MS-CFB, sections 2.2 (header), 2.3 (FAT), 2.6 (directory).
 */
function compoundNames(bytes: Buffer): string[] | null {
  if (bytes.length < 512) return null;
  const shift = bytes.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return null;
  const size = 1 << shift;
  const sectorAt = (sector: number): Buffer | null => {
    const start = (sector + 1) * size;
    return sector < END_OF_CHAIN && start + size <= bytes.length ? bytes.subarray(start, start + size) : null;
  };
  const fat = fatSectors(bytes, size, sectorAt);
  const names: string[] = [];
  const seen = new Set<number>();
  let sector = bytes.readUInt32LE(48);
  while (sector < END_OF_CHAIN && names.length < MOST_ENTRIES) {
    const content = sectorAt(sector);
    if (content === null || seen.has(sector)) return names.length > 1 ? names : null;
    seen.add(sector);
    for (let at = 0; at < size; at += 128) {
      const name = entryName(content.subarray(at, at + 128));
      if (name !== null) names.push(name);
    }
    const table = fat[Math.floor(sector / (size / 4))];
    const next = table === undefined ? null : sectorAt(table);
    if (next === null) break;
    sector = next.readUInt32LE((sector % (size / 4)) * 4);
  }
  return names.length > 0 ? names : null;
}

/** Sector numbers of the FAT: 109 of them in the header, the rest in the DIFAT chain. */
function fatSectors(bytes: Buffer, size: number, sectorAt: (sector: number) => Buffer | null): number[] {
  const sectors: number[] = [];
  for (let at = 76; at < 512; at += 4) sectors.push(bytes.readUInt32LE(at));
  let next = bytes.readUInt32LE(68);
  while (next < END_OF_CHAIN && sectors.length < MOST_FAT_SECTORS) {
    const content = sectorAt(next);
    if (content === null) break;
    for (let at = 0; at < size - 4; at += 4) sectors.push(content.readUInt32LE(at));
    next = content.readUInt32LE(size - 4);
  }
  return sectors;
}

/** Name of one 128-byte directory entry, null for an unused one. */
function entryName(entry: Buffer): string | null {
  const length = entry.readUInt16LE(64);
  const type = entry.readUInt8(66);
  if (type === 0 || length < 2 || length > 64) return null;
  return entry.toString("utf16le", 0, length - 2);
}

/** Which document a compound file is, by the names of its streams. */
export function compoundKind(bytes: Buffer): Kind {
  const names = compoundNames(bytes);
  if (names === null) return KINDS.damagedCompound;
  const has = (name: string): boolean => names.includes(name);
  if (has("EncryptedPackage") || has("EncryptionInfo")) return KINDS.encryptedOffice;
  if (has("WordDocument")) return KINDS.doc;
  if (has("Workbook") || has("Book")) return KINDS.xls;
  if (has("PowerPoint Document")) return KINDS.ppt;
  if (has("__properties_version1.0")) return KINDS.msg;
  return KINDS.compound;
}
