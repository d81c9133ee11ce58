import type { Lexicon } from "../lexicon/lexicon.ts";
import { fundHeader } from "./read-funds.ts";
import { indicatorHeader } from "./indicator-columns.ts";
import type { GridView, ViewRow } from "./grid-view.ts";

/** Rows of one table that may hold one form; a table with several forms without a gap gives several. */
export interface Segment {
  readonly view: GridView;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly facts: SegmentFacts;
}

/** What a first look at a segment finds. */
export interface SegmentFacts {
  /** A project name label. */
  readonly named: boolean;
  /** Any label of a form's head. */
  readonly headed: boolean;
  readonly funds: boolean;
  readonly indicators: boolean;
}

const NOTHING: SegmentFacts = { named: false, headed: false, funds: false, indicators: false };
const HEAD = new Set(["projectName", "supervisingDepartment", "implementingUnit"]);

/** A row with one cell over (nearly) the whole width: a title, a year, a note. */
export function fullWidth(row: ViewRow, cols: number): boolean {
  const [cell] = row.own;
  return cell !== undefined && row.all.length === 1 && (cell.lastCol - cell.col + 1) * 10 >= cols * 9;
}

/**
 * Splits a table where another form begins: at a project name after an indicator block was seen, together with the title
 * rows above it.
 */
export function segmentsOf(view: GridView, lexicon: Lexicon): Segment[] {
  const starts = [1];
  let seen: SegmentFacts = { ...NOTHING };
  const facts: SegmentFacts[] = [];
  const names: string[] = [];
  for (const row of view.rows) {
    const name = projectName(row, lexicon);
    const funds = fundHeader(view, row.row, lexicon) !== null;
    const indicators = !funds && indicatorHeader(view, row.row, lexicon) !== null;
    const another =
      (name !== null && seen.named && names.at(-1) !== name) ||
      (funds && seen.funds && seen.named && name === null && startsAgain(view, row, lexicon));
    if (another && seen.indicators) {
      facts.push(seen);
      starts.push(firstTitleRow(view, row.row));
      seen = { ...NOTHING };
    }
    if (name !== null) names.push(name);
    const headed =
      seen.headed ||
      name !== null ||
      row.own.some((cell) => cell.key.length < 16 && HEAD.has(lexicon.roleOf("fields", cell.text) ?? ""));
    seen = {
      named: seen.named || name !== null,
      headed,
      funds: seen.funds || funds,
      indicators: seen.indicators || indicators,
    };
  }
  facts.push(seen);
  return starts.map((firstRow, index) => ({
    view,
    firstRow,
    lastRow: (starts[index + 1] ?? view.rows.length + 1) - 1,
    facts: facts[index] ?? seen,
  }));
}

/** Value beside a project name label, "" where it is blank; null where the row has no such label. */
function projectName(row: ViewRow, lexicon: Lexicon): string | null {
  const at = row.own.findIndex((cell) => cell.key.length < 24 && lexicon.roleOf("fields", cell.text) === "projectName");
  const value = row.own[at + 1];
  if (at < 0 || row.own.length > 6) return null;
  if (value && (lexicon.roleOf("funds", value.text) !== null || lexicon.roleOf("indicators", value.text) !== null))
    return null;
  return value?.key ?? "";
}

/** A second fund header after an indicator block means a second form only where no project name announces it. */
function startsAgain(view: GridView, row: ViewRow, lexicon: Lexicon): boolean {
  const later = view.rows.slice(row.row, row.row + 12);
  return (
    later.some((next) => indicatorHeader(view, next.row, lexicon) !== null) &&
    !view.rows.slice(Math.max(0, row.row - 8), row.row).some((before) => projectName(before, lexicon) !== null)
  );
}

function firstTitleRow(view: GridView, row: number): number {
  let first = row;
  while (first > 1) {
    const above = view.rows[first - 2];
    if (
      !above ||
      !fullWidth(above, view.cols) ||
      /^(?:注|备注|说明)/.test(above.own[0]?.key ?? "") ||
      (above.own[0]?.key.length ?? 0) > 40
    )
      break;
    first--;
  }
  return first;
}
