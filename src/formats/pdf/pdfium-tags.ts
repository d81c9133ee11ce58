import type { TagCell, TagRow, TagTable } from "./page-content.ts";
import type { Scratch } from "./pdfium-memory.ts";
import type { Pdfium } from "./pdfium-module.ts";

const DEEPEST = 64;
const CELL_TYPES = new Set(["TD", "TH"]);
const ROW_GROUPS = new Set(["THead", "TBody", "TFoot"]);

/** Tables of the structure tree as far as they are drawn on this page; none where the file is not tagged. */
export function readTagTables(module: Pdfium, scratch: Scratch, page: number): TagTable[] {
  const tree = module._FPDF_StructTree_GetForPage(page);
  if (tree === 0) return [];
  try {
    const reader = new TagReader(module, scratch);
    const roots = module._FPDF_StructTree_CountChildren(tree);
    for (let i = 0; i < roots; i++) reader.visit(module._FPDF_StructTree_GetChildAtIndex(tree, i), `${i}`, 0);
    return reader.tables;
  } finally {
    module._FPDF_StructTree_Close(tree);
  }
}

class TagReader {
  readonly tables: TagTable[] = [];
  readonly #module: Pdfium;
  readonly #scratch: Scratch;

  constructor(module: Pdfium, scratch: Scratch) {
    this.#module = module;
    this.#scratch = scratch;
  }

  visit(element: number, key: string, depth: number): void {
    if (element === 0 || depth > DEEPEST) return;
    if (this.#type(element) === "Table") {
      const rows: TagRow[] = [];
      this.#rows(element, rows, { next: 0 }, key, depth);
      if (rows.length > 0) this.tables.push({ key, rows });
      return;
    }
    this.#children(element, (child, i) => this.visit(child, `${key}.${i}`, depth + 1));
  }

  #rows(element: number, rows: TagRow[], counter: { next: number }, key: string, depth: number): void {
    if (depth > DEEPEST) return;
    // Children that are drawn on other pages only come as 0, but keep their positions.
    const count = this.#module._FPDF_StructElement_CountChildren(element);
    for (let i = 0; i < count; i++) {
      const child = this.#module._FPDF_StructElement_GetChildAtIndex(element, i);
      const type = child === 0 ? "" : this.#type(child);
      if (ROW_GROUPS.has(type)) {
        counter.next = Math.ceil(counter.next / 10_000) * 10_000;
        this.#rows(child, rows, counter, `${key}.${i}`, depth + 1);
        counter.next = (Math.floor(counter.next / 10_000) + 1) * 10_000;
        continue;
      }
      const index = counter.next++;
      if (type === "TR") rows.push({ index, cells: this.#cells(child, `${key}.${i}`, depth + 1) });
    }
  }

  #cells(row: number, key: string, depth: number): TagCell[] {
    const cells: TagCell[] = [];
    this.#children(row, (child, index) => {
      if (!CELL_TYPES.has(this.#type(child))) return;
      const marks: number[] = [];
      this.#marks(child, marks, `${key}.${index}`, depth + 1);
      cells.push({ index, rowSpan: this.#span(child, "RowSpan"), colSpan: this.#span(child, "ColSpan"), marks });
    });
    return cells;
  }

  /** Marked-content ids under an element; a table in a cell is a table of its own. */
  #marks(element: number, marks: number[], key: string, depth: number): void {
    if (depth > DEEPEST) return;
    const count = this.#module._FPDF_StructElement_CountChildren(element);
    for (let i = 0; i < count; i++) {
      const child = this.#module._FPDF_StructElement_GetChildAtIndex(element, i);
      if (child !== 0) {
        if (this.#type(child) === "Table") this.visit(child, `${key}.${i}`, depth + 1);
        else this.#marks(child, marks, `${key}.${i}`, depth + 1);
      } else {
        const mark = this.#module._FPDF_StructElement_GetChildMarkedContentID(element, i);
        if (mark >= 0) marks.push(mark);
      }
    }
  }

  #children(element: number, visit: (child: number, index: number) => void): void {
    const count = this.#module._FPDF_StructElement_CountChildren(element);
    for (let i = 0; i < count; i++) {
      const child = this.#module._FPDF_StructElement_GetChildAtIndex(element, i);
      if (child !== 0) visit(child, i);
    }
  }

  #type(element: number): string {
    const bytes = this.#module._FPDF_StructElement_GetType(element, this.#scratch.at, 120);
    return bytes > 0 && bytes <= 120 ? this.#scratch.latin(bytes) : "";
  }

  #span(element: number, name: string): number {
    const count = this.#module._FPDF_StructElement_GetAttributeCount(element);
    for (let i = 0; i < count; i++) {
      const attribute = this.#module._FPDF_StructElement_GetAttributeAtIndex(element, i);
      if (attribute === 0) continue;
      const value = this.#module._FPDF_StructElement_Attr_GetValue(attribute, this.#scratch.ascii(name));
      if (value === 0 || !this.#module._FPDF_StructElement_Attr_GetNumberValue(value, this.#scratch.at)) continue;
      const span = Math.round(this.#scratch.float());
      return span >= 1 && span <= 1000 ? span : 1;
    }
    return 1;
  }
}
