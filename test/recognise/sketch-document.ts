import type { Block, Document, Grid, GridCell } from "../../src/model/document.ts";

/**
 * A table drawn with words: a row a line, cells between bars, "3×text" spans three columns, "^" goes on with the cell above.
 */
export function sketchGrid(table: number, drawing: string): Grid {
  const lines = drawing
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const open = new Map<number, { cell: { -readonly [K in keyof GridCell]: GridCell[K] } }>();
  const cells: GridCell[] = [];
  let cols = 0;
  lines.forEach((line, index) => {
    let col = 1;
    for (const part of line.split("|").map((text) => text.trim())) {
      const [, count, text = ""] = /^(?:(\d+)×)?(.*)$/s.exec(part) ?? [];
      const colSpan = Number(count ?? 1);
      const above = open.get(col);
      if (text === "^" && above) above.cell.rowSpan++;
      else {
        const cell = { row: index + 1, col, rowSpan: 1, colSpan, text: text.replaceAll("⏎", "\n"), nested: [] };
        const at = { table, row: cell.row, col, rowSpan: 1, colSpan };
        const whole = { ...cell, at };
        cells.push(whole);
        open.set(col, { cell: whole });
      }
      col += colSpan;
    }
    cols = Math.max(cols, col - 1);
  });
  return { table, rows: lines.length, cols, cells, doubts: [] };
}

/** A paragraph, or a table drawn with words. */
export type Part = string | { readonly table: string };

/** A document of paragraphs (strings) and tables (drawings in an object). */
export function sketchDocument(...parts: readonly Part[]): Document {
  let tables = 0;
  let paragraphs = 0;
  const blocks = parts.map((part): Block =>
    typeof part === "string"
      ? { kind: "paragraph", text: part, label: null, outline: null, at: { paragraph: ++paragraphs } }
      : { kind: "table", grid: sketchGrid(++tables, part.table) },
  );
  return { format: "docx", pages: null, ocr: false, blocks, doubts: [], cutShort: null };
}
