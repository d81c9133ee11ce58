import type { Picture } from "./read-png.ts";

/** As many colours as one byte can name. */
const MOST = 256;

type Rgb = readonly [red: number, green: number, blue: number];
interface Seen {
  readonly color: Rgb;
  readonly count: number;
}

/** A picture in few colours: each pixel by the number of its colour. */
export interface Indexed {
  readonly palette: readonly Rgb[];
  readonly pixels: Uint8Array;
}

/** The colours of a picture brought down to 256 by halving boxes of colours (median cut). A screen has few: most stay what they are. */
export function toPalette({ rgb }: Picture): Indexed {
  const counts = new Map<number, number>();
  for (let at = 0; at < rgb.length; at += 3) {
    const key = keyAt(rgb, at);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const boxes = cut([...counts].map(([key, count]) => ({ color: [key >> 16, (key >> 8) & 255, key & 255], count })));
  const numbers = new Map(boxes.flatMap((box, n) => box.map(({ color: [r, g, b] }) => [(r << 16) | (g << 8) | b, n])));
  const pixels = new Uint8Array(rgb.length / 3);
  for (let pixel = 0; pixel < pixels.length; pixel++) pixels[pixel] = numbers.get(keyAt(rgb, pixel * 3)) ?? 0;
  return { palette: boxes.map(mean), pixels };
}

function keyAt(rgb: Uint8Array, at: number): number {
  return ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0);
}

/** Halves the box that differs most in itself until there are enough. */
function cut(all: Seen[]): Seen[][] {
  const boxes = [{ seen: all, ...spread(all) }];
  while (boxes.length < MOST) {
    const widest = boxes.reduce((most, box) => (box.weight > most.weight ? box : most));
    if (widest.weight === 0) break;
    const { axis } = widest;
    const sorted = widest.seen.toSorted((a, b) => a.color[axis] - b.color[axis]);
    const half = halfOf(sorted);
    boxes.splice(boxes.indexOf(widest), 1);
    for (const part of [sorted.slice(0, half), sorted.slice(half)]) boxes.push({ seen: part, ...spread(part) });
  }
  return boxes.map(({ seen }) => seen);
}

function halfOf(sorted: readonly Seen[]): number {
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  const half = sorted.findIndex(({ count }) => (before += count) * 2 >= total);
  return Math.min(Math.max(half, 1), sorted.length - 1);
}

/** The axis along which a box is longest, and how much it matters: its length, and to a lesser degree how many pixels are in it. */
function spread(seen: readonly Seen[]): { readonly axis: 0 | 1 | 2; readonly weight: number } {
  const lengths = ([0, 1, 2] as const).map((axis) => {
    let [least, most] = [255, 0];
    for (const { color } of seen) [least, most] = [Math.min(least, color[axis]), Math.max(most, color[axis])];
    return { axis, length: most - least };
  });
  const longest = lengths.reduce((a, b) => (b.length > a.length ? b : a));
  const pixels = seen.reduce((sum, { count }) => sum + count, 0);
  return { axis: longest.axis, weight: seen.length < 2 ? 0 : longest.length * Math.log2(1 + pixels) };
}

function mean(seen: readonly Seen[]): Rgb {
  const total = seen.reduce((sum, { count }) => sum + count, 0);
  const of = (axis: 0 | 1 | 2): number =>
    Math.round(seen.reduce((sum, { color, count }) => sum + color[axis] * count, 0) / total);
  return [of(0), of(1), of(2)];
}
