import type { TextCell } from "../model/cell.ts";
import type { Evaluation } from "../model/evaluation.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { numberCell } from "./number-cell.ts";
import { overlap, textCell, type GridView, type ViewCell, type ViewRow } from "./grid-view.ts";

/** The goal block: what was planned beside what came of it. */
export interface GoalBlock {
  readonly expected: TextCell | null;
  readonly actual: TextCell | null;
  /** Further goal columns (全年（调整）绩效目标), under their own header. */
  readonly further: readonly { readonly label: string; readonly cell: TextCell }[];
  /** Weights and scores of the single goals, where the form has such columns. */
  readonly scored: NonNullable<Evaluation["goals"]["scored"]>;
  readonly lastRow: number;
}

interface GoalColumn {
  readonly role: string;
  readonly cell: ViewCell;
}

/** The goal header in a row: an expected and an actual column whose texts stand below; null where the row is none. */
export function goalHeader(row: ViewRow, lexicon: Lexicon): GoalColumn[] | null {
  const named: GoalColumn[] = [];
  for (const cell of row.own) {
    const role = lexicon.roleOf("goals", cell.text);
    if (role && cell.lastRow === row.row) named.push({ role, cell });
  }
  const has = (role: string): boolean => named.some((column) => column.role === role);
  if (!has("actual") || !(has("expected") || has("adjusted"))) return null;
  // A heading of the block at the left (年度总体目标) is no column where the next cell is the expected goal itself.
  const [first, second] = named;
  return first?.role === "expected" && second?.role === "expected" ? named.slice(1) : named;
}

/** Reads the texts under a goal header, as long as `ends` does not say that something else begins. */
export function readGoals(
  view: GridView,
  header: readonly GoalColumn[],
  lexicon: Lexicon,
  ends: (row: ViewRow) => boolean,
): GoalBlock {
  const first = header[0]?.cell.row ?? 1;
  const points = pointColumns(view.rows[first - 1], lexicon);
  const scored: GoalBlock["scored"] = [];
  const texts = header.map((): ViewCell[] => []);
  let lastRow = first;
  for (const row of view.rows.slice(first)) {
    if (ends(row) || (lastRow > first && !continues(row, view.rows[lastRow - 1]))) break;
    const cells = header.map((column) => under(row, column.cell));
    if (cells.every((cell) => cell === null)) break;
    cells.forEach((cell, index) => cell && !texts[index]?.includes(cell) && texts[index]?.push(cell));
    if (points.length > 0) {
      const cellOf = (role: string): ViewCell | null => {
        const column = points.find((point) => point.role === role);
        return column ? under(row, column.cell) : null;
      };
      const [weight, score] = [cellOf("weight"), cellOf("score")];
      const mine = (cell: ViewCell | null): cell is ViewCell => cell !== null && cell.row === row.row;
      if (mine(weight) || mine(score))
        scored.push({
          weight: mine(weight) ? numberCell(weight) : null,
          score: mine(score) ? numberCell(score) : null,
        });
    }
    lastRow = row.row;
  }
  const textOf = (role: string): TextCell | null => {
    const at = header.findIndex((column) => column.role === role);
    return at < 0 ? null : joined(texts[at] ?? []);
  };
  const expected = textOf("expected");
  const further = header.flatMap((column, index) => {
    const cell = column.role === "adjusted" ? joined(texts[index] ?? []) : null;
    return cell ? [{ label: column.cell.text, cell }] : [];
  });
  return {
    expected: expected ?? further[0]?.cell ?? null,
    actual: textOf("actual"),
    further: expected ? further : [],
    scored,
    lastRow,
  };
}

/** 分值 and 得分 beside the goal columns. */
function pointColumns(row: ViewRow | undefined, lexicon: Lexicon): GoalColumn[] {
  return (row?.own ?? []).flatMap((cell) => {
    const role = lexicon.roleOf("indicators", cell.text);
    return role === "weight" || role === "score" ? [{ role, cell }] : [];
  });
}

/** More goal rows (目标1 … 目标4) follow only with the same division into columns. */
function continues(row: ViewRow, previous: ViewRow | undefined): boolean {
  if (!previous) return false;
  const columns = (line: ViewRow): string => line.all.map((cell) => `${cell.col}-${cell.lastCol}`).join(" ");
  return columns(row) === columns(previous);
}

function under(row: ViewRow, header: ViewCell): ViewCell | null {
  let best: ViewCell | null = null;
  for (const cell of row.all)
    if (cell.row > header.row && overlap(cell, header) > (best ? overlap(best, header) : 0)) best = cell;
  return best;
}

function joined(cells: readonly ViewCell[]): TextCell | null {
  const [first] = cells;
  if (!first) return null;
  const text = cells.map((cell) => cell.text).join("");
  return { ...textCell(first), text, value: text === "" ? null : text };
}
