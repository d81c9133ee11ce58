import { FuheError } from "../../errors.ts";
import type { Block, Document, Doubt } from "../../model/document.ts";
import type { Limits } from "../../model/limits.ts";
import type { FormatBackend } from "../backend.ts";
import { TableCounter, gridOf } from "./build-grid.ts";
import type { PageContent } from "./page-content.ts";
import { readLayouts } from "./page-layout.ts";
import { paragraphText } from "./paragraphs.ts";
import { readWithPdfium } from "./pdfium-document.ts";
import { flowOf } from "./page-flow.ts";
import { PDF_SETTINGS } from "./settings.ts";

/** PDF: what the pages draw, as paragraphs and resolved grids. Addresses in points of the page as shown, origin top left. */
export const pdfBackend: FormatBackend = {
  id: "pdf",
  async read(bytes: Uint8Array, limits: Limits): Promise<Document> {
    const pages = await readWithPdfium(bytes, limits);
    return documentOf(pages, limits);
  },
};

/** The document behind the pages' drawings; pure. */
export function documentOf(pages: readonly PageContent[], limits: Limits): Document {
  const blank = pages.filter((page) => isScan(page));
  if (pages.every((page) => !hasText(page))) throw new FuheError("no-text");
  const layouts = readLayouts(pages, limits, PDF_SETTINGS);
  const counter = new TableCounter();
  const blocks: Block[] = [];
  let paragraph = 0;
  for (const item of flowOf(layouts, PDF_SETTINGS)) {
    if (item.kind === "table") blocks.push({ kind: "table", grid: gridOf(item.piece, counter) });
    else {
      const text = paragraphText(item.lines);
      blocks.push({ kind: "paragraph", text, label: null, outline: null, at: { paragraph: ++paragraph, page: item.page, box: item.box } });
    }
  }
  return {
    format: "pdf",
    pages: pages.length,
    ocr: pages.some((page) => page.images.length > 0 && page.glyphs.some((glyph) => glyph.hidden)),
    blocks,
    doubts: doubtsOf(pages),
    cutShort: blank.length === 0 ? null : cutShort(blank),
  };
}

function hasText(page: PageContent): boolean {
  return page.glyphs.some((glyph) => glyph.text.trim() !== "");
}

/** A page that shows a picture and no text. */
function isScan(page: PageContent): boolean {
  if (hasText(page)) return false;
  return page.images.some(([x0, y0, x1, y1]) => (x1 - x0) * (y1 - y0) > 0.3 * page.width * page.height);
}

function cutShort(pages: readonly PageContent[]): NonNullable<Document["cutShort"]> {
  const numbers = pages.map((page) => page.page);
  return {
    code: "no-text",
    zh: `第 ${numbers.join("、")} 页是图片，没有可读取的文字`,
    en: `page${numbers.length > 1 ? "s" : ""} ${numbers.join(", ")}: a picture without text`,
  };
}

function doubtsOf(pages: readonly PageContent[]): Doubt[] {
  const doubts: Doubt[] = [];
  for (const page of pages) {
    const lost = page.unmapped > 0 || (!hasText(page) && page.shapes.length > 8);
    if (lost) doubts.push({ code: "glyphs-missing", detail: page.unmapped > 0 ? `${page.unmapped} glyphs stand for no known character` : "ruling lines, but no text", page: page.page });
  }
  return doubts;
}
