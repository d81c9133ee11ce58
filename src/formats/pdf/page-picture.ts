import { FuheError } from "../../errors.ts";
import type { Limits } from "../../model/limits.ts";
import { painter, type PdfiumPainter } from "./page-picture-module.ts";
import { pngRows, type Pixels } from "./page-picture-pixels.ts";
import { pngFile } from "./page-picture-png.ts";
import { Scratch } from "./pdfium-memory.ts";
import { withPdf, withPdfPage } from "./pdfium-open.ts";

export interface PagePictureOptions {
  /** From 1. */
  readonly page: number;
  /** Pixels. */
  readonly width: number;
  /** Bytes of the TrueType font for East Asian text that the file brings no font for; null: none is installed. */
  readonly font: Uint8Array | null;
}

export interface PagePicture {
  readonly kind: "picture";
  readonly png: Buffer;
  /** In pixels; smaller than asked where the page is so long that the picture would be too large. */
  readonly width: number;
  readonly height: number;
  /** East Asian text is not in the picture, because it needs the fallback font and there is none. */
  readonly textMissing: boolean;
}

/** The document ends before the page. */
export interface NoPage {
  readonly kind: "no-page";
  readonly pages: number;
}

/** A3 at the largest width has 8 million. */
const MOST_PIXELS = 12_000_000;
const MOST_HEIGHT = 12_000;
const RGB = 2;
const WHITE = 0xffffffff;
/** Draws annotations (stamps, form fields), and red first in memory. */
const FLAGS = 0x01 | 0x10;

/**
 * One page of a PDF as a picture on white paper, as a viewer shows it: turned by /Rotate, cut to the crop box.
 *
 * @throws {FuheError} `encrypted`, `corrupt`, `limit-exceeded`.
 */
export async function drawPage(
  bytes: Uint8Array,
  options: PagePictureOptions,
  limits: Limits,
): Promise<PagePicture | NoPage> {
  const { module, font } = await painter(options.font);
  return withPdf(module, bytes, limits, (pdf) => {
    if (options.page > pdf.pages) return { kind: "no-page", pages: pdf.pages };
    font.reset();
    return withPdfPage(module, pdf, options.page, (page) => {
      const size = pictureSize(module, page, options.width);
      const png = draw(module, page, size, (pixels) => pngFile(pngRows(pixels)));
      return { kind: "picture", png, ...size, textMissing: font.missed };
    });
  });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function pictureSize(module: PdfiumPainter, page: number, asked: number): Size {
  const scratch = new Scratch(module);
  module._FPDF_GetPageBoundingBox(page, scratch.at);
  const [left, bottom, right, top] = scratch.rect();
  scratch.free();
  const turned = module._FPDFPage_GetRotation(page) % 2 === 1;
  const ratio = turned ? (right - left) / (top - bottom) : (top - bottom) / (right - left);
  if (!(ratio > 0) || ratio === Infinity)
    throw new FuheError("corrupt", { zh: "页面没有大小", en: "the page has no size" });
  const width = Math.min(asked, Math.sqrt(MOST_PIXELS / ratio), MOST_HEIGHT / ratio);
  return { width: Math.max(1, Math.floor(width)), height: Math.max(1, Math.round(width * ratio)) };
}

/** Lends the pixels to `work`: they lie in the module's memory. */
function draw<T>(module: PdfiumPainter, page: number, { width, height }: Size, work: (pixels: Pixels) => T): T {
  const bitmap = module._FPDFBitmap_CreateEx(width, height, RGB, 0, 0);
  if (bitmap === 0) throw new FuheError("limit-exceeded", { zh: "内存不足", en: "not enough memory" });
  try {
    module._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    module._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, FLAGS);
    const start = module._FPDFBitmap_GetBuffer(bitmap) >>> 0;
    const stride = module._FPDFBitmap_GetStride(bitmap);
    return work({ width, height, stride, data: module.HEAPU8.subarray(start, start + stride * height) });
  } finally {
    module._FPDFBitmap_Destroy(bitmap);
  }
}
