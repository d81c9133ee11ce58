import type { TextCell } from "../model/cell.ts";
import type { Evaluation } from "../model/evaluation.ts";
import { squeeze } from "../model/text.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { textCell, type GridView, type ViewCell, type ViewRow, guessOf } from "./grid-view.ts";
import { cleanLabel, fieldsOfRow, type Field } from "./labelled-fields.ts";
import { fundHeader, readFunds, type FundBlock } from "./read-funds.ts";
import { goalHeader, readGoals } from "./read-goals.ts";
import { columnsGoOn } from "./columns-go-on.ts";
import { indicatorColumns, indicatorHeader, type IndicatorColumns } from "./indicator-columns.ts";
import { IndicatorReader, type IndicatorBlock } from "./read-indicators.ts";
import { fullWidth, type Segment } from "./segments.ts";

/** What the rows of a form say, before it is put together as an evaluation. */
export class FormReader {
  readonly lines: string[] = [];
  readonly notes: string[] = [];
  readonly fields: Field[] = [];
  readonly analysis: Record<string, TextCell> = {};
  readonly reasons: Evaluation["form"]["reasons"] = [];
  readonly furtherGoals: { label: string; cell: TextCell }[] = [];
  /** Tables behind the form that look like more of its indicators and did not fit its columns. */
  readonly unreadTables: number[] = [];
  readonly scoredGoals: NonNullable<Evaluation["goals"]["scored"]> = [];
  funds: FundBlock | null = null;
  expected: TextCell | null = null;
  actual: TextCell | null = null;
  private readonly lexicon: Lexicon;
  private readonly year: number | null;
  private readonly readers: { reader: IndicatorReader; columns: IndicatorColumns }[] = [];
  private matrix: { side: ViewCell; header: readonly ViewCell[] } | null = null;

  constructor(lexicon: Lexicon, year: number | null) {
    this.lexicon = lexicon;
    this.year = year;
  }

  /** Reads the rows of one segment; a form that goes on in a further table is read by a further call. */
  read(segment: Segment): void {
    const view = { ...segment.view, rows: segment.view.rows.slice(0, segment.lastRow) };
    let row = this.goOn(view, segment) ?? segment.firstRow;
    while (row <= segment.lastRow && !(this.readers.length > 0 && isOtherTitle(view.rows[row - 1])))
      row = this.readFrom(view, row);
  }

  /** An indicator block that goes on in a table without a header; the first row after it, null where it does not go on. */
  private goOn(view: GridView, segment: Segment): number | null {
    const last = this.readers.at(-1);
    if (!last || segment.facts.indicators || segment.facts.headed) return null;
    const columns = columnsGoOn(view, last.columns);
    if (columns) return last.reader.read(view, columns) + 1;
    if (resemblesRows(view, last.columns.columns.length)) this.unreadTables.push(view.grid.table);
    return null;
  }

  /** The indicator blocks read so far. */
  get indicators(): IndicatorBlock[] {
    return this.readers.map(({ reader }) => reader.block);
  }

  private readFrom(view: GridView, row: number): number {
    const line = view.rows[row - 1];
    if (!line) return row + 1;
    const funds = fundHeader(view, row, this.lexicon);
    if (funds && !this.funds) {
      this.funds = readFunds(view, funds, this.lexicon);
      if (this.funds.reason) this.reasons.push({ ...this.funds.reason, scope: "funds" });
      return this.funds.lastRow + 1;
    }
    const indicators = indicatorHeader(view, row, this.lexicon);
    if (indicators) {
      const columns = indicatorColumns(view, indicators);
      const reader = new IndicatorReader(columns, this.lexicon, this.year);
      this.readers.push({ reader, columns });
      return reader.read(view) + 1;
    }
    const goals = goalHeader(line, this.lexicon);
    if (goals && !this.actual) {
      const block = readGoals(view, goals, this.lexicon, (next) => this.starts(view, next));
      this.expected = block.expected;
      this.actual = block.actual;
      this.furtherGoals.push(...block.further);
      this.scoredGoals.push(...block.scored);
      return block.lastRow + 1;
    }
    this.readLine(view, line);
    return row + 1;
  }

  private starts(view: GridView, row: ViewRow): boolean {
    return (
      fundHeader(view, row.row, this.lexicon) !== null ||
      indicatorHeader(view, row.row, this.lexicon) !== null ||
      goalHeader(row, this.lexicon) !== null ||
      row.own.some((cell) => cell.key.length < 24 && this.lexicon.roleOf("fields", cell.text) === "projectName")
    );
  }

  /** A row outside the blocks: a title or note over the whole width, labelled fields, or a label with a text. */
  private readLine(view: GridView, row: ViewRow): void {
    const guessed = guessOf(view.grid) !== null;
    const own = row.own.filter((cell) => cell.text !== "");
    const [first] = own;
    if (!first) return;
    if (fullWidth(row, view.cols)) {
      const isNote = this.readers.length > 0 || /^(?:注|备注)/.test(first.key);
      (isNote ? this.notes : this.lines).push(first.text);
      if (!isNote) this.fields.push(...fieldsOfRow(row, this.lexicon, guessed));
      return;
    }
    if (this.readMatrix(row) || this.readGoalLine(row)) return;
    const body = this.readers.length > 0;
    if (body && this.readers.at(-1)?.reader.takeTotal(row)) return;
    if (!body) {
      this.fields.push(...fieldsOfRow(row, this.lexicon, guessed));
      return;
    }
    const fields = fieldsOfRow(row, this.lexicon, guessed);
    if (fields.length > 0 && fields.every((field) => field.role !== null)) this.fields.push(...fields);
    else this.readAnalysis(view, row);
  }

  /** "年度总体目标 | text" and "实际完成情况 | text" in rows of their own. */
  private readGoalLine(row: ViewRow): boolean {
    if (this.readers.length > 0 && this.actual) return false;
    const cells = row.own.filter((cell) => cell.text !== "");
    const label = cells.at(-2);
    const text = cells.at(-1);
    if (!label || !text || cells.length > 3 || label.key.length > 20) return false;
    const role = this.lexicon.roleOf("goals", label.text);
    if (role === "expected" && !this.expected) this.expected = textCell(text);
    else if (role === "actual" && !this.actual) this.actual = textCell(text);
    else return false;
    return true;
  }

  /** A block whose rows have a label and several texts under their own headers (资金管理情况: 情况说明 | 存在问题和改进措施). */
  private readMatrix(row: ViewRow): boolean {
    const side = row.all[0];
    if (!side || side.lastRow <= side.row) return false;
    const inner = row.own.filter((cell) => cell !== side);
    if (this.matrix?.side !== side) {
      const [corner, ...headers] = inner;
      const isHeader =
        corner?.text === "" &&
        headers.length >= 2 &&
        headers.every((cell) => cell.text !== "" && cell.key.length <= 16);
      if (isHeader) this.matrix = { side, header: headers };
      return isHeader;
    }
    const label = inner[0];
    if (!label) return true;
    for (const header of this.matrix.header) {
      const cell = inner.find((other) => other.col <= header.col && other.lastCol >= header.col);
      if (cell) this.analysis[[side, label, header].map((part) => cleanLabel(part.text)).join("/")] = textCell(cell);
    }
    return true;
  }

  /** A label, maybe under a wider one, with its text to the right. The block's own side cell is not part of the label. */
  private readAnalysis(view: GridView, row: ViewRow): void {
    const text = row.own.at(-1);
    if (!text) return;
    let path = row.all.filter((cell) => cell !== text && cell.col < text.col && cell.text !== "");
    const [outer] = path;
    if (outer && path.length >= 2 && (path.length >= 3 || outer.lastRow >= view.rows.length)) path = path.slice(1);
    if (path.length === 0) {
      if (text.text !== "") this.notes.push(text.text);
      return;
    }
    const label = path.map((cell) => cleanLabel(cell.text)).join("/");
    const cell = textCell(text);
    this.analysis[label] = this.analysis[label]?.text ? this.analysis[label] : cell;
    if (this.lexicon.roleOf("reasons", path.at(-1)?.text ?? "") === "table")
      this.reasons.push({ label, scope: "table", cell });
  }

  /** The heading cells of the fund and indicator blocks, where forms print weights and the unit. */
  get headings(): { funds: readonly string[]; indicators: readonly string[] } {
    const of = (header: { side: ViewCell | null; cells: readonly ViewCell[] } | undefined): string[] =>
      header ? [...(header.side ? [header.side.text] : []), ...header.cells.map((cell) => cell.text)] : [];
    return { funds: of(this.funds?.header), indicators: of(this.indicators[0]?.header) };
  }

  /** True where a projectless label says what kind of form this is. */
  hasLabel(pattern: RegExp): boolean {
    return this.fields.some((field) => pattern.test(squeeze(field.label)));
  }
}

/** Behind the indicators, a row that holds nothing but the title of another table (项目支出明细表): it was drawn onto this one. */
function isOtherTitle(row: ViewRow | undefined): boolean {
  const filled = row?.own.filter((cell) => cell.text !== "") ?? [];
  return (
    filled.length === 1 &&
    /[^自评]{2,}表(?:[（(].*[)）])?$/.test(filled[0]?.key ?? "") &&
    (filled[0]?.key.length ?? 0) <= 30
  );
}

/** Rows with nearly as many cells as the block has columns, some of them numbers. */
function resemblesRows(view: GridView, columns: number): boolean {
  const alike = view.rows.filter(
    (row) =>
      row.all.length >= Math.max(4, columns - 3) &&
      row.own.filter((cell) => /^\d+(?:\.\d+)?$/.test(cell.key)).length >= 1,
  );
  return alike.length * 2 >= view.rows.length && alike.length > 0;
}
