import { FuheError } from "../../errors.ts";
import type { Limits } from "../../model/limits.ts";
import { fieldStack } from "./field-stack.ts";
import type { FormField } from "./form-field.ts";
import type { ListCounter } from "./list-counter.ts";
import { OpenParagraph } from "./open-paragraph.ts";
import { rawCell, rawRow, type RawCell, type RawContent, type RawRow, type RawTable } from "./raw-content.ts";
import type { StyleSheet } from "./style-sheet.ts";

/** Where finished paragraphs and tables go: the body, a cell or a text box. */
interface Container {
  readonly content: RawContent[];
  /** Text of paragraphs whose mark is gone, waiting for the paragraph that it continues in; null where none waits. */
  carried: string | null;
}

interface OpenTable {
  readonly table: RawTable;
  row: RawRow | null;
  cell: RawCell | null;
  cells: number;
}

/** A content control (`w:sdt`). */
interface Control {
  /** Its text is a prompt or a table of contents: not content. */
  unshown: boolean;
  /** A check box that is ticked: its ☒ means ☑. */
  ticked: boolean;
}

/** `mc:AlternateContent` that is being read. */
interface Alternative {
  /** `kept` when it opened. */
  readonly keptBefore: number;
  /** One of its forms gave something. */
  taken: boolean;
}

/** What became of the elements of a part, by their position among all elements (from 1); for whoever reads the part again. */
export interface ReadingTrace {
  /** Text that an element shows. */
  readonly texts: Map<number, string>;
  /** Paragraphs, with what stands in front of their text. */
  readonly paragraphs: Map<
    number,
    { readonly prefix: string; readonly outline: number | null; readonly joinsNext: boolean }
  >;
}

/** Everything that is open while `word/document.xml` streams by. */
export class ReadingState {
  /** Position of the element that opened last. */
  element = 0;
  readonly fields = fieldStack();
  readonly controls: Control[] = [];
  readonly alternatives: Alternative[] = [];
  /** The form field whose `w:fldChar` is open. */
  formField: FormField | null = null;
  /** Pictures seen: a file that holds nothing else is a scan. */
  pictures = 0;
  /** Grows with every character and table that is kept; tells whether a part gave anything. */
  kept = 0;
  private readonly tables: OpenTable[] = [];
  private readonly containers: Container[] = [];
  private readonly paragraphs: OpenParagraph[] = [];
  /** For each open row and cell: whether it stood where it may stand. */
  private readonly placed: boolean[] = [];
  private readonly styles: StyleSheet;
  private readonly counter: ListCounter;
  private readonly limits: Limits;
  private readonly trace: ReadingTrace | null;

  constructor(styles: StyleSheet, counter: ListCounter, limits: Limits, trace: ReadingTrace | null) {
    this.styles = styles;
    this.counter = counter;
    this.limits = limits;
    this.trace = trace;
  }

  /** The innermost open paragraph. */
  get paragraph(): OpenParagraph | undefined {
    return this.paragraphs.at(-1);
  }

  /** The innermost open table. */
  get table(): OpenTable | undefined {
    return this.tables.at(-1);
  }

  openContainer(content: RawContent[]): void {
    this.containers.push({ content, carried: null });
  }

  closeContainer(): RawContent[] {
    const container = this.containers.pop();
    if (container === undefined) return [];
    settle(container);
    return container.content;
  }

  openParagraph(): void {
    this.paragraphs.push(new OpenParagraph(this.element, this.styles, this.counter));
  }

  closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    const container = this.containers.at(-1);
    if (paragraph === undefined || container === undefined) return;
    if (paragraph.markGone) {
      container.carried = (container.carried ?? "") + paragraph.bareText();
      this.trace?.paragraphs.set(paragraph.element, { prefix: "", outline: null, joinsNext: true });
    } else {
      const finished = paragraph.finish(container.carried ?? "");
      if (finished.label !== null) this.count(finished.label.length);
      container.carried = null;
      container.content.push(finished);
      this.trace?.paragraphs.set(paragraph.element, {
        prefix: paragraph.prefix(),
        outline: finished.outline,
        joinsNext: false,
      });
    }
    for (const part of paragraph.boxes) container.content.push(part);
    this.fields.endParagraph();
  }

  openTable(): void {
    this.fields.beginTable();
    this.tables.push({ table: { kind: "table", gridColumns: 0, rows: [] }, row: null, cell: null, cells: 0 });
  }

  closeTable(): void {
    const open = this.tables.pop();
    const container = this.containers.at(-1);
    if (open === undefined || container === undefined) return;
    settle(container);
    container.content.push(open.table);
    this.kept++;
  }

  openRow(): void {
    const open = this.table;
    const fits = open !== undefined && open.row === null;
    this.placed.push(fits);
    if (fits) open.row = rawRow();
  }

  closeRow(): void {
    const open = this.table;
    if (this.placed.pop() !== true || open === undefined || open.row === null) return;
    if (open.row.cells.length > 0) open.table.rows.push(open.row);
    open.row = null;
  }

  /** @throws {FuheError} `limit-exceeded` for more cells than one table may have. */
  openCell(): void {
    const open = this.table;
    const fits = open !== undefined && open.row !== null && open.cell === null;
    this.placed.push(fits);
    if (!fits || open.row === null) return;
    if (++open.cells > this.limits.cellsPerTable)
      throw tooMany("一个表格", "a table", this.limits.cellsPerTable, "个单元格", "cells");
    open.cell = rawCell(this.element);
    open.row.cells.push(open.cell);
    this.openContainer(open.cell.content);
  }

  closeCell(): void {
    const open = this.table;
    if (this.placed.pop() !== true || open === undefined) return;
    open.cell = null;
    this.closeContainer();
  }

  openTextBox(): void {
    this.paragraph?.takeNumber();
    this.openContainer([]);
  }

  closeTextBox(): void {
    const content = this.closeContainer();
    const target = this.paragraph?.boxes ?? this.containers.at(-1)?.content;
    for (const part of content) target?.push(part);
  }

  /** Adds a run's text as its font shows it; line ends inside it are white space. */
  show(text: string): void {
    const { paragraph } = this;
    if (paragraph !== undefined)
      this.write(paragraph.display(/[\r\n\t]/.test(text) ? text.replace(/[\r\n\t]/g, " ") : text));
  }

  /** Adds characters where they show. */
  write(text: string): void {
    const paragraph = this.paragraph;
    if (paragraph === undefined || !this.fields.shown || !paragraph.shows) return;
    const control = this.controls.at(-1);
    if (control !== undefined && this.controls.some((each) => each.unshown)) return;
    const shown = control?.ticked === true ? text.replaceAll("☒", "☑") : text;
    paragraph.add(shown);
    this.trace?.texts.set(this.element, (this.trace.texts.get(this.element) ?? "") + shown);
    this.count(text.length);
  }

  private count(characters: number): void {
    this.kept += characters;
    if (this.kept > this.limits.textCharacters)
      throw tooMany("正文", "the text", this.limits.textCharacters, "字", "characters");
  }
}

/** A text that waits for a following paragraph in vain is a paragraph of its own. */
function settle(container: Container): void {
  if (container.carried !== null && container.carried !== "") {
    container.content.push({ kind: "paragraph", text: container.carried, label: null, outline: null });
  }
  container.carried = null;
}

function tooMany(whatZh: string, what: string, limit: number, unitZh: string, unit: string): FuheError {
  return new FuheError("limit-exceeded", {
    zh: `${whatZh}超过 ${limit} ${unitZh}`,
    en: `${what} has more than ${limit} ${unit}`,
  });
}
