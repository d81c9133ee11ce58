import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PageContent } from "./page-content.ts";
import { glyphsOf } from "./pdfjs-glyphs.ts";

/**
 * The pages again, with the text of pdf.js where PDFium lost characters: of fonts that are not embedded it drops pieces that
 * have no width of their own (one character, turned text). Pages that lost nothing are returned as they are, and pdf.js is
 * loaded only when it is needed.
 */
export async function withLostGlyphs(bytes: Uint8Array, pages: readonly PageContent[]): Promise<PageContent[]> {
  if (!pages.some(hasLoss)) return [...pages];
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const root = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const task = pdfjs.getDocument({
    // pdf.js takes the buffer over, and refuses a Buffer.
    data: new Uint8Array(bytes),
    cMapUrl: join(root, "cmaps/"),
    cMapPacked: true,
    standardFontDataUrl: join(root, "standard_fonts/"),
    useSystemFonts: false,
    isEvalSupported: false,
    disableFontFace: true,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const result: PageContent[] = [];
    for (const content of pages) {
      if (!hasLoss(content)) {
        result.push(content);
        continue;
      }
      const page = await document.getPage(content.page);
      const { glyphs, unmapped } = await glyphsOf(page, pdfjs.OPS, content.space);
      page.cleanup();
      const better = glyphs.length > content.glyphs.length || unmapped < content.unmapped;
      result.push(better ? { ...content, glyphs, unmapped, lost: 0 } : content);
    }
    return result;
  } catch {
    // What PDFium read stands; its doubt about missing glyphs stays.
    return [...pages];
  } finally {
    await task.destroy();
  }
}

function hasLoss(page: PageContent): boolean {
  return page.lost > 0 || page.unmapped > 0;
}
