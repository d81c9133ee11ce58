import { FuheError } from "../../errors.ts";
import type { Block, Document, Doubt } from "../../model/document.ts";
import type { Limits } from "../../model/limits.ts";
import type { FormatBackend } from "../backend.ts";
import { TableCounter, gridOf } from "./build-grid.ts";
import type { PageContent } from "./page-content.ts";
import { withoutStruckOut } from "./struck-out.ts";
import { readLayouts } from "./page-layout.ts";
import { paragraphText } from "./paragraphs.ts";
import { withLostGlyphs } from "./pdfjs-document.ts";
import { readWithPdfium } from "./pdfium-document.ts";
import { flowOf } from "./page-flow.ts";
import { PDF_SETTINGS } from "./settings.ts";

/** PDF: what the pages draw, as paragraphs and resolved grids. Addresses in points of the page as shown, origin top left. */
export const pdfBackend: FormatBackend = {
  id: "pdf",
  async read(bytes: Uint8Array, limits: Limits): Promise<Document> {
    const pages = await readWithPdfium(bytes, limits);
    return documentOf(await withLostGlyphs(bytes, pages), limits);
  },
};

/** The document behind the pages' drawings; pure. */
export function documentOf(drawn: readonly PageContent[], limits: Limits): Document {
  const cleaned = drawn.map((page) => withoutStruckOut(page, PDF_SETTINGS));
  const pages = cleaned.map(({ page }) => page);
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
      blocks.push({
        kind: "paragraph",
        text,
        label: null,
        outline: null,
        at: { paragraph: ++paragraph, page: item.page, box: item.box },
      });
    }
  }
  return {
    format: "pdf",
    pages: pages.length,
    ocr: pages.some((page) => page.images.length > 0 && page.glyphs.some((glyph) => glyph.hidden)),
    blocks,
    doubts: [...doubtsOf(pages), ...struckOut(cleaned)],
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

function struckOut(cleaned: readonly { page: PageContent; struck: number }[]): Doubt[] {
  return cleaned
    .filter(({ struck }) => struck > 0)
    .map(({ page, struck }) => ({
      code: "struck-out",
      detail: `${struck} struck-out characters are left out`,
      page: page.page,
    }));
}

function doubtsOf(pages: readonly PageContent[]): Doubt[] {
  const doubts: Doubt[] = [];
  for (const page of pages) {
    const lost = page.unmapped > 0 || page.lost > 0 || (!hasText(page) && page.shapes.length > 8);
    if (lost) doubts.push({ code: "glyphs-missing", detail: missing(page), page: page.page });
  }
  return doubts;
}

function missing(page: PageContent): string {
  if (page.unmapped > 0) return `${page.unmapped} glyphs stand for no known character`;
  return page.lost > 0 ? `${page.lost} pieces of text in fonts that are not embedded` : "ruling lines, but no text";
}
