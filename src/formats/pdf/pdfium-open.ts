import { FuheError } from "../../errors.ts";
import type { Limits } from "../../model/limits.ts";
import { releasePdfium, type Pdfium } from "./pdfium-module.ts";
import { withNewTrailer } from "./repaired.ts";

const PASSWORD = 4;
const SECURITY = 5;

/** A PDF that the library has open, for as long as the work with it lasts. */
export interface OpenPdf {
  /** Handle of the document. */
  readonly document: number;
  readonly pages: number;
}

/**
 * Opens a PDF for `work`; all memory of the document is freed before this returns. Opens files with an owner password only, and
 * files whose cross-reference table has to be rebuilt: `work` is called again then.
 *
 * @throws {FuheError} `encrypted`, `corrupt`, `limit-exceeded`.
 */
export function withPdf<T>(module: Pdfium, bytes: Uint8Array, limits: Limits, work: (pdf: OpenPdf) => T): T {
  let crashed = false;
  try {
    return openOrRepair(module, bytes, limits, work);
  } catch (error) {
    if (error instanceof FuheError) throw error;
    // A trap inside the WASM module: the file made the library fall over, and its memory can't be trusted any more.
    crashed = true;
    throw new FuheError(
      "corrupt",
      { zh: "PDF 结构异常，解析时出错", en: "the PDF's structure breaks the parser" },
      { cause: error },
    );
  } finally {
    releasePdfium(crashed, module.HEAPU8.byteLength);
  }
}

/** Tries again with a new trailer where the file is no whole PDF. */
function openOrRepair<T>(module: Pdfium, bytes: Uint8Array, limits: Limits, work: (pdf: OpenPdf) => T): T {
  try {
    return open(module, bytes, limits, work);
  } catch (error) {
    const repaired = error instanceof FuheError && error.code === "corrupt" ? withNewTrailer(bytes) : null;
    if (repaired === null) throw error;
    return open(module, repaired, limits, work);
  }
}

function open<T>(module: Pdfium, bytes: Uint8Array, limits: Limits, work: (pdf: OpenPdf) => T): T {
  const data = module.wasmExports.malloc(bytes.length);
  if (data === 0) throw new FuheError("limit-exceeded", { zh: "内存不足", en: "not enough memory" });
  module.HEAPU8.set(bytes, data);
  let document = 0;
  try {
    document = module._FPDF_LoadMemDocument(data, bytes.length, 0);
    if (document === 0) throw loadError(module._FPDF_GetLastError());
    const pages = module._FPDF_GetPageCount(document);
    if (pages <= 0) throw new FuheError("corrupt", { zh: "PDF 中没有页面", en: "the PDF has no pages" });
    if (pages > limits.pages)
      throw new FuheError("limit-exceeded", {
        zh: `共 ${pages} 页，上限 ${limits.pages} 页`,
        en: `${pages} pages, at most ${limits.pages}`,
      });
    return work({ document, pages });
  } finally {
    if (document !== 0) module._FPDF_CloseDocument(document);
    module.wasmExports.free(data);
  }
}

/** Loads one page for `work`. @param number From 1. @throws {FuheError} `corrupt` where it cannot be read. */
export function withPdfPage<T>(module: Pdfium, { document }: OpenPdf, number: number, work: (page: number) => T): T {
  const page = module._FPDF_LoadPage(document, number - 1);
  if (page === 0)
    throw new FuheError("corrupt", { zh: `第 ${number} 页无法读取`, en: `page ${number} cannot be read` });
  try {
    return work(page);
  } finally {
    module._FPDF_ClosePage(page);
  }
}

function loadError(code: number): FuheError {
  if (code === PASSWORD || code === SECURITY) return new FuheError("encrypted");
  return new FuheError("corrupt", { zh: "不是完整的 PDF 文件", en: "not a whole PDF file" });
}
