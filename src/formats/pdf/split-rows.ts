import { beginsEntry, isCutLabel, isWholeLabel, isWholeValue } from "./cut-labels.ts";
import { textOf, type PieceCell } from "./piece.ts";

/** Two cells over one another at a page break. */
interface Pair {
  readonly upper: PieceCell;
  readonly lower: PieceCell;
}

/**
 * Joins the cells of a table's part before a page break with those after it.
 *
 * @param boundary Number of rows before the break; the lower cells' rows count on from there.
 * @param tags Positions of the last and the first row in the tagged table, −1 where unknown.
 */
export function joinRows(
  upper: readonly PieceCell[],
  lower: readonly PieceCell[],
  boundary: number,
  tags: { above: number; below: number },
): { cells: PieceCell[]; splitRow: boolean } {
  const pairs = new Map<PieceCell, PieceCell>();
  for (const cell of lower) {
    if (cell.row !== boundary) continue;
    const over = upper.find(
      (other) => other.row + other.rowSpan === boundary && other.col === cell.col && other.colSpan === cell.colSpan,
    );
    if (over) pairs.set(cell, over);
  }
  const first = lower.filter((cell) => cell.row === boundary);
  const all: Pair[] = [...pairs].map(([low, up]) => ({ upper: up, lower: low }));
  const known = tags.above >= 0 && tags.below >= 0;
  const splitRow = known ? tags.above === tags.below : isSplitRow(all, first);
  const joined = new Map<PieceCell, PieceCell>();
  const gone = new Set<PieceCell>();
  all.sort((a, b) => a.lower.col - b.lower.col);
  for (const pair of all) {
    // Level names stand before everything else in a row: blank, over several rows, or themselves joined.
    const before = first.filter((cell) => cell.col < pair.lower.col);
    const leads =
      before.every((cell) => bare(cell) === "" || cell.rowSpan > 1 || gone.has(cell)) &&
      first.some((cell) => cell.col > pair.lower.col && bare(cell) !== "");
    if (!splitRow && !(known ? taggedAsOne(pair, tags.below) : isOneCell(pair, upper, leads))) continue;
    joined.set(pair.upper, pair.lower);
    gone.add(pair.lower);
  }
  const shift = splitRow ? 1 : 0;
  const cells: PieceCell[] = [];
  for (const cell of upper) {
    const rest = joined.get(cell);
    cells.push(rest ? together(cell, rest, shift) : cell);
  }
  for (const cell of lower) {
    if (gone.has(cell)) continue;
    if (cell.row > boundary) cells.push({ ...cell, row: cell.row - shift });
    // A part of a split row that has nothing over it keeps to the joined row.
    else cells.push(splitRow ? { ...cell, row: boundary - 1 } : cell);
  }
  return { cells, splitRow };
}

/** One cell of a part before the break and its rest after it. A text that is printed again is the same text. */
function together(upper: PieceCell, lower: PieceCell, overlap: number): PieceCell {
  const again = bare(upper) !== "" && bare(upper) === bare(lower);
  return {
    ...upper,
    rowSpan: upper.rowSpan + lower.rowSpan - overlap,
    lines: again ? upper.lines : [...upper.lines, ...lower.lines],
    parts: [...upper.parts, ...lower.parts],
    nested: [...upper.nested, ...lower.nested],
  };
}

/**
 * Was one row cut in two? Then every text of the lower part is the rest of a text above it, and no value stands over
 * another value.
 */
function isSplitRow(pairs: readonly Pair[], first: readonly PieceCell[]): boolean {
  const single = pairs.filter((pair) => pair.lower.rowSpan === 1 || pair.upper.rowSpan === 1);
  // Cells over several rows may lack a partner where the other part is not drawn.
  if (first.some((cell) => cell.rowSpan === 1 && bare(cell) !== "" && !pairs.some((pair) => pair.lower === cell)))
    return false;
  const filled = single.filter((pair) => bare(pair.lower) !== "");
  if (filled.length === 0 || single.length < 2) return false;
  const own = filled.filter((pair) => pair.lower.rowSpan === 1 && pair.upper.rowSpan === 1);
  if (own.length === 0)
    return filled.length < single.length && filled.every(goesOn) && single.every((pair) => pair.lower.rowSpan === 1);
  return own.every(goesOn);
}

/** The upper text breaks off, and the lower one is its rest: a full last line, half a label. */
function goesOn(pair: Pair): boolean {
  const above = bare(pair.upper);
  const below = bare(pair.lower);
  if (above === "" || above === below || isWholeValue(above)) return false;
  if (isCutLabel(above, below)) return true;
  if (isWholeLabel(above) || beginsEntry(below, above)) return false;
  const last = pair.upper.lines[pair.upper.lines.length - 1];
  const box = pair.upper.parts[pair.upper.parts.length - 1]?.box;
  if (last === undefined || box === undefined) return false;
  const full = last.box[2] - last.box[0] > box[2] - box[0] - 2 * last.size - CELL_PADDING;
  // A paragraph may end at the break; then the next one goes on in the same cell, and both are long.
  return full || (/[。；;]$/.test(above) && above.length > 20 && below.length > 10);
}

const CELL_PADDING = 12;

/** The structure tree says that the upper cell reaches into the row after the break, or that the lower one began before it. */
function taggedAsOne(pair: Pair, below: number): boolean {
  const { upper, lower } = pair;
  if (upper.tag !== undefined && upper.tag.row + upper.tag.rowSpan > below)
    return lower.tag === undefined || lower.tag.row === upper.tag.row;
  if (lower.tag !== undefined) return lower.tag.row < below;
  return upper.tag === undefined && bare(upper) === "" && upper.rowSpan > 1 && lower.rowSpan > 1;
}

/** Is a cell over the break one cell, although the row is not cut? `leads`: only level names stand before it. */
function isOneCell(pair: Pair, upper: readonly PieceCell[], leads: boolean): boolean {
  const above = bare(pair.upper);
  const below = bare(pair.lower);
  const spans = pair.upper.rowSpan > 1 || pair.lower.rowSpan > 1;
  if (above === "" && below === "") return pair.upper.rowSpan > 1 && pair.lower.rowSpan > 1;
  if (above === below) return spans;
  if (below === "") return spans || isLabelColumn(pair.upper, upper) || leads;
  if (above === "") return pair.upper.rowSpan > 1 && (isLabelColumn(pair.upper, upper) || leads);
  return (spans || leads) && (isCutLabel(above, below) || isOneColumnOfSigns(pair));
}

/** A label set vertically, one character a line, and cut in the middle. */
function isOneColumnOfSigns(pair: Pair): boolean {
  const lines = [...pair.upper.lines, ...pair.lower.lines].map((line) => line.text.trim());
  return (
    lines.every((text) => text.length === 1) && !bare(pair.upper).endsWith("标") && bare(pair.lower).endsWith("标")
  );
}

/** A column of level names: others of the same width above are merged, and none of those is blank. */
function isLabelColumn(cell: PieceCell, upper: readonly PieceCell[]): boolean {
  const column = upper.filter((other) => other !== cell && other.col === cell.col && other.colSpan === cell.colSpan);
  return column.some((other) => other.rowSpan > 1) && column.every((other) => bare(other) !== "");
}

function bare(cell: PieceCell): string {
  return textOf(cell).replace(/\s+/g, "");
}
