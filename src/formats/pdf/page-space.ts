import type { Box } from "../../model/address.ts";
import type { Turn } from "./page-content.ts";

/** An affine map: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export function apply(m: Matrix, x: number, y: number): [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

/** First `inner`, then `outer`. */
export function concat(inner: Matrix, outer: Matrix): Matrix {
  const [a, b] = [inner[0] * outer[0] + inner[1] * outer[2], inner[0] * outer[1] + inner[1] * outer[3]];
  const [c, d] = [inner[2] * outer[0] + inner[3] * outer[2], inner[2] * outer[1] + inner[3] * outer[3]];
  const [e, f] = apply(outer, inner[4], inner[5]);
  return [a, b, c, d, e, f];
}

/**
 * From PDF user space (origin bottom left) to the page as shown (origin top left, after /Rotate).
 *
 * @param box  The visible part of the page: [left, bottom, right, top].
 * @param quarterTurns /Rotate ÷ 90, clockwise.
 */
export function pageSpace(box: Box, quarterTurns: number): { toPage: Matrix; width: number; height: number } {
  const [left, bottom, right, top] = box;
  const width = right - left;
  const height = top - bottom;
  switch (((quarterTurns % 4) + 4) % 4) {
    case 1:
      return { toPage: [0, 1, 1, 0, -bottom, -left], width: height, height: width };
    case 2:
      return { toPage: [-1, 0, 0, 1, right, -bottom], width, height };
    case 3:
      return { toPage: [0, -1, -1, 0, top, right], width: height, height: width };
    default:
      return { toPage: [1, 0, 0, -1, -left, top], width, height };
  }
}

/** The rectangle around a mapped rectangle. */
export function mapBox(m: Matrix, box: Box): Box {
  const [ax, ay] = apply(m, box[0], box[1]);
  const [bx, by] = apply(m, box[2], box[3]);
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}

/** Direction of the x axis of `m` on a page whose y axis points down, to the nearest quarter. */
export function turnOf(m: Matrix): Turn {
  const [dx, dy] = [m[0], m[1]];
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 180;
  return dy > 0 ? 90 : 270;
}
