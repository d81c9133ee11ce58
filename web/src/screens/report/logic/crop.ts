import type { Box } from "./result-types.ts";

/** A part of a page, in points, and how much larger than life it is drawn. */
export interface Crop {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Pixels to a point. */
  readonly scale: number;
}

const AROUND = 26;
const MOST_SCALE = 3;

/**
 * The surroundings of a box, as large as fits.
 *
 * @param room Pixels that there are.
 */
export function cropAround(
  [x0, y0, x1, y1]: Box,
  page: { readonly width: number; readonly height: number },
  room: { readonly width: number; readonly height: number },
): Crop {
  const scale = Math.min(MOST_SCALE, Math.max(1, room.width / (x1 - x0 + 2 * AROUND)));
  const width = Math.min(page.width, room.width / scale);
  const height = Math.min(page.height, room.height / scale, Math.max(y1 - y0 + 2 * AROUND, 60));
  const left = bounded((x0 + x1 - width) / 2, page.width - width);
  const top = bounded(Math.min((y0 + y1 - height) / 2, y0 - 6), page.height - height);
  return { left, top, width, height, scale };
}

function bounded(from: number, most: number): number {
  return Math.max(0, Math.min(from, most));
}
