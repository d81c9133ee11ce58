import type { PngRows } from "./page-picture-png.ts";

/** What was drawn: red, green, blue a pixel, rows of `stride` bytes. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly stride: number;
  readonly data: Uint8Array;
}

/** A grey page with more pixels between black and white than this share is a scan: 16 greys would show as bands. */
const MIDTONE_SHARE = 0.2;
const MOST_COLOURS = 256;

/**
 * A drawn page in the smallest form that still looks right: 16 greys for text, 256 greys for a grey scan, 256 colours out of
 * 32,768 for text with coloured parts, all colours for pictures.
 */
export function pngRows(pixels: Pixels): PngRows {
  const midtones = greyMidtones(pixels);
  if (midtones === null) return palettedRows(pixels) ?? fullRows(pixels);
  return midtones > MIDTONE_SHARE * pixels.width * pixels.height ? greyRows(pixels) : sixteenGreys(pixels);
}

/** Pixels that are neither near black nor near white; null where the page is not grey. */
function greyMidtones({ width, height, stride, data }: Pixels): number | null {
  let midtones = 0;
  for (let y = 0; y < height; y++) {
    const end = y * stride + width * 3;
    for (let at = y * stride; at < end; at += 3) {
      const value = data[at]!;
      if (value !== data[at + 1] || value !== data[at + 2]) return null;
      if (value > 32 && value < 223) midtones++;
    }
  }
  return midtones;
}

function sixteenGreys({ width, height, stride, data }: Pixels): PngRows {
  const length = 1 + Math.ceil(width / 2);
  const rows = new Uint8Array(length * height);
  const level = (at: number): number => ((data[at]! * 15 + 127) / 255) | 0;
  for (let y = 0; y < height; y++) {
    let out = y * length + 1;
    const end = y * stride + width * 3;
    for (let at = y * stride; at < end; at += 6) rows[out++] = (level(at) << 4) | (at + 3 < end ? level(at + 3) : 0);
  }
  return { width, height, rows, colours: "grey", depth: 4, palette: null };
}

function greyRows({ width, height, stride, data }: Pixels): PngRows {
  const rows = new Uint8Array((1 + width) * height);
  for (let y = 0; y < height; y++) {
    let out = y * (1 + width) + 1;
    const end = y * stride + width * 3;
    for (let at = y * stride; at < end; at += 3) rows[out++] = data[at]!;
  }
  return { width, height, rows, colours: "grey", depth: 8, palette: null };
}

/** Null where the page has more colours than a palette holds. */
function palettedRows({ width, height, stride, data }: Pixels): PngRows | null {
  /** Index + 1 of each colour of 5 bits a part. */
  const known = new Uint16Array(1 << 15);
  const colours: number[] = [];
  const rows = new Uint8Array((1 + width) * height);
  for (let y = 0; y < height; y++) {
    let out = y * (1 + width) + 1;
    const end = y * stride + width * 3;
    for (let at = y * stride; at < end; at += 3) {
      const colour = (fiveBits(data[at]!) << 10) | (fiveBits(data[at + 1]!) << 5) | fiveBits(data[at + 2]!);
      let index = known[colour]!;
      if (index === 0) {
        if (colours.length === MOST_COLOURS) return null;
        index = known[colour] = colours.push(colour);
      }
      rows[out++] = index - 1;
    }
  }
  const palette = Uint8Array.from(
    colours.flatMap((colour) => [eightBits(colour >> 10), eightBits((colour >> 5) & 31), eightBits(colour & 31)]),
  );
  return { width, height, rows, colours: "palette", depth: 8, palette };
}

function fullRows({ width, height, stride, data }: Pixels): PngRows {
  const length = 1 + width * 3;
  const rows = new Uint8Array(length * height);
  for (let y = 0; y < height; y++) rows.set(data.subarray(y * stride, y * stride + width * 3), y * length + 1);
  return { width, height, rows, colours: "rgb", depth: 8, palette: null };
}

const fiveBits = (value: number): number => ((value * 31 + 127) / 255) | 0;
const eightBits = (value: number): number => ((value * 255 + 15) / 31) | 0;
