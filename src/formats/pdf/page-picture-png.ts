import { crc32, deflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Above this the picture hardly shrinks and the time doubles. */
const LEVEL = 6;

/** Rows of a picture as PNG stores them: each starts with a zero (no filter), then its samples. */
export interface PngRows {
  readonly width: number;
  readonly height: number;
  readonly rows: Uint8Array;
  /** grey: one sample a pixel · palette: an index a pixel · rgb: three samples of 8 bits. */
  readonly colours: "grey" | "palette" | "rgb";
  /** Bits of a sample. */
  readonly depth: 4 | 8;
  /** Red, green, blue of each index. */
  readonly palette: Uint8Array | null;
}

const COLOUR_TYPE = { grey: 0, rgb: 2, palette: 3 } as const;

/** The file of a picture. */
export function pngFile({ width, height, rows, colours, depth, palette }: PngRows): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = depth;
  head[9] = COLOUR_TYPE[colours];
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    ...(palette === null ? [] : [chunk("PLTE", palette)]),
    chunk("IDAT", deflateSync(rows, { level: LEVEL })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Uint8Array): Buffer {
  const whole = Buffer.alloc(data.length + 12);
  whole.writeUInt32BE(data.length, 0);
  whole.write(name, 4, "latin1");
  whole.set(data, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, data.length + 8)), data.length + 8);
  return whole;
}
