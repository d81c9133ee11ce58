import type { Shape } from "./page-content.ts";
import type { PdfSettings } from "./settings.ts";

/** A horizontal (`h`: at = y) or vertical (`v`: at = x) ruling line, from < to, in page points. */
export interface Rule {
  readonly axis: "h" | "v";
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A filled rectangle that is too thick for a line: the background of a cell, a row or a page. */
export interface Shade {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly color: number;
}

const SLOPE = 0.6;

/** Pieces of strokes and thin filled rectangles as ruling lines; thick filled rectangles as shades. */
export function rulesOf(shapes: readonly Shape[], settings: PdfSettings): { rules: Rule[]; shades: Shade[] } {
  const rules: Rule[] = [];
  const shades: Shade[] = [];
  for (const shape of shapes) {
    if (shape.points.length < 2) continue;
    if (shape.filled) filled(shape, settings, rules, shades);
    if (shape.stroked) stroked(shape, rules);
  }
  return { rules, shades };
}

function filled(shape: Shape, settings: PdfSettings, rules: Rule[], shades: Shade[]): void {
  // A near-white rectangle hides what is under it; it draws no line.
  if (isWhite(shape.color)) return;
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of shape.points) {
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
  }
  const width = x1 - x0;
  const height = y1 - y0;
  if (height <= settings.ruleThickness && width > height)
    rules.push({ axis: "h", at: (y0 + y1) / 2, from: x0, to: x1 });
  else if (width <= settings.ruleThickness && height > width)
    rules.push({ axis: "v", at: (x0 + x1) / 2, from: y0, to: y1 });
  else if (width > settings.ruleThickness && height > settings.ruleThickness && isRectangle(shape))
    shades.push({ x0, y0, x1, y1, color: shape.color });
}

function isWhite(color: number): boolean {
  return ((color >> 16) & 255) > 250 && ((color >> 8) & 255) > 250 && (color & 255) > 250;
}

function isRectangle(shape: Shape): boolean {
  const edges = [...shape.points.slice(1), shape.points[0]!];
  return shape.points.every((p, i) => {
    const q = edges[i]!;
    return Math.abs(p[0] - q[0]) < SLOPE || Math.abs(p[1] - q[1]) < SLOPE;
  });
}

function stroked(shape: Shape, rules: Rule[]): void {
  const last = shape.points.length - 1;
  const count = shape.closed ? last + 1 : last;
  for (let i = 0; i < count; i++) {
    const p = shape.points[i]!;
    const q = shape.points[i === last ? 0 : i + 1]!;
    const dx = Math.abs(p[0] - q[0]);
    const dy = Math.abs(p[1] - q[1]);
    if (dx < 0.01 && dy < 0.01) continue;
    if (dy <= SLOPE && dx > dy)
      rules.push({ axis: "h", at: (p[1] + q[1]) / 2, from: Math.min(p[0], q[0]), to: Math.max(p[0], q[0]) });
    else if (dx <= SLOPE && dy > dx)
      rules.push({ axis: "v", at: (p[0] + q[0]) / 2, from: Math.min(p[1], q[1]), to: Math.max(p[1], q[1]) });
  }
}
