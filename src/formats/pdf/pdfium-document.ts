import { FuheError } from "../../errors.ts";
import type { Limits } from "../../model/limits.ts";
import type { PageContent } from "./page-content.ts";
import { pageSpace } from "./page-space.ts";
import { readGlyphs } from "./pdfium-glyphs.ts";
import { Scratch } from "./pdfium-memory.ts";
import { pdfium, releasePdfium, type Pdfium } from "./pdfium-module.ts";
import { readShapes } from "./pdfium-shapes.ts";
import { withNewTrailer } from "./repaired.ts";
import { readTagTables } from "./pdfium-tags.ts";

const PASSWORD = 4;
const SECURITY = 5;

/**
 * Everything that the pages of a PDF draw. Opens files with an owner password only, and files whose cross-reference
 * table has to be rebuilt. All memory of the document is freed before it returns.
 *
 * @throws {FuheError} `encrypted`, `corrupt`, `limit-exceeded`
 */
export async function readWithPdfium(bytes: Uint8Array, limits: Limits): Promise<PageContent[]> {
  const module = await pdfium();
  let crashed = false;
  try {
    return readOrRepair(module, bytes, limits);
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
function readOrRepair(module: Pdfium, bytes: Uint8Array, limits: Limits): PageContent[] {
  try {
    return readDocument(module, bytes, limits);
  } catch (error) {
    const repaired = error instanceof FuheError && error.code === "corrupt" ? withNewTrailer(bytes) : null;
    if (repaired === null) throw error;
    return readDocument(module, repaired, limits);
  }
}

function readDocument(module: Pdfium, bytes: Uint8Array, limits: Limits): PageContent[] {
  const data = module.wasmExports.malloc(bytes.length);
  if (data === 0) throw new FuheError("limit-exceeded", { zh: "内存不足", en: "not enough memory" });
  module.HEAPU8.set(bytes, data);
  const scratch = new Scratch(module);
  let document = 0;
  try {
    document = module._FPDF_LoadMemDocument(data, bytes.length, 0);
    if (document === 0) throw loadError(module._FPDF_GetLastError());
    const count = module._FPDF_GetPageCount(document);
    if (count <= 0) throw new FuheError("corrupt", { zh: "PDF 中没有页面", en: "the PDF has no pages" });
    if (count > limits.pages)
      throw new FuheError("limit-exceeded", {
        zh: `共 ${count} 页，上限 ${limits.pages} 页`,
        en: `${count} pages, at most ${limits.pages}`,
      });
    const pages: PageContent[] = [];
    let characters = 0;
    for (let i = 0; i < count; i++) {
      const page = readPage(module, scratch, document, i);
      characters += page.glyphs.length;
      if (characters > limits.textCharacters) {
        throw new FuheError("limit-exceeded", {
          zh: `文字超过 ${limits.textCharacters} 个字符`,
          en: `more than ${limits.textCharacters} characters of text`,
        });
      }
      pages.push(page);
    }
    return pages;
  } finally {
    if (document !== 0) module._FPDF_CloseDocument(document);
    scratch.free();
    module.wasmExports.free(data);
  }
}

function loadError(code: number): FuheError {
  if (code === PASSWORD || code === SECURITY) return new FuheError("encrypted");
  return new FuheError("corrupt", { zh: "不是完整的 PDF 文件", en: "not a whole PDF file" });
}

function readPage(module: Pdfium, scratch: Scratch, document: number, index: number): PageContent {
  const page = module._FPDF_LoadPage(document, index);
  if (page === 0)
    throw new FuheError("corrupt", { zh: `第 ${index + 1} 页无法读取`, en: `page ${index + 1} cannot be read` });
  try {
    module._FPDF_GetPageBoundingBox(page, scratch.at);
    const space = pageSpace(scratch.rect(), module._FPDFPage_GetRotation(page));
    const { shapes, images, texts } = readShapes(module, scratch, page, space.toPage);
    const { glyphs, unmapped, lost } = readGlyphs(module, scratch, page, space.toPage, texts);
    const tagTables = readTagTables(module, scratch, page);
    return {
      page: index + 1,
      width: space.width,
      height: space.height,
      glyphs,
      shapes,
      images,
      unmapped,
      lost,
      space: space.toPage,
      tagTables,
    };
  } finally {
    module._FPDF_ClosePage(page);
  }
}
