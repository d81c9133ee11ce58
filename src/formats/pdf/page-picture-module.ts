import { FallbackFont } from "./page-picture-font.ts";
import { pdfium, type Pdfium } from "./pdfium-module.ts";
import type { WasmTable } from "./wasm-function.ts";

/** The further part of PDFium's C API that drawing needs. */
export interface PdfiumPainter extends Pdfium {
  _FPDF_GetDefaultSystemFontInfo(): number;
  _FPDF_SetSystemFontInfo(info: number): void;
  _FPDF_GetPageSizeByIndexF(document: number, index: number, size: number): number;
  _FPDFBitmap_CreateEx(width: number, height: number, format: number, first: number, stride: number): number;
  _FPDFBitmap_FillRect(bitmap: number, left: number, top: number, width: number, height: number, argb: number): number;
  _FPDFBitmap_GetBuffer(bitmap: number): number;
  _FPDFBitmap_GetStride(bitmap: number): number;
  _FPDFBitmap_Destroy(bitmap: number): void;
  _FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    turn: number,
    flags: number,
  ): void;
  wasmExports: Pdfium["wasmExports"] & { readonly __indirect_function_table: WasmTable };
}

/** An instance is thrown away after a crash; the next one wants its font again. */
const fonts = new WeakMap<Pdfium, FallbackFont>();

/**
 * PDFium with its fallback font. The font is the one of the first call.
 *
 * @param font Bytes of a TrueType font, or null.
 */
export async function painter(
  font: Uint8Array | null,
): Promise<{ readonly module: PdfiumPainter; readonly font: FallbackFont }> {
  // The same instance: all its functions are there, whichever of them the reader has named.
  const module = (await pdfium()) as PdfiumPainter;
  const known = fonts.get(module) ?? new FallbackFont(module, font);
  fonts.set(module, known);
  return { module, font: known };
}
