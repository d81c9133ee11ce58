import { compoundKind, isCompoundFile } from "./detect/compound-file.ts";
import { KINDS } from "./detect/kinds.ts";
import type { Kind } from "./detect/kinds.ts";
import { textKind } from "./detect/text-kind.ts";
import { isZip, zipKind } from "./detect/zip-container.ts";

export type { Kind } from "./detect/kinds.ts";
export { kindOfNames, MOST_NAMES } from "./detect/zip-container.ts";

/** Where a PDF header may stand: some producers and mail gateways put bytes in front of it. */
const PDF_HEADER_WITHIN = 1024;

const MAGIC: readonly (readonly [offset: number, bytes: string, kind: Kind])[] = [
  [0, "Rar!\u001a\u0007", KINDS.rar],
  [0, "7z\u00bc\u00af\u0027\u001c", KINDS.sevenZip],
  [0, "\u001f\u008b\u0008", KINDS.gzip],
  [0, "BZh", KINDS.bzip2],
  [0, "\u00fd7zXZ\u0000", KINDS.xz],
  [257, "ustar", KINDS.tar],
  [0, "\u0089PNG\r\n\u001a\n", KINDS.png],
  [0, "\u00ff\u00d8\u00ff", KINDS.jpeg],
  [0, "GIF8", KINDS.gif],
  [0, "II*\u0000", KINDS.tiff],
  [0, "MM\u0000*", KINDS.tiff],
];

/**
 * What a file is, by its first bytes and its inner parts; its name is not asked.
 *
 * @param bytes The whole file. A total function: whatever cannot be told is `binary`.
 */
export function detect(bytes: Uint8Array): Kind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) return KINDS.empty;
  if (isZip(buffer)) return zipKind(buffer);
  if (isCompoundFile(buffer)) return compoundKind(buffer);
  for (const [offset, magic, kind] of MAGIC) {
    if (buffer.toString("latin1", offset, offset + magic.length) === magic) return kind;
  }
  const four = (at: number): string => buffer.toString("latin1", at, at + 4);
  if (four(0) === "RIFF" && four(8) === "WEBP") return KINDS.webp;
  if (four(4) === "ftyp" && /^(hei|hev|mif1|msf1|avi)/.test(four(8))) return KINDS.heic;
  if (four(0).startsWith("BM") && buffer.length >= 26 && buffer.readUInt32LE(6) === 0 && buffer.readUInt32LE(14) <= 124)
    return KINDS.bmp;
  if (buffer.subarray(0, PDF_HEADER_WITHIN).includes("%PDF-")) return KINDS.pdf;
  return textKind(buffer);
}
