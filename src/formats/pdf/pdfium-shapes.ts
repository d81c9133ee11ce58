import type { Box } from "../../model/address.ts";
import type { Shape } from "./page-content.ts";
import { apply, concat, mapBox, type Matrix } from "./page-space.ts";
import type { Scratch } from "./pdfium-memory.ts";
import type { Pdfium } from "./pdfium-module.ts";

const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const FORM = 5;
const MOVE = 2;
const CURVE = 1;
const DEEPEST_FORM = 8;

/** Paths, pictures and text objects (as handles) of a page, those inside form objects too. */
export function readShapes(
  module: Pdfium,
  scratch: Scratch,
  page: number,
  toPage: Matrix,
): { shapes: Shape[]; images: Box[]; texts: number[] } {
  const texts: number[] = [];
  const shapes: Shape[] = [];
  const images: Box[] = [];
  const visit = (object: number, space: Matrix, depth: number): void => {
    switch (module._FPDFPageObj_GetType(object)) {
      case TEXT:
        texts.push(object);
        break;
      case PATH:
        readPath(module, scratch, object, space, shapes);
        break;
      case IMAGE:
        images.push(mapBox(concat(matrixOf(module, scratch, object), space), [0, 0, 1, 1]));
        break;
      case FORM: {
        if (depth >= DEEPEST_FORM) return;
        const inner = concat(matrixOf(module, scratch, object), space);
        const count = module._FPDFFormObj_CountObjects(object);
        for (let i = 0; i < count; i++) visit(module._FPDFFormObj_GetObject(object, i), inner, depth + 1);
      }
    }
  };
  const count = module._FPDFPage_CountObjects(page);
  for (let i = 0; i < count; i++) visit(module._FPDFPage_GetObject(page, i), toPage, 0);
  return { shapes, images, texts };
}

function matrixOf(module: Pdfium, scratch: Scratch, object: number): Matrix {
  return module._FPDFPageObj_GetMatrix(object, scratch.at) ? scratch.matrix() : [1, 0, 0, 1, 0, 0];
}

function readPath(module: Pdfium, scratch: Scratch, object: number, space: Matrix, shapes: Shape[]): void {
  const at = scratch.at;
  if (!module._FPDFPath_GetDrawMode(object, at, at + 4)) return;
  const mode = scratch.integers(2);
  const fill = mode[0]! !== 0;
  const stroke = mode[1]! !== 0;
  if (!fill && !stroke) return;
  const filled = fill ? colorOf(scratch, module._FPDFPageObj_GetFillColor(object, at, at + 4, at + 8, at + 12)) : null;
  const drawn = stroke
    ? colorOf(scratch, module._FPDFPageObj_GetStrokeColor(object, at, at + 4, at + 8, at + 12))
    : null;
  const visibleStroke = drawn !== null && drawn !== WHITE;
  if (filled === null && !visibleStroke) return;
  const toPage = concat(matrixOf(module, scratch, object), space);
  const width = stroke && module._FPDFPageObj_GetStrokeWidth(object, at) ? scratch.float() : 0;

  let points: [number, number][] = [];
  let curved = false;
  let closed = false;
  const flush = (): void => {
    if (points.length > 1 && (!curved || visibleStroke)) {
      shapes.push({
        points,
        closed,
        filled: filled !== null && !curved,
        stroked: visibleStroke && !curved,
        width,
        color: filled ?? 0,
      });
    }
    points = [];
    curved = false;
    closed = false;
  };
  const count = module._FPDFPath_CountSegments(object);
  for (let i = 0; i < count; i++) {
    const segment = module._FPDFPath_GetPathSegment(object, i);
    const type = module._FPDFPathSegment_GetType(segment);
    if (type === MOVE) flush();
    if (type === CURVE) curved = true;
    if (!module._FPDFPathSegment_GetPoint(segment, at, at + 4)) continue;
    const [x, y] = scratch.point();
    points.push(apply(toPage, x, y));
    if (module._FPDFPathSegment_GetClose(segment)) closed = true;
  }
  flush();
}

const WHITE = 0xffffff;

/** 0xRRGGBB, or null where the call failed or the colour is transparent. */
function colorOf(scratch: Scratch, ok: number): number | null {
  if (!ok) return null;
  const [r, g, b, a] = scratch.integers(4);
  return a! < 8 ? null : (r! << 16) | (g! << 8) | b!;
}
