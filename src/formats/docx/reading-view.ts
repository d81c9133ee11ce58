import { load, type CheerioAPI } from "cheerio";
import mammoth from "mammoth";
import { tablesOf, type Document, type Grid, type GridCell } from "../../model/document.ts";
import type { Limits } from "../../model/limits.ts";
import { plainCopy } from "./plain-copy.ts";
import { readDocx } from "./read-docx.ts";
import type { ReadingTrace } from "./reading-state.ts";

/** Elements that the view may hold; all other elements give way to their content. */
const ALLOWED: ReadonlySet<string> = new Set([
  "p",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "table",
  "tbody",
  "tr",
  "td",
  "th",
  "strong",
  "em",
  "br",
]);
/** Elements that go with their content. */
const REMOVED: ReadonlySet<string> = new Set([
  "script",
  "style",
  "iframe",
  "object",
  "embed",
  "svg",
  "math",
  "template",
  "noscript",
  "textarea",
  "title",
]);
/** Cells of a table itself, not of tables inside its cells. */
const OWN_CELLS = "> tbody > tr > td, > tbody > tr > th, > thead > tr > th, > tr > td, > tr > th";
const LINES = "p, h1, h2, h3, h4, h5, h6";

/**
 * A DOCX as HTML for people, beside the record: paragraphs, headings, bold and italic text and tables, without scripts, links
 * or pictures. Every cell carries its address in the record's grid (`data-table`, `data-row`, `data-col`, and the three as
 * `data-address="table:row:col"`; `rowspan`, `colspan`), every
 * line outside tables its paragraph number (`data-paragraph`). Places where the form has no cell are `td` with `data-absent`.
 *
 * Made on demand; neither the record nor any check depends on it.
 *
 * @throws {FuheError} as reading the DOCX does.
 */
export async function readingView(bytes: Uint8Array, limits: Limits): Promise<string> {
  const trace: ReadingTrace = { texts: new Map(), paragraphs: new Map() };
  const reading = readDocx(bytes, limits, trace);
  const converted = await mammoth.convertToHtml(
    { buffer: plainCopy(reading, trace, limits) },
    { ignoreEmptyParagraphs: false },
  );
  const $ = load(converted.value, null, false);
  clean($);
  layOutTables($, tablesOf(reading.document));
  numberParagraphs($, reading.document);
  return $.html();
}

function clean($: CheerioAPI): void {
  for (const element of $.root().find("*").toArray()) {
    if (REMOVED.has(element.tagName)) $(element).remove();
    else if (!ALLOWED.has(element.tagName)) $(element).replaceWith($(element).contents());
    else for (const name of Object.keys(element.attribs)) $(element).removeAttr(name);
  }
}

/** Later tables first: a nested one is rebuilt before its parent takes it over. */
function layOutTables($: CheerioAPI, grids: readonly Grid[]): void {
  const tables = $("table").toArray();
  const filled = tables.filter((table) => $(table).find(OWN_CELLS).length > 0);
  const kept = new Set(filled);
  for (const table of tables) if (!kept.has(table)) $(table).remove();
  for (const [index, table] of [...filled.entries()].toReversed()) {
    const grid = grids[index];
    if (grid === undefined) continue;
    const contents = $(table)
      .find(OWN_CELLS)
      .toArray()
      .map((cell) => $(cell).html() ?? "");
    $(table).html(rowsHtml(grid, contents.length === grid.cells.length ? contents : grid.cells.map(recordedContent)));
  }
}

function rowsHtml(grid: Grid, contents: readonly string[]): string {
  const starts = new Map(
    grid.cells.map((cell, index) => [`${cell.row}:${cell.col}`, { cell, content: contents[index] ?? "" }]),
  );
  /** Last row that a cell from above covers, by column. */
  const coveredTo = Array<number>(grid.cols + 1).fill(0);
  let html = "";
  for (let row = 1; row <= grid.rows; row++) {
    html += "<tr>";
    for (let col = 1; col <= grid.cols;) {
      const start = starts.get(`${row}:${col}`);
      if (start !== undefined) {
        const { cell, content } = start;
        coveredTo.fill(row + cell.rowSpan - 1, col, col + cell.colSpan);
        html += `<td ${addressOf(grid, row, col)} rowspan="${cell.rowSpan}" colspan="${cell.colSpan}">${content}</td>`;
        col += cell.colSpan;
      } else if ((coveredTo[col] ?? 0) >= row) col++;
      else {
        const from = col;
        while (col <= grid.cols && (coveredTo[col] ?? 0) < row && !starts.has(`${row}:${col}`)) col++;
        html += `<td data-absent="" colspan="${col - from}"></td>`;
      }
    }
    html += "</tr>";
  }
  return `<tbody>${html}</tbody>`;
}

function addressOf({ table }: Grid, row: number, col: number): string {
  return `data-table="${table}" data-row="${row}" data-col="${col}" data-address="${table}:${row}:${col}"`;
}

/** A cell's content from the record, where the converter found other cells than the record has. */
function recordedContent(cell: GridCell): string {
  const lines = cell.text.split("\n").map((line) => `<p>${escapeHtml(line)}</p>`);
  return (
    lines.join("") +
    cell.nested.map((grid) => `<table>${rowsHtml(grid, grid.cells.map(recordedContent))}</table>`).join("")
  );
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function numberParagraphs($: CheerioAPI, document: Document): void {
  const lines = $(LINES)
    .toArray()
    .filter((line) => $(line).closest("td").length === 0);
  const filled = lines.filter((line) => $(line).text().trim() !== "");
  const numbers = document.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.at.paragraph] : []));
  const kept = new Set(filled);
  for (const line of lines) if (!kept.has(line)) $(line).remove();
  if (filled.length !== numbers.length) return;
  for (const [index, line] of filled.entries()) $(line).attr("data-paragraph", String(numbers[index]));
}
