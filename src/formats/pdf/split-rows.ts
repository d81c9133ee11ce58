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
    const over = upper.find((other) => other.row + other.rowSpan === boundary && other.col === cell.col && other.colSpan === cell.colSpan);
    if (over) pairs.set(cell, over);
  }
  const first = lower.filter((cell) => cell.row === boundary);
  const all: Pair[] = [...pairs].map(([low, up]) => ({ upper: up, lower: low }));
  const known = tags.above >= 0 && tags.below >= 0;
  const splitRow = known ? tags.above === tags.below : isSplitRow(all, first);
  const joined = new Map<PieceCell, PieceCell>();
  for (const pair of all) {
    if (splitRow || isOneCell(pair, upper)) joined.set(pair.upper, pair.lower);
  }
  const gone = new Set(joined.values());
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

const NEW_ENTRY = /^(指标|其中|★|☆|…|\.{3}|\d+[.、．]|[（(]?[一二三四五六七八九十]+[、)）])/;

/**
 * Was one row cut in two? Then the lower part holds only the rest of long texts: each of its texts stands under a text
 * whose last line is full, and cells that were filled above are blank below.
 */
function isSplitRow(pairs: readonly Pair[], first: readonly PieceCell[]): boolean {
  if (pairs.length < first.length) return false;
  const single = pairs.filter((pair) => pair.lower.rowSpan === 1);
  if (single.length < 2) return false;
  const filled = single.filter((pair) => bare(pair.lower) !== "");
  if (filled.length === 0 || filled.length === single.length) return false;
  if (!filled.every((pair) => goesOn(pair))) return false;
  return single.some((pair) => bare(pair.upper) !== "" && bare(pair.lower) === "");
}

/** The upper text breaks off at the right edge of its cell, and the lower one doesn't begin like an entry of its own. */
function goesOn(pair: Pair): boolean {
  const last = pair.upper.lines[pair.upper.lines.length - 1];
  const box = pair.upper.parts[pair.upper.parts.length - 1]?.box;
  if (last === undefined || box === undefined || NEW_ENTRY.test(textOf(pair.lower).trim())) return false;
  const width = box[2] - box[0];
  return last.box[2] - last.box[0] > width - 2.6 * last.size;
}

/** Is a cell that spans rows one cell over the break? */
function isOneCell(pair: Pair, upper: readonly PieceCell[]): boolean {
  const above = bare(pair.upper);
  const below = bare(pair.lower);
  const spans = pair.upper.rowSpan > 1 || pair.lower.rowSpan > 1;
  if (above === "" && below === "") return pair.upper.rowSpan > 1 && pair.lower.rowSpan > 1;
  if (above === below) return spans;
  if (below === "") return pair.upper.rowSpan > 1 || pair.lower.rowSpan > 1 || isLabelColumn(pair.upper, upper);
  if (above === "") return pair.upper.rowSpan > 1 && isLabelColumn(pair.upper, upper);
  return LABEL_TAIL.test(below) && !/(标|[)）])$/.test(above) || (below.startsWith("（") && LABEL_TAIL.test(below)) || isOneColumnOfSigns(pair);
}

/** What is left of 社会效益指标 or 产出指标（50分） when a page break cuts the label. */
const LABEL_TAIL = /^(指?标|[（(]?\d+(\.\d+)?分?[）)]|分?[）)]|指标[（(]\d+(\.\d+)?分[）)])$/;

/** A label set vertically, one character a line, and cut in the middle. */
function isOneColumnOfSigns(pair: Pair): boolean {
  const lines = [...pair.upper.lines, ...pair.lower.lines].map((line) => line.text.trim());
  return lines.every((text) => text.length === 1) && !bare(pair.upper).endsWith("标") && bare(pair.lower).endsWith("标");
}

/** A column of level names: others of the same width above are merged, and none of those is blank. */
function isLabelColumn(cell: PieceCell, upper: readonly PieceCell[]): boolean {
  const column = upper.filter((other) => other !== cell && other.col === cell.col && other.colSpan === cell.colSpan);
  return column.some((other) => other.rowSpan > 1) && column.every((other) => bare(other) !== "");
}

function bare(cell: PieceCell): string {
  return textOf(cell).replace(/\s+/g, "");
}
