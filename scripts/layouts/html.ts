import type { Shape, TableShape } from "./cell.ts";
import type { Dress, Look } from "./dress.ts";
import { fullWidth } from "./dress.ts";
import { place } from "./place.ts";

const LOOKS: Record<Look, string> = {
  full: "td{border:0.5pt solid #000}",
  shaded: "td{border:0.5pt solid #555}td.h{background:#d9e2f3}",
  fills: "table{border-collapse:separate;border-spacing:1.5pt}td{background:#f2f2f2}td.h{background:#bdd0e9}",
  horizontal: "td{border-top:0.5pt solid #000;border-bottom:0.5pt solid #000}",
  none: "td{border:0;vertical-align:top}",
  small: "td{border:0.4pt solid #444;font-size:6.5pt;padding:1pt}",
};

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\n/g, "<br>");
}

function tableHtml(shape: TableShape, show: (text: string) => string): string {
  const table = place(shape.rows);
  const columns = table.columns.map((units) => `<col style="width:${((units * 100) / 120).toFixed(3)}%">`).join("");
  const rows = table.rows.map((row) => {
    const cells = row.map(
      ({ cell, rowSpan, colSpan }) =>
        `<td${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ""}${colSpan > 1 ? ` colspan="${colSpan}"` : ""} class="${cell.head ? "h" : ""}${cell.left ? " l" : ""}">${show(cell.text)}</td>`,
    );
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table><colgroup>${columns}</colgroup>${rows.join("")}</table>`;
}

/** How a browser shows the shapes; bold headers become fonts of drawn glyphs (Type 3) and make the PDF large. */
export interface HtmlOptions {
  readonly look: Look;
  readonly landscape: boolean;
  readonly bold: boolean;
}

/** The same shapes as a page for a browser to print. */
export function html(shapes: readonly Shape[], dress: Dress, { look, landscape, bold }: HtmlOptions): string {
  const show = (text: string): string => escape(dress.fullWidth ? fullWidth(text) : text);
  const body = shapes
    .map((shape) => {
      if (shape.kind === "text") return `<p class="${shape.style}">${show(shape.text)}</p>`;
      return shape.kind === "page-break" ? '<div style="break-after:page"></div>' : tableHtml(shape, show);
    })
    .join("\n");
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>@page{size:A4${landscape ? " landscape" : ""};margin:15mm}body{font:9pt "WenQuanYi Micro Hei","Noto Serif CJK SC",serif;margin:0}table{width:100%;border-collapse:collapse;table-layout:fixed;margin:0 0 8pt}td{text-align:center;vertical-align:middle;padding:2pt 3pt;word-break:break-all}td.l{text-align:left}p.title{font-size:17pt;text-align:center;margin:6pt}p.subtitle{text-align:center;margin:3pt}p.heading{font-size:12pt;text-indent:2em}p.body{font-size:12pt;text-indent:2em;line-height:1.6}p.small{margin:2pt 0}p.right{text-align:right;margin:2pt 0}${bold ? "td.h{font-weight:bold}" : ""}${LOOKS[look]}</style><body>${body}</body></html>`;
}
