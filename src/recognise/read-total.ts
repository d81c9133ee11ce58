import type { NumberCell, TextCell } from "../model/cell.ts";
import { squeeze } from "../model/text.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { overlap, textCell, type ViewCell, type ViewRow } from "./grid-view.ts";
import type { Column } from "./header.ts";
import { numberCell, plainNumber } from "./number-cell.ts";

/** The 总分 row: weight, score and grade as far as the form gives them. */
export interface TotalRow {
  readonly weight: NumberCell | null;
  readonly score: NumberCell | null;
  readonly grade: TextCell | null;
}

const GRADE = /(优秀|优良|良好|合格|不合格|优|良|中|差)(?:等|级|等级)?$/;
const SCORE_AND_GRADE = /^(\d+(?:\.\d+)?)分?[,，、/()（）]*(优秀|优|良好|良|中|差)[()（）]*$/;

/** The label cell of a 总分 or 合计 row, null where the row is none. */
export function totalLabel(row: ViewRow, lexicon: Lexicon): ViewCell | null {
  for (const cell of row.own) {
    if (cell.text === "") continue;
    const role = lexicon.roleOf("total", cell.text);
    if (role === "row") return cell;
    if (/\d/.test(cell.key) || cell.key.length > 12) return null;
  }
  return null;
}

/**
 * Reads a 总分 row. Cells are matched with the header's weight and score columns; where the row is divided otherwise, the
 * first number is the weight and the last the score. "98 优" is score and grade.
 */
export function readTotal(row: ViewRow, label: ViewCell, columns: readonly Column[], lexicon: Lexicon): TotalRow {
  const cells = row.own.filter((cell) => cell.col > label.lastCol);
  const labelled = labelledTotal(cells, lexicon);
  if (labelled) return labelled;
  const weightColumn = columns.find((column) => column.role === "weight");
  const scoreColumn = columns.find((column) => column.role === "score");
  const filled = cells.filter((cell) => plainNumber(cell.text) !== null || SCORE_AND_GRADE.test(cell.key));
  let weight = weightColumn ? at(cells, weightColumn) : null;
  let score = scoreColumn ? at(cells, scoreColumn) : null;
  const fits = (cell: ViewCell | null, column: Column | undefined): boolean =>
    cell !== null && column !== undefined && overlap(cell, column) * 2 >= cell.lastCol - cell.col + 1;
  if (weightColumn && scoreColumn) {
    const [first, second] = filled;
    if (
      filled.length >= 2 &&
      (weight === score || !filled.includes(weight as ViewCell) || !filled.includes(score as ViewCell))
    ) {
      const order = weightColumn.col < scoreColumn.col;
      [weight, score] = order ? [first ?? null, second ?? null] : [second ?? null, first ?? null];
    } else if (filled.length === 1 && first) {
      const isScore = weight === score ? true : score === first || (weight !== first && !fits(first, weightColumn));
      if (weight === score) [weight, score] = isScore ? [null, first] : [first, null];
    }
    if (weight === score) weight = null;
  } else if (!weightColumn) {
    score = score && filled.includes(score) ? score : (filled.at(-1) ?? score);
  }
  const own = score ? SCORE_AND_GRADE.exec(score.key) : null;
  const grade = gradeCell(cells.filter((cell) => cell !== score && cell !== weight));
  return {
    weight: weightColumn ? (weight ? numberCell(weight) : blank()) : null,
    score: score
      ? own
        ? { ...textCell(score), text: own[1] ?? score.text, value: Number(own[1]) }
        : numberCell(score)
      : blank(),
    grade: grade ?? (own && score ? { ...textCell(score), text: own[2] ?? "", value: own[2] ?? null } : null),
  };
}

/** "总分 | 100 | 自评得分 | 99.00 | 自评等级 | 优": each value behind its own label; null where the row is not of that kind. */
function labelledTotal(cells: readonly ViewCell[], lexicon: Lexicon): TotalRow | null {
  const behind = (role: string): ViewCell | null => {
    const index = cells.findIndex((cell) => cell.text !== "" && lexicon.roleOf("fields", cell.text) === role);
    return index < 0 ? null : (cells[index + 1] ?? null);
  };
  const score = behind("totalScore");
  const [first] = cells;
  if (!score || !first) return null;
  const grade = behind("grade");
  return {
    weight: plainNumber(first.text) === null ? null : numberCell(first),
    score: numberCell(score),
    grade: grade ? textCell(grade) : null,
  };
}

function at(cells: readonly ViewCell[], column: Column): ViewCell | null {
  let best: ViewCell | null = null;
  for (const cell of cells) if (overlap(cell, column) > (best ? overlap(best, column) : 0)) best = cell;
  return best;
}

function gradeCell(cells: readonly ViewCell[]): TextCell | null {
  const found = cells.find((cell) => cell.key.length <= 8 && GRADE.test(squeeze(cell.text)));
  return found ? { ...textCell(found), value: GRADE.exec(found.key)?.[1] ?? null } : null;
}

function blank(): NumberCell {
  return { text: "", value: null };
}
