import type { NumberCell, TextCell } from "../model/cell.ts";
import type { FundRow, FundSource } from "../model/evaluation.ts";
import { Decimal } from "../model/decimal.ts";
import { squeeze } from "../model/text.ts";
import { withoutBrackets, type Lexicon } from "../lexicon/lexicon.ts";
import { textCell, type GridView, type ViewCell, type ViewRow } from "./grid-view.ts";
import { cellsByColumn, readHeader, repeatsHeader, type Column, type Header } from "./header.ts";
import { mergedCell, numberCell } from "./number-cell.ts";

/** The fund block of a form. */
export interface FundBlock {
  readonly header: Header;
  readonly rows: FundRow[];
  /** Last grid row that belongs to the block. */
  readonly lastRow: number;
  /** A reason cell that the whole block shares. */
  readonly reason: { readonly label: string; readonly cell: TextCell } | null;
  /** Texts of 得分计算方法. */
  readonly notes: readonly string[];
  readonly has: {
    readonly initialBudget: boolean;
    readonly rate: boolean;
    readonly weight: boolean;
    readonly score: boolean;
  };
}

const VALUES = ["initialBudget", "budget", "executed", "weight", "rate", "score"] as const;
type ValueRole = (typeof VALUES)[number];

/**
 * Reads the header row of a fund block: an executed amount beside a budget.
 *
 * @returns null where the row is none.
 */
export function fundHeader(view: GridView, row: number, lexicon: Lexicon): Header | null {
  const header = readHeader(view, row, "funds", lexicon);
  if (!header) return null;
  const roles = new Set(header.columns.map((column) => column.role));
  const budget = roles.has("budget") || roles.has("initialBudget");
  if (budget && (roles.has("executed") || roles.has("rate"))) return header;
  return sourceColumns(header, lexicon).length >= 2 && roles.has("executed") ? header : null;
}

/** Columns by source (中央 | 省、地 | 本级 | 其他 | 合计): the form gives the budget across instead of down. */
function sourceColumns(header: Header, lexicon: Lexicon): Column[] {
  return header.columns.filter((column) => column.role === null && lexicon.roleOf("sources", column.header) !== null);
}

/** Reads the block under its header, down to the first row that is no fund row. */
export function readFunds(view: GridView, header: Header, lexicon: Lexicon): FundBlock {
  const across = sourceColumns(header, lexicon);
  if (across.length >= 2) return readAcross(view, header, across, lexicon);
  const columns = dataColumns(view, header, lexicon);
  const start = columns[0]?.col ?? 1;
  const rows: FundRow[] = [];
  const notes: string[] = [];
  const above = new Map<ViewCell, number>();
  const outer: { cell: ViewCell; index: number }[] = [];
  let lastRow = header.lastRow;
  let reason: FundBlock["reason"] = null;
  for (const row of view.rows.slice(header.lastRow)) {
    if (repeatsHeader(row, header)) {
      lastRow = row.row;
      continue;
    }
    const label = labelCells(row, header, start);
    if (label.length === 0 || !belongs(row, header, columns, lexicon, label)) break;
    lastRow = row.row;
    const cells = cellsByColumn(row, columns);
    const index = rows.length;
    const number = (role: ValueRole): NumberCell | null => {
      const at = columns.findIndex((column) => column.role === role);
      const cell = at < 0 ? undefined : cells[at];
      if (at < 0) return null;
      if (!cell) return { text: "", value: null };
      const owner = above.get(cell);
      if (owner !== undefined) return mergedCell(cell, owner);
      above.set(cell, index);
      return numberCell(cell);
    };
    const [reasonCell, ruleCell] = ["reason", "scoringRule"].map((role) => {
      const at = columns.findIndex((column) => column.role === role);
      return at < 0 ? null : (cells[at] ?? null);
    });
    let rowReason: TextCell | null = null;
    if (reasonCell) {
      if (reasonCell.lastRow > reasonCell.row) reason = { label: "原因", cell: textCell(reasonCell) };
      else rowReason = textCell(reasonCell);
    }
    if (ruleCell && ruleCell.text !== "" && !notes.includes(ruleCell.text)) notes.push(ruleCell.text);
    const values = Object.fromEntries(VALUES.map((role) => [role, number(role)])) as Record<
      ValueRole,
      NumberCell | null
    >;
    const text = labelText(label);
    const source = sourceOf(text, lexicon, rows.length === 0);
    const partOf = parent(rows, label, outer, text, source);
    for (const cell of label) if (cell.row === row.row) outer.push({ cell, index });
    rows.push({ source, label: text, ...values, reason: rowReason, partOf });
  }
  const has = (role: string): boolean => columns.some((column) => column.role === role);
  return {
    header,
    rows: withRates(rows),
    lastRow,
    reason,
    notes,
    has: { initialBudget: has("initialBudget"), rate: has("rate"), weight: has("weight"), score: has("score") },
  };
}

/**
 * The columns from the first amount on. What stands before them holds labels, even under a budget's name (年度预算数（万元）
 * over 总额, 其中：财政资金).
 */
function dataColumns(view: GridView, header: Header, lexicon: Lexicon): Column[] {
  const holdsLabels = (column: Column): boolean => {
    const below = view.rows[header.lastRow]?.own.find((cell) => cell.col <= column.col && cell.lastCol >= column.col);
    return below !== undefined && lexicon.roleOf("sources", below.text) !== null && !/\d/.test(below.key);
  };
  const first = header.columns.findIndex(
    (column) => column.role !== null && column.role !== "label" && !holdsLabels(column),
  );
  return header.columns.slice(Math.max(first, 0));
}

function labelCells(row: ViewRow, header: Header, start: number): ViewCell[] {
  const from = header.side ? header.side.lastCol : 0;
  return row.all.filter((cell) => cell.col > from && cell.col < start && cell.text !== "" && cell.row > header.lastRow);
}

const AMOUNT_LIKE = /^(?:[-+]?[\d,]+(?:\.\d+)?%?|[—–\-/\\*]*)$/;

/** Still a fund row: under the same side cell, or with a source for a label, or with nothing but amounts and blanks in the value columns. */
function belongs(
  row: ViewRow,
  header: Header,
  columns: readonly Column[],
  lexicon: Lexicon,
  label: readonly ViewCell[],
): boolean {
  const { side } = header;
  if (side && side.lastRow >= row.row) return true;
  if (
    side &&
    side.lastRow < row.row &&
    !row.all.some((cell) => cell.col === side.col && (cell.key === side.key || cell.key === ""))
  )
    return false;
  const text = labelText(label);
  const cells = cellsByColumn(row, columns).filter((cell) => cell !== null);
  if (cells.length < Math.min(3, columns.length)) return false;
  if (lexicon.roleOf("sources", text) !== null || /^其中/.test(text)) return true;
  return (
    lexicon.roleOf("goals", text) === null &&
    lexicon.roleOf("fields", text) === null &&
    cells.every((cell) => AMOUNT_LIKE.test(cell.key))
  );
}

/** Outer and inner label are one where the outer says only 其中. */
function labelText(label: readonly ViewCell[]): string {
  const inner = label.at(-1);
  const outer = label.at(-2);
  if (!inner) return "";
  return outer && /^其中[:：]?$/.test(outer.key) ? outer.text + inner.text : inner.text;
}

/** Where the money of a row comes from. Order of the lexicon decides: 中央财政资金 is central, 年度财政资金总额 is total. */
export function sourceOf(label: string, lexicon: Lexicon, first: boolean): FundSource {
  const bare = squeeze(label).replace(/^其中:?/, "");
  const part = /^其中/.test(squeeze(label));
  const role = lexicon.roleOf(
    "sources",
    withoutBrackets(bare) === "" ? bare : withoutBrackets(bare),
  ) as FundSource | null;
  if (role === "total" && part) return "fiscal";
  return role ?? (first && !part ? "total" : "custom");
}

/** The row that this one is a part of: the row whose label cell covers it, a source opened by a second 其中, or the total. */
function parent(
  rows: readonly FundRow[],
  label: readonly ViewCell[],
  outer: readonly { cell: ViewCell; index: number }[],
  text: string,
  source: FundSource,
): number | null {
  const total = rows.findIndex((row) => row.source === "total");
  if (source === "total" || total < 0) return null;
  for (const cell of label.slice(0, -1)) {
    const owner = outer.find((entry) => entry.cell === cell && entry.index !== total);
    if (owner && rows[owner.index]?.label === cell.text) return owner.index;
  }
  const previous = rows.at(-1);
  if (
    previous &&
    previous.source !== "total" &&
    /^其中/.test(squeeze(text)) &&
    rows.slice(total + 1).some((row) => /^其中/.test(squeeze(row.label)))
  )
    return rows.length - 1;
  return total;
}

/** A rate without % is a fraction where it is ≤ 1.5 and the amounts agree with that better than with percentage points. */
function withRates(rows: readonly FundRow[]): FundRow[] {
  return rows.map((row) => {
    const rate = row.rate;
    if (!rate || rate.value === null || rate.value <= 0 || rate.value > 1.5 || /[%％]/.test(rate.text)) return row;
    const budget = row.budget?.value ?? row.initialBudget?.value ?? null;
    const executed = row.executed?.value ?? null;
    if (budget && executed !== null) {
      const share = new Decimal(executed).div(budget);
      const asFraction = share.minus(rate.value).abs();
      const asPoints = share.times(100).minus(rate.value).abs().div(100);
      if (asPoints.lt(asFraction)) return row;
    }
    return { ...row, rate: { ...rate, value: new Decimal(rate.value).times(100).toNumber() } };
  });
}

/** One row of amounts, a column per source: each source becomes a row with its budget, 合计 the total with executed and rate. */
function readAcross(view: GridView, header: Header, across: readonly Column[], lexicon: Lexicon): FundBlock {
  const line = view.rows[header.lastRow];
  const rows: FundRow[] = [];
  const roles = new Set(header.columns.map((column) => column.role));
  if (line) {
    const cells = cellsByColumn(line, header.columns);
    const cellOf = (column: Column | undefined): NumberCell | null => {
      const cell = column ? cells[header.columns.indexOf(column)] : undefined;
      return cell ? numberCell(cell) : column ? { text: "", value: null } : null;
    };
    const byRole = (role: string): NumberCell | null => cellOf(header.columns.find((column) => column.role === role));
    const blank = {
      initialBudget: null,
      budget: null,
      executed: null,
      weight: null,
      rate: null,
      score: null,
      reason: null,
    };
    const isTotal = (column: Column): boolean => lexicon.roleOf("sources", column.header) === "total";
    const total = across.find(isTotal);
    rows.push({
      ...blank,
      source: "total",
      label: withoutBrackets(total?.header ?? "合计"),
      budget: total ? cellOf(total) : byRole("budget"),
      executed: byRole("executed"),
      rate: byRole("rate"),
      weight: byRole("weight"),
      score: byRole("score"),
      partOf: null,
    });
    for (const column of across.filter((entry) => !isTotal(entry)))
      rows.push({
        ...blank,
        source: sourceOf(column.header, lexicon, false),
        label: withoutBrackets(column.header),
        budget: cellOf(column),
        partOf: 0,
      });
  }
  return {
    header,
    rows: withRates(rows),
    lastRow: header.lastRow + (line ? 1 : 0),
    reason: null,
    notes: [],
    has: { initialBudget: false, rate: roles.has("rate"), weight: roles.has("weight"), score: roles.has("score") },
  };
}
