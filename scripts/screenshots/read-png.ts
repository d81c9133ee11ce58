import { inflateSync } from "node:zlib";

const SIGNATURE = 8;
const HEADER = 8;
const CHECK = 4;
const EIGHT_BITS = 8;
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** A picture without transparency: red, green and blue of each pixel, row by row from the top. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** A PNG as a browser takes it: eight bits for each colour, not interlaced. @throws {Error} it is another kind. */
export function readPng(png: Buffer): Picture {
  let width = 0;
  let height = 0;
  let channels = 0;
  const packed: Buffer[] = [];
  for (let at = SIGNATURE; at < png.length;) {
    const length = png.readUInt32BE(at);
    const name = png.toString("latin1", at + 4, at + HEADER);
    const data = png.subarray(at + HEADER, at + HEADER + length);
    if (name === "IHDR") {
      [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
      channels = CHANNELS[data[9] ?? 0] ?? 0;
      if (data[8] !== EIGHT_BITS || channels === 0 || data[12] !== 0)
        throw new Error("not a PNG as a browser takes it");
    } else if (name === "IDAT") packed.push(data);
    at += HEADER + length + CHECK;
  }
  const rows = unfiltered(inflateSync(Buffer.concat(packed)), width * channels, height, channels);
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++)
    for (let color = 0; color < 3; color++) rgb[pixel * 3 + color] = rows[pixel * channels + color] ?? 0;
  return { width, height, rgb };
}

/** Each row of a PNG says what was taken off its bytes: 1 the one before, 2 the one above, 3 their mean, 4 Paeth's guess. */
function unfiltered(filtered: Buffer, stride: number, height: number, channels: number): Uint8Array {
  const rows = new Uint8Array(stride * height);
  for (let row = 0; row < height; row++) {
    const kind = filtered[row * (stride + 1)] ?? 0;
    for (let column = 0; column < stride; column++) {
      const at = row * stride + column;
      const left = column < channels ? 0 : (rows[at - channels] ?? 0);
      const above = row === 0 ? 0 : (rows[at - stride] ?? 0);
      const corner = row === 0 || column < channels ? 0 : (rows[at - stride - channels] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][kind] ?? 0;
      rows[at] = (filtered[row * (stride + 1) + 1 + column] ?? 0) + guess;
    }
  }
  return rows;
}

function paeth(left: number, above: number, corner: number): number {
  const sum = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(sum - left), Math.abs(sum - above), Math.abs(sum - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
