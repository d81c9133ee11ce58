import type { MeasureCell, NumberCell, TextCell } from "../model/cell.ts";
import type { Group, Indicator } from "../model/evaluation.ts";
import { squeeze } from "../model/text.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { overlap, textCell, type GridView, type ViewCell, type ViewRow } from "./grid-view.ts";
import { cellsByColumn, repeatsHeader, type Column, type Header } from "./header.ts";
import type { IndicatorColumns } from "./indicator-columns.ts";
import { bracketUnit, indicatorName } from "./indicator-name.ts";
import { LevelTrack, levelWeights } from "./level.ts";
import { readMeasure, unitName } from "./measure/read-measure.ts";
import { mergedCell, numberCell, plainNumber, type MergedCell } from "./number-cell.ts";
import { readTotal, totalLabel, type TotalRow } from "./read-total.ts";

/** The indicator block of a form. */
export interface IndicatorBlock {
  readonly header: Header;
  readonly columns: readonly Column[];
  readonly indicators: Indicator[];
  readonly groups: Group[];
  readonly total: TotalRow | null;
  /** One reason cell that all rows share, where the column is merged over the block. */
  readonly reason: { readonly label: string; readonly cell: TextCell } | null;
}

const PLACEHOLDER =
  /^(?:(?:指标|目标)?(?:\d{0,2}|[一二三四五六七八九十])[:：.、]?|[….·]+|\.{2,}|[/／—-]+|(?:指标)?[….·]+)$/;

/** Reads the rows of an indicator block; a block that goes on in a further table is read by a further call. */
export class IndicatorReader {
  private readonly lexicon: Lexicon;
  private readonly year: number | null;
  private readonly levelWeight: Map<Column, "level1" | "level2">;
  private readonly indicators: Indicator[] = [];
  private readonly groups: Group[] = [];
  private readonly owners = new Map<ViewCell, number>();
  private readonly level1 = new LevelTrack();
  private readonly level2 = new LevelTrack();
  /** Index of each role's column; the order of columns is the same on every table of the block. */
  private readonly places = new Map<string, number>();
  private known: IndicatorColumns;
  private total: TotalRow | null = null;
  private lastParent: number | null = null;
  private reason: IndicatorBlock["reason"] = null;

  constructor(known: IndicatorColumns, lexicon: Lexicon, year: number | null) {
    this.known = known;
    this.lexicon = lexicon;
    this.year = year;
    this.levelWeight = levelWeights(known.columns);
  }

  private get header(): Header {
    return this.known.header;
  }

  private get columns(): readonly Column[] {
    return this.known.columns;
  }

  /** Reads down to the 总分 row and to the first row that is no indicator; returns the last row that belongs to the block. */
  read(view: GridView, known: IndicatorColumns = this.known): number {
    this.known = known;
    const from = known.header.lastRow;
    let lastRow = from;
    for (const row of view.rows.slice(from)) {
      const again = repeatsHeader(row, this.header);
      if (again || isEmpty(row)) {
        if (!again && row.own.length > 0 && this.leaves(row)) break;
        lastRow = row.row;
        continue;
      }
      if (this.takeTotal(row)) {
        lastRow = row.row;
        continue;
      }
      if (this.leaves(row)) break;
      this.readRow(row);
      lastRow = row.row;
    }
    return lastRow;
  }

  /** Takes a 总分 row, also one that stands behind other rows; false where the row is none. */
  takeTotal(row: ViewRow): boolean {
    const label = totalLabel(row, this.lexicon);
    if (!label || !this.columns.some((column) => column.role === "weight" || column.role === "score")) return false;
    const total = readTotal(row, label, this.columns, this.lexicon);
    if (!this.total || total.score?.value != null || total.weight?.value != null) this.total = total;
    return true;
  }

  get block(): IndicatorBlock {
    const { header, columns, indicators, groups, total, reason } = this;
    return { header, columns, indicators, groups, total, reason };
  }

  /** Something else begins: another block's side cell, a label with one long text, or a row without the columns of this block. */
  private leaves(row: ViewRow): boolean {
    const first = this.columns[0];
    if (!first) return true;
    const { side } = this.header;
    if (side) {
      const left = row.own.find((cell) => cell.col < first.col && cell.text !== "");
      if (left && left.key !== side.key && !side.key.startsWith(left.key) && !left.key.startsWith(side.key))
        return true;
      if (!left && side.lastRow < row.row && !row.all.some((cell) => cell.col < first.col) && this.total) return true;
    }
    if (this.total && side && side.lastRow < row.row && !row.own.some((cell) => cell.key === side.key)) return true;
    const data = this.columns.filter((column) => column.role !== "level1" && column.role !== "level2");
    const cells = new Set(cellsByColumn(row, this.columns).filter((cell) => cell !== null));
    const widest = row.own.reduce<ViewCell | null>(
      (best, cell) => (best && covered(best, data) >= covered(cell, data) ? best : cell),
      null,
    );
    if (widest && data.length > 2 && covered(widest, data) > data.length / 2) return true;
    return cells.size <= 1 && this.columns.length > 2;
  }

  private readRow(row: ViewRow): void {
    const cells = cellsByColumn(row, this.columns);
    const cellOf = (role: string): ViewCell | null => {
      const at = this.columnOf(role);
      return at < 0 ? null : (cells[at] ?? null);
    };
    const level1 = this.level1.follow(cellOf("level1"));
    if (level1.fresh) this.level2.forget();
    const level2 = this.level2.follow(cellOf("level2"));
    this.declare(level1.label, level1.declared, level1.cell, cells);
    const name = cellOf("name") ?? (this.columnOf("name") < 0 ? level2.cell : null);
    if (
      this.lexicon.roleOf("total", name?.text ?? "") === "subtotal" ||
      this.lexicon.roleOf("total", cellOf("level2")?.text ?? "") === "subtotal"
    )
      return;
    const values = ["target", "actual", "weight", "score"].map(cellOf);
    const own = values.filter(
      (cell) => cell !== null && cell.row === row.row && cell.text !== "" && !PLACEHOLDER.test(cell.key),
    );
    const nameless = !name || PLACEHOLDER.test(name.key);
    if (nameless && own.length === 0) return;
    this.indicators.push(this.indicator(row, cells, name, level1.label, level2.label));
  }

  private indicator(
    row: ViewRow,
    cells: readonly (ViewCell | null)[],
    name: ViewCell | null,
    level1: string | null,
    level2: string | null,
  ): Indicator {
    const index = this.indicators.length;
    const text = (role: string): TextCell | null => {
      const cell = this.pick(cells, role);
      if (cell === undefined) return null;
      if (cell === null) return { text: "", value: null };
      return this.owned(cell, index) ?? textCell(cell);
    };
    const number = (role: string): NumberCell | null => {
      const cell = this.pick(cells, role);
      if (cell === undefined) return null;
      if (cell === null) return { text: "", value: null };
      return this.owned(cell, index) ?? numberCell(cell);
    };
    const named = indicatorName(name);
    const operator = this.pick(cells, "operator")?.text ?? "";
    const unitText = this.pick(cells, "unit")?.text ?? "";
    const measure = (role: "target" | "actual"): MeasureCell | null => {
      const cell = this.pick(cells, role);
      if (cell === undefined) return null;
      if (cell === null) return { text: "", value: null };
      const owned = this.owned(cell, index);
      if (owned) return owned;
      const columns = { operator: role === "target" ? operator : "", unit: unitText, year: this.year };
      return { ...textCell(cell), value: readMeasure(cell.text, columns) };
    };
    const target = measure("target");
    const actual = measure("actual");
    const deviation = this.deviation(cells, index, row);
    const indicator: Indicator = {
      level1: this.columnOf("level1") < 0 ? null : (level1 ?? ""),
      level2: this.columnOf("level2") < 0 ? null : (level2 ?? ""),
      ordinal: named.ordinal,
      name: named.cell,
      target,
      actual,
      unit:
        unitName(squeeze(unitText)) ??
        valueUnit(target) ??
        valueUnit(actual) ??
        bracketUnit(named.cell.text, this.lexicon.units),
      weight: number("weight"),
      score: number("score"),
      completion: number("completion"),
      scoringRule: text("scoringRule"),
      deviation,
      more: this.more(cells, index),
      childOf: null,
    };
    const child = /^[★*]*其中/.test(squeeze(named.cell.text)) && !indicator.weight?.text && !indicator.score?.text;
    if (child && this.lastParent !== null) return { ...indicator, childOf: this.lastParent };
    this.lastParent = index;
    return indicator;
  }

  /** A reason column merged over most of the block is one reason for the table. */
  private deviation(cells: readonly (ViewCell | null)[], index: number, row: ViewRow): TextCell | null {
    const cell = this.pick(cells, "deviation");
    if (cell === undefined) return null;
    if (cell === null) return { text: "", value: null };
    const shared = cell.lastRow - cell.row >= 2;
    const owned = this.owned(cell, index);
    if (shared && row.row === cell.row && cell.text !== "")
      this.reason = { label: this.headerOf("deviation"), cell: textCell(cell) };
    return owned ?? textCell(cell);
  }

  /** The stand-in for a cell that a row above holds already; null where this row is its first. */
  private owned(cell: ViewCell, index: number): MergedCell | null {
    const owner = this.owners.get(cell);
    if (owner !== undefined) return mergedCell(cell, owner);
    this.owners.set(cell, index);
    return null;
  }

  private columnOf(role: string): number {
    let at = this.places.get(role);
    if (at === undefined) this.places.set(role, (at = this.bestColumn(role)));
    return at;
  }

  /** Of several columns with one role the one whose header stands first in the lexicon. */
  private bestColumn(role: string): number {
    let best = -1;
    let rank = Infinity;
    this.columns.forEach((column, index) => {
      if (column.role !== role || this.levelWeight.has(column)) return;
      const place = this.lexicon.rankOf("indicators", role, column.header);
      if (best < 0 || place < rank) [best, rank] = [index, place];
    });
    return best;
  }

  /** undefined: the form has no such column; null: the row has no cell there. */
  private pick(cells: readonly (ViewCell | null)[], role: string): ViewCell | null | undefined {
    const at = this.columnOf(role);
    return at < 0 ? undefined : (cells[at] ?? null);
  }

  private headerOf(role: string): string {
    return this.columns[this.columnOf(role)]?.header ?? "";
  }

  private more(cells: readonly (ViewCell | null)[], index: number): Record<string, TextCell> {
    const used = new Set(
      [
        "level1",
        "level2",
        "name",
        "target",
        "actual",
        "weight",
        "score",
        "completion",
        "scoringRule",
        "deviation",
        "operator",
        "unit",
      ].map((role) => this.columnOf(role)),
    );
    const more: Record<string, TextCell> = {};
    this.columns.forEach((column, at) => {
      const cell = cells[at];
      if (used.has(at) || this.levelWeight.has(column) || !cell || column.header === "") return;
      more[squeeze(column.header)] = this.owned(cell, index) ?? textCell(cell);
    });
    for (const role of ["operator", "unit"]) {
      const cell = this.pick(cells, role);
      if (cell) more[squeeze(this.headerOf(role))] = textCell(cell);
    }
    return more;
  }

  /** The printed weight of a level-1 group: in its own cell, or in a weight column of its own. */
  private declare(
    label: string | null,
    declared: number | null,
    cell: ViewCell | null,
    cells: readonly (ViewCell | null)[],
  ): void {
    if (label === null || label === "" || this.groups.some((group) => group.level1 === label)) return;
    const column = [...this.levelWeight].find(([, level]) => level === "level1")?.[0];
    const weightCell = column ? (cells[this.columns.indexOf(column)] ?? null) : null;
    const weight = declared ?? (weightCell ? plainNumber(weightCell.text) : null);
    const source = declared !== null ? cell : weightCell;
    if (weight !== null)
      this.groups.push({ level1: label, declaredWeight: weight, ...(source ? { cell: textCell(source) } : {}) });
  }
}

function covered(cell: ViewCell, columns: readonly Column[]): number {
  return columns.filter((column) => overlap(cell, column) * 2 > column.lastCol - column.col + 1).length;
}

function isEmpty(row: ViewRow): boolean {
  return row.own.length === row.all.length && row.own.every((cell) => cell.text === "" && cell.lastRow === row.row);
}

function valueUnit(cell: MeasureCell | null): string | null {
  return cell?.value?.kind === "quantity" ? cell.value.unit : null;
}
