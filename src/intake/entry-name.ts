import iconv from "iconv-lite";
import { validateFileName } from "yauzl";
import type { Entry } from "yauzl";

const UNICODE_PATH = 0x7075;
const UTF8_FLAG = 0x800;

/**
 * The name of a zip entry, with forward slashes. Chinese systems write names as GBK without saying so, hence the order:
 * the UTF-8 flag, the Unicode path field, strict UTF-8, then GB18030.
 */
export function entryName(entry: Pick<Entry, "fileNameRaw" | "generalPurposeBitFlag" | "extraFields">): string {
  return decode(entry).replaceAll("\\", "/");
}

function decode(entry: Pick<Entry, "fileNameRaw" | "generalPurposeBitFlag" | "extraFields">): string {
  const raw = entry.fileNameRaw;
  if ((entry.generalPurposeBitFlag & UTF8_FLAG) !== 0) return raw.toString("utf8");
  const field = entry.extraFields.find((extra) => extra.id === UNICODE_PATH);
  // Version byte 1, four bytes of CRC, then the name.
  if (field !== undefined && field.data.length > 5 && field.data[0] === 1) return field.data.toString("utf8", 5);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(raw);
  } catch {
    return iconv.decode(raw, "gb18030");
  }
}

/** Why a name must not be followed (`../`, a drive, a leading slash), null where it may. */
export function nameProblem(name: string): string | null {
  return name.includes("\0") ? "null character" : validateFileName(name);
}

/** A refused name as it may be shown behind the archive's path. */
export function harmlessName(name: string): string {
  return name
    .split("/")
    .filter((segment) => segment !== "" && segment !== "." && segment !== "..")
    .join("/")
    .replaceAll("\0", "");
}
