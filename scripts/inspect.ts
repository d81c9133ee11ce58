/**
 * Draws what the PDF reader sees: character boxes, ruling lines and the resolved cells with row:column, one SVG a page in
 * one HTML file.
 *
 *   npm run inspect FILE.pdf [OUT.html]      (default: FILE.pdf.inspect.html)
 */
import { readFileSync, writeFileSync } from "node:fs";
import type { Box } from "../src/model/address.ts";
import { tablesOf, type Document } from "../src/model/document.ts";
import { DEFAULT_LIMITS } from "../src/model/limits.ts";
import { documentOf } from "../src/formats/pdf/backend.ts";
import { rulesOf } from "../src/formats/pdf/lines.ts";
import type { PageContent } from "../src/formats/pdf/page-content.ts";
import { withLostGlyphs } from "../src/formats/pdf/pdfjs-document.ts";
import { readWithPdfium } from "../src/formats/pdf/pdfium-document.ts";
import { PDF_SETTINGS } from "../src/formats/pdf/settings.ts";
import { joinRules } from "../src/formats/pdf/snap.ts";

const [file, target] = process.argv.slice(2);
if (file === undefined) {
  console.error("usage: npm run inspect FILE.pdf [OUT.html]");
  process.exitCode = 2;
} else {
  const bytes = readFileSync(file);
  const pages = await withLostGlyphs(bytes, await readWithPdfium(bytes, DEFAULT_LIMITS));
  const document = documentOf(pages, DEFAULT_LIMITS);
  const out = target ?? `${file}.inspect.html`;
  writeFileSync(out, htmlOf(pages, document));
  console.log(out);
}

function htmlOf(pages: readonly PageContent[], document: Document): string {
  const style =
    "body{background:#ddd;font:12px sans-serif}svg{background:#fff;display:block;margin:12px auto;width:min(100%,1200px)}";
  const doubts = [...document.doubts, ...tablesOf(document).flatMap((grid) => grid.doubts)];
  const list = doubts
    .map((doubt) => `<li>${escape(`${doubt.code} (${doubt.page ?? "–"}): ${doubt.detail}`)}</li>`)
    .join("");
  return `<!doctype html><meta charset="utf-8"><title>inspect</title><style>${style}</style><ul>${list}</ul>${pages.map((page) => svgOf(page, document)).join("\n")}\n`;
}

function svgOf(page: PageContent, document: Document): string {
  const { rules, shades } = rulesOf(page.shapes, PDF_SETTINGS);
  const parts = [
    ...shades.map((s) => rectangle([s.x0, s.y0, s.x1, s.y1], "fill:#999;fill-opacity:.15")),
    ...page.images.map((box) => rectangle(box, "fill:#fa0;fill-opacity:.2")),
    ...cellsOn(page.page, document),
    ...joinRules(rules, PDF_SETTINGS).map((r) =>
      r.axis === "h" ? line(r.from, r.at, r.to, r.at) : line(r.at, r.from, r.at, r.to),
    ),
    ...page.glyphs.map((glyph) => rectangle(glyph.box, "fill:none;stroke:#69c;stroke-width:.2")),
    ...page.glyphs.map((glyph) =>
      text(glyph.box[0], glyph.box[3] - glyph.size * 0.15, glyph.size * 0.9, "#222", glyph.text),
    ),
  ];
  return `<svg viewBox="0 0 ${page.width} ${page.height}" xmlns="http://www.w3.org/2000/svg">${parts.join("")}</svg>`;
}

/** Cells and paragraphs of the document that stand on the page. */
function cellsOn(page: number, document: Document): string[] {
  const drawn: string[] = [];
  for (const grid of tablesOf(document)) {
    for (const cell of grid.cells) {
      const own =
        cell.at.parts ??
        (cell.at.page !== undefined && cell.at.box !== undefined ? [{ page: cell.at.page, box: cell.at.box }] : []);
      for (const part of own.filter((p) => p.page === page)) {
        const hue = (cell.row * 47 + cell.col * 91) % 360;
        drawn.push(rectangle(part.box, `fill:hsl(${hue} 80% 60%);fill-opacity:.18`));
        drawn.push(
          text(
            part.box[0] + 1,
            part.box[1] + 4,
            4,
            "#c00",
            `${grid.table}/${cell.row}:${cell.col}${cell.rowSpan > 1 ? ` ↓${cell.rowSpan}` : ""}${cell.colSpan > 1 ? ` →${cell.colSpan}` : ""}`,
          ),
        );
      }
    }
  }
  for (const block of document.blocks) {
    if (block.kind === "paragraph" && block.at.page === page && block.at.box !== undefined) {
      drawn.push(rectangle(block.at.box, "fill:none;stroke:#090;stroke-width:.6;stroke-dasharray:2"));
    }
  }
  return drawn;
}

function rectangle(box: Box, style: string): string {
  const [x0, y0, x1, y1] = box.map((v) => v.toFixed(2));
  return `<path d="M${x0} ${y0}H${x1}V${y1}H${x0}Z" style="${style}"/>`;
}

function line(x0: number, y0: number, x1: number, y1: number): string {
  return `<path d="M${x0.toFixed(2)} ${y0.toFixed(2)}L${x1.toFixed(2)} ${y1.toFixed(2)}" style="stroke:#e00;stroke-width:.8"/>`;
}

function text(x: number, y: number, size: number, color: string, content: string): string {
  return `<text x="${x.toFixed(2)}" y="${y.toFixed(2)}" font-size="${size.toFixed(1)}" fill="${color}">${escape(content)}</text>`;
}

function escape(content: string): string {
  return content.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
