import type { Glyph } from "./page-content.ts";
import type { TaggedCell, TaggedTable } from "./tagged-tables.ts";

/** Which tagged table, row and cell a glyph belongs to. */
export interface TagPlace {
  readonly table: TaggedTable;
  /** Position of the row that the cell begins in among the drawn rows, from 0. */
  readonly row: number;
  readonly cell: TaggedCell;
}

export function placesOf(tables: readonly TaggedTable[]): Map<Glyph, TagPlace> {
  const places = new Map<Glyph, TagPlace>();
  for (const table of tables) {
    table.rows.forEach((row, rank) => {
      for (const cell of row.cells) {
        for (const part of cell.parts) for (const glyph of part.glyphs) places.set(glyph, { table, row: rank, cell });
      }
    });
  }
  return places;
}

const SAME_SIDE = 3;

/** Do the cells of ruled tables part the tagged cells: no ruled cell holds texts of two of them, and all texts are inside? */
export class RulingCheck {
  readonly #bad = new Set<TaggedTable>();
  readonly #inside = new Map<TaggedTable, number>();
  readonly #outside = new Map<TaggedTable, number>();

  readonly #sides = new Map<TaggedTable, { x0: number; x1: number; ragged: boolean }>();

  /** A ruled table of a page: its outer edges, and whether cells at its sides are not drawn. */
  seeFrame(tables: ReadonlySet<TaggedTable>, x0: number, x1: number, ragged: boolean): void {
    for (const table of tables) {
      const seen = this.#sides.get(table);
      const moved = seen !== undefined && (Math.abs(seen.x0 - x0) > SAME_SIDE || Math.abs(seen.x1 - x1) > SAME_SIDE);
      this.#sides.set(table, { x0, x1, ragged: ragged || moved || seen?.ragged === true });
    }
  }

  /** One ruled cell of a page with its glyphs. */
  seeCell(glyphs: readonly Glyph[], places: ReadonlyMap<Glyph, TagPlace>): void {
    const cells = new Set<TaggedCell>();
    let table: TaggedTable | undefined;
    for (const glyph of glyphs) {
      const place = places.get(glyph);
      if (place === undefined || glyph.text.trim() === "") continue;
      table = place.table;
      cells.add(place.cell);
      this.#inside.set(table, (this.#inside.get(table) ?? 0) + 1);
    }
    if (table !== undefined && cells.size > 1) this.#bad.add(table);
  }

  seeOutside(glyphs: readonly Glyph[], places: ReadonlyMap<Glyph, TagPlace>): void {
    for (const glyph of glyphs) {
      const table = places.get(glyph)?.table;
      if (table !== undefined && glyph.text.trim() !== "")
        this.#outside.set(table, (this.#outside.get(table) ?? 0) + 1);
    }
  }

  /** True where ruling lines alone give the table's cells. Tags that know no spans are only trusted where lines fail altogether. */
  isRuled(table: TaggedTable): boolean {
    const inside = this.#inside.get(table) ?? 0;
    const outside = this.#outside.get(table) ?? 0;
    if (this.#bad.has(table) || inside === 0) return false;
    // Browsers leave out the lines of cells that go on over a page break.
    if (hasSpans(table) && table.pages.length > 1 && this.#sides.get(table)?.ragged === true) return false;
    return hasSpans(table) ? outside === 0 : outside <= inside * 0.05;
  }
}

function hasSpans(table: TaggedTable): boolean {
  return table.rows.some((row) => row.cells.some((cell) => cell.rowSpan > 1 || cell.colSpan > 1));
}
