import { inflateRawSync } from "node:zlib";
import { buildZip } from "../test/build/zip.ts";

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const below = (random: Random, limit: number): number => Math.floor(random() * limit);

/** Damages bytes: some flipped, or a stretch cut out, doubled, overwritten or cut off at the end. */
export function mutateBytes(bytes: Buffer, random: Random): Buffer {
  if (bytes.length === 0) return bytes;
  const at = below(random, bytes.length);
  const stretch = bytes.subarray(at, at + 1 + below(random, Math.min(2000, bytes.length)));
  switch (below(random, 6)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + stretch.length)]);
    case 2:
      return Buffer.concat([bytes.subarray(0, at), stretch, bytes.subarray(at)]);
    case 3: {
      const copy = Buffer.from(bytes);
      copy.fill(below(random, 256), at, at + stretch.length);
      return copy;
    }
    default: {
      const copy = Buffer.from(bytes);
      for (let n = 1 + below(random, 30); n > 0; n -= 1)
        copy.writeUInt8(below(random, 256), below(random, copy.length));
      return copy;
    }
  }
}

const NUMBERS = ["0", "-1", "1", "65536", "2147483647", "2000000000", "99999999999999999999", "1e308", "NaN", ""];

/** Damages XML by its meaning: a tag dropped, an element doubled many times, a number made absurd, two attributes swapped. */
function mutateXml(xml: string, random: Random): string {
  const tags = [...xml.matchAll(/<[^>]*>/g)];
  const pick = (): RegExpMatchArray | undefined => tags[below(random, tags.length)];
  const one = pick();
  if (one?.index === undefined) return xml;
  const [tag] = one;
  const cut = (replacement: string): string =>
    xml.slice(0, one.index) + replacement + xml.slice((one.index ?? 0) + tag.length);
  switch (below(random, 6)) {
    case 0:
      return cut("");
    case 1:
      return cut(tag.repeat(1 + below(random, 300)));
    case 2:
      return cut(tag.replace(/"-?\d+"/, () => `"${NUMBERS[below(random, NUMBERS.length)] ?? ""}"`));
    case 3: {
      const other = pick();
      return cut(other?.[0] ?? "");
    }
    case 4: {
      const end = xml.indexOf(">", (one.index ?? 0) + 200 + below(random, 3000));
      return end < 0 ? cut("") : xml.slice(0, end + 1) + xml.slice(one.index, end + 1) + xml.slice(end + 1);
    }
    default:
      return mutateBytes(Buffer.from(xml), random).toString("utf8");
  }
}

interface Part {
  readonly name: Buffer;
  readonly data: Buffer;
}

/** Damages one inner part of a DOCX and packs it again, so that the damage reaches the XML reader and what comes after it. */
export function mutateDocx(docx: Buffer, random: Random): Buffer {
  const parts = unpack(docx);
  const texts = parts.filter((part) => part.name.toString().endsWith(".xml"));
  const document = texts.find((part) => part.name.toString() === "word/document.xml");
  const target = random() < 0.7 && document !== undefined ? document : texts[below(random, texts.length)];
  if (target === undefined) return mutateBytes(docx, random);
  let xml = target.data.toString("utf8");
  for (let n = 1 + below(random, 4); n > 0; n -= 1) xml = mutateXml(xml, random);
  return buildZip(parts.map((part) => (part === target ? { name: part.name, data: xml } : part)));
}

/** Entries of a sound container, by its directory. */
function unpack(zip: Buffer): Part[] {
  const parts: Part[] = [];
  const end = zip.lastIndexOf("PK\u0005\u0006");
  let at = zip.readUInt32LE(end + 16);
  for (let n = zip.readUInt16LE(end + 10); n > 0; n -= 1) {
    const [nameLength, extra, comment] = [
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const raw = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    parts.push({
      name: zip.subarray(at + 46, at + 46 + nameLength),
      data: zip.readUInt16LE(at + 10) === 0 ? raw : inflateRawSync(raw),
    });
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}
