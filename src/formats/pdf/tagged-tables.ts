import type { Glyph, PageContent, TagTable } from "./page-content.ts";

/** A cell of a tagged table over all pages that it is drawn on. */
export interface TaggedCell {
  readonly index: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly parts: { readonly page: number; readonly glyphs: Glyph[] }[];
}

export interface TaggedRow {
  readonly index: number;
  readonly cells: TaggedCell[];
}

/** A table of the structure tree with its glyphs, over all its pages. Blank cells and blank rows are not in it. */
export interface TaggedTable {
  readonly key: string;
  readonly rows: TaggedRow[];
  readonly pages: readonly number[];
}

/** Joins the pages' views of the structure tree and hands every table its glyphs. */
export function taggedTables(pages: readonly PageContent[]): TaggedTable[] {
  const tables = new Map<string, { key: string; rows: TaggedRow[]; pages: number[] }>();
  for (const page of pages) {
    if (page.tagTables.length === 0) continue;
    const byMark = new Map<number, Glyph[]>();
    for (const glyph of page.glyphs) {
      if (glyph.mark < 0) continue;
      const own = byMark.get(glyph.mark);
      if (own) own.push(glyph);
      else byMark.set(glyph.mark, [glyph]);
    }
    for (const view of page.tagTables) {
      const table = tables.get(view.key) ?? { key: view.key, rows: [], pages: [] };
      tables.set(view.key, table);
      if (addView(table.rows, view, page.page, byMark)) table.pages.push(page.page);
    }
  }
  const result = [...tables.values()].filter((table) => table.pages.length > 0);
  for (const table of result) {
    table.rows.sort((a, b) => a.index - b.index);
    for (const row of table.rows) row.cells.sort((a, b) => a.index - b.index);
  }
  return result;
}

/** @returns whether the table draws any text on this page. */
function addView(rows: TaggedRow[], view: TagTable, page: number, byMark: ReadonlyMap<number, Glyph[]>): boolean {
  let drawn = false;
  for (const viewRow of view.rows) {
    for (const viewCell of viewRow.cells) {
      const glyphs = viewCell.marks.flatMap((mark) => byMark.get(mark) ?? []);
      if (glyphs.length === 0) continue;
      drawn = true;
      let row = rows.find((other) => other.index === viewRow.index);
      if (row === undefined) rows.push((row = { index: viewRow.index, cells: [] }));
      let cell = row.cells.find((other) => other.index === viewCell.index);
      if (cell === undefined)
        row.cells.push(
          (cell = { index: viewCell.index, rowSpan: viewCell.rowSpan, colSpan: viewCell.colSpan, parts: [] }),
        );
      cell.parts.push({ page, glyphs });
    }
  }
  return drawn;
}
