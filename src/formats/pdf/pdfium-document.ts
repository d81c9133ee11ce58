import { FuheError } from "../../errors.ts";
import type { Limits } from "../../model/limits.ts";
import type { PageContent } from "./page-content.ts";
import { pageSpace } from "./page-space.ts";
import { readGlyphs } from "./pdfium-glyphs.ts";
import { Scratch } from "./pdfium-memory.ts";
import { pdfium, type Pdfium } from "./pdfium-module.ts";
import { withPdf, withPdfPage, type OpenPdf } from "./pdfium-open.ts";
import { readShapes } from "./pdfium-shapes.ts";
import { readTagTables } from "./pdfium-tags.ts";

/**
 * Everything that the pages of a PDF draw. Opens files with an owner password only, and files whose cross-reference
 * table has to be rebuilt. All memory of the document is freed before it returns.
 *
 * @throws {FuheError} `encrypted`, `corrupt`, `limit-exceeded`
 */
export async function readWithPdfium(bytes: Uint8Array, limits: Limits): Promise<PageContent[]> {
  const module = await pdfium();
  return withPdf(module, bytes, limits, (pdf) => {
    const scratch = new Scratch(module);
    try {
      return readPages(module, scratch, pdf, limits);
    } finally {
      scratch.free();
    }
  });
}

function readPages(module: Pdfium, scratch: Scratch, pdf: OpenPdf, limits: Limits): PageContent[] {
  const pages: PageContent[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.pages; number++) {
    const page = withPdfPage(module, pdf, number, (handle) => readPage(module, scratch, handle, number));
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
}

function readPage(module: Pdfium, scratch: Scratch, page: number, number: number): PageContent {
  module._FPDF_GetPageBoundingBox(page, scratch.at);
  const space = pageSpace(scratch.rect(), module._FPDFPage_GetRotation(page));
  const { shapes, images, texts } = readShapes(module, scratch, page, space.toPage);
  const { glyphs, unmapped, lost } = readGlyphs(module, scratch, page, space.toPage, texts);
  const tagTables = readTagTables(module, scratch, page);
  return {
    page: number,
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
}
