import { inflateRawSync } from "node:zlib";
import { KINDS } from "./kinds.ts";
import type { Kind } from "./kinds.ts";

const LOCAL = Buffer.from("PK\u0003\u0004", "latin1");
const END = Buffer.from("PK\u0005\u0006", "latin1");
const CENTRAL = 0x02014b50;
/** Names that are looked at: the parts that tell a kind come early, and a folder of reports needs no more. */
export const MOST_NAMES = 2000;
const MOST_TYPES_BYTES = 1 << 20;

interface Part {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  /** Offset of the local header. */
  readonly local: number;
}

/** True where the bytes begin like a zip container, an empty one included. */
export function isZip(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 4);
  return head.equals(LOCAL) || head.equals(END);
}

/** Which document a zip container is. A container without a directory is told by its local headers, then by nothing. */
export function zipKind(bytes: Buffer): Kind {
  const directory = centralParts(bytes);
  const parts = directory ?? localParts(bytes);
  const kind = kindOfNames(parts.map((part) => part.name));
  if (kind !== null) return kind;
  const first = parts[0];
  if (first?.name === "mimetype") return openDocumentKind(content(bytes, first).toString("latin1"));
  const types = parts.find((part) => part.name === "[Content_Types].xml");
  if (types !== undefined) {
    const text = content(bytes, types).toString("utf8");
    if (text.includes("wordprocessingml")) return KINDS.docx;
    if (text.includes("spreadsheetml")) return KINDS.xlsx;
    if (text.includes("presentationml")) return KINDS.pptx;
  }
  return directory === null ? KINDS.damagedZip : KINDS.zip;
}

/** The kind that the names alone give away; null where they do not (an archive of files, or a document of an unusual make). */
export function kindOfNames(names: readonly string[]): Kind | null {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name.replaceAll("\\", "/")));
  const office = has(/^\[Content_Types\]\.xml$/i);
  if (has(/^word\/document\.xml$/i) || (office && has(/^word\//i))) return KINDS.docx;
  if (has(/^xl\/workbook\.(xml|bin)$/i) || (office && has(/^xl\//i))) return KINDS.xlsx;
  if (has(/^ppt\/presentation\.xml$/i) || (office && has(/^ppt\//i))) return KINDS.pptx;
  if (has(/^OFD\.xml$/i)) return KINDS.ofd;
  if (has(/^META-INF\/container\.xml$/) && has(/^mimetype$/)) return KINDS.epub;
  if (has(/^Index\/(Document|Tables\/.*)\.iwa$/) || has(/^Index\.zip$/)) return KINDS.pages;
  return null;
}

function openDocumentKind(type: string): Kind {
  if (type.includes("opendocument.text")) return KINDS.odt;
  if (type.includes("opendocument.spreadsheet")) return KINDS.ods;
  if (type.includes("epub")) return KINDS.epub;
  return KINDS.zip;
}

/** Entries by the central directory; null where there is none or it leads outside the file. */
function centralParts(bytes: Buffer): Part[] | null {
  const end = bytes.lastIndexOf(END, undefined, "latin1");
  if (end < 0 || end + 22 > bytes.length) return null;
  const count = bytes.readUInt16LE(end + 10);
  const parts: Part[] = [];
  let at = bytes.readUInt32LE(end + 16);
  while (parts.length < Math.min(count, MOST_NAMES)) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) return null;
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    parts.push({
      name: bytes.toString("utf8", at + 46, nameEnd),
      method: bytes.readUInt16LE(at + 10),
      compressed: bytes.readUInt32LE(at + 20),
      local: bytes.readUInt32LE(at + 42),
    });
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

/** Entries by their local headers, for a container that was cut off. */
function localParts(bytes: Buffer): Part[] {
  const parts: Part[] = [];
  for (let at = bytes.indexOf(LOCAL); at >= 0 && parts.length < MOST_NAMES; at = bytes.indexOf(LOCAL, at + 4)) {
    if (at + 30 > bytes.length) break;
    const name = bytes.toString("utf8", at + 30, at + 30 + bytes.readUInt16LE(at + 26));
    parts.push({ name, method: bytes.readUInt16LE(at + 8), compressed: bytes.readUInt32LE(at + 18), local: at });
  }
  return parts;
}

/** Content of a small part, empty where it cannot be had: telling the kind must not fail. */
function content(bytes: Buffer, part: Part): Buffer {
  if (part.local + 30 > bytes.length) return Buffer.alloc(0);
  const start = part.local + 30 + bytes.readUInt16LE(part.local + 26) + bytes.readUInt16LE(part.local + 28);
  const raw = bytes.subarray(start, start + part.compressed);
  if (part.method === 0) return raw.subarray(0, MOST_TYPES_BYTES);
  try {
    return inflateRawSync(raw, { maxOutputLength: MOST_TYPES_BYTES });
  } catch {
    return Buffer.alloc(0);
  }
}
