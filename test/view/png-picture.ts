import { inflateSync } from "node:zlib";

/** A decoded picture: brightness 0 to 255 by pixel. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  at(x: number, y: number): number;
}

/** Reads the PNG files that the program writes: rows without filter, grey of 4 or 8 bits, palette, or RGB. */
export function readPng(file: Buffer): Picture {
  if (file.toString("latin1", 1, 4) !== "PNG") throw new Error("no PNG");
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    parts.set(file.toString("latin1", at + 4, at + 8), file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const head = parts.get("IHDR")!;
  const [width, height, depth, colours] = [head.readUInt32BE(0), head.readUInt32BE(4), head[8]!, head[9]!];
  const palette = parts.get("PLTE") ?? Buffer.alloc(0);
  const samples = colours === 2 ? 3 : 1;
  const rowBytes = 1 + Math.ceil((width * samples * depth) / 8);
  const rows = inflateSync(parts.get("IDAT")!);
  if (rows.length !== rowBytes * height) throw new Error("rows of another length");
  const at = (x: number, y: number): number => {
    if (x < 0 || y < 0 || x >= width || y >= height) throw new RangeError(`(${x}, ${y}) is outside`);
    const row = y * rowBytes + 1;
    if (depth === 4) return ((rows[row + (x >> 1)]! >> (x % 2 === 0 ? 4 : 0)) & 15) * 17;
    const sample = rows[row + x * samples]!;
    return colours === 3 ? palette[sample * 3 + 1]! : samples === 3 ? rows[row + x * 3 + 1]! : sample;
  };
  return { width, height, at };
}

/** Share of dark pixels in a rectangle given in points. @param points Width of the page. */
export function ink(
  picture: Picture,
  points: number,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
): number {
  const scale = picture.width / points;
  const [left, top, right, bottom] = [x0, y0, x1, y1].map((value) => Math.round(value * scale)) as [
    number,
    number,
    number,
    number,
  ];
  let dark = 0;
  let all = 0;
  for (let y = Math.max(0, top); y < Math.min(picture.height, bottom); y++)
    for (let x = Math.max(0, left); x < Math.min(picture.width, right); x++, all++) if (picture.at(x, y) < 128) dark++;
  return all === 0 ? 0 : dark / all;
}
