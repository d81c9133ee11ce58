import { wholeNumber } from "../model/interval.ts";
import type { PackedCell, PackedRow } from "./packed-cells.ts";
import { printsOf, unpackCells } from "./packed-cells.ts";

/** A cell that says one thing here and another thing there. */
export interface Difference {
  readonly left: PackedCell;
  readonly right: PackedCell;
  /** value: another number, measure or name · words: only words of a text. */
  readonly kind: "value" | "words";
  /** A reader doubted one of the two. */
  readonly doubted: boolean;
}

export interface Comparison {
  /** Cells that both have. */
  readonly compared: number;
  readonly differences: readonly Difference[];
  /** Fund rows and indicators of one that the other has not. */
  readonly unpaired: readonly PackedRow[];
}

/** Holds two packed evaluations against each other, rows by their names. Numbers are compared as numbers: 24.50 is 24.5. */
export function compareCells(left: string, right: string): Comparison {
  if (left === right) return { compared: filledCells(left), differences: [], unpaired: [] };
  const [mine, theirs] = [unpackCells(left), unpackCells(right)];
  const { pairs, unpaired } = pairRows(mine, theirs);
  let compared = 0;
  const differences: Difference[] = [];
  for (const [a, b] of pairs)
    for (const [at, one] of a.cells.entries()) {
      const other = b.cells[at];
      if (other === undefined || one.text === null || other.text === null) continue;
      compared += 1;
      if (!sameText(one, other))
        differences.push({ left: one, right: other, kind: kindOf(one, other), doubted: one.doubted || other.doubted });
    }
  return { compared, differences, unpaired: unpaired.filter((row) => row.block !== "analysis") };
}

/** A report that was saved once more says the same to the letter: there is nothing to pair. */
function filledCells(packed: string): number {
  return unpackCells(packed).reduce((sum, { cells }) => sum + cells.filter(({ text }) => text !== null).length, 0);
}

/** Share of the common cells that say the same, 0 to 1; 0 where there are none. */
export function likeness({ compared, differences }: Comparison): number {
  return compared === 0 ? 0 : 1 - differences.length / compared;
}

function pairRows(
  left: readonly PackedRow[],
  right: readonly PackedRow[],
): { pairs: [PackedRow, PackedRow][]; unpaired: PackedRow[] } {
  const waiting = new Map<string, PackedRow[]>();
  for (const row of right) waiting.set(keyOf(row), [...(waiting.get(keyOf(row)) ?? []), row]);
  const pairs: [PackedRow, PackedRow][] = [];
  const lonely: PackedRow[] = [];
  for (const row of left) {
    const partner = waiting.get(keyOf(row))?.shift();
    if (partner) pairs.push([row, partner]);
    else lonely.push(row);
  }
  const rest = [...waiting.values()].flat();
  // One row on each side is left in a block: it is the same row, and its name differs.
  const unpaired = [...lonely, ...rest].filter((row) => {
    const [mine, theirs] = [lonely, rest].map((rows) => rows.filter((other) => other.block === row.block));
    if (row.block === "analysis" || mine?.length !== 1 || theirs?.length !== 1 || !mine[0] || !theirs[0]) return true;
    if (mine[0] === row) pairs.push([row, theirs[0]]);
    return false;
  });
  return { pairs, unpaired };
}

const keyOf = (row: PackedRow): string =>
  `${row.block}|${row.source}|${row.source === "" || row.source === "custom" ? row.name.replace(/[\p{P}\p{S}]/gu, "") : ""}`;

function sameText(left: PackedCell, right: PackedCell): boolean {
  if (left.long || right.long) return printsOf(left).words === printsOf(right).words;
  const [a, b] = [left.text ?? "", right.text ?? ""];
  if (a === b) return true;
  const [x, y] = [wholeNumber(a), wholeNumber(b)];
  if (x && y) return x.value.eq(y.value) && unitOf(a) === unitOf(b);
  return x === null && y === null && wordsOf(a) === wordsOf(b) && wordsOf(a) !== "";
}

const unitOf = (text: string): string => text.replace(/[\d.,+-]/g, "");

/** Operators and percent signs mean something; other marks are dress. */
const wordsOf = (text: string): string => text.replace(/[^\p{L}\p{N}%‰≥≤><=±+\-.]/gu, "").replace(/\.$/, "");

function kindOf(left: PackedCell, right: PackedCell): Difference["kind"] {
  return left.kind === "value" || printsOf(left).numbers !== printsOf(right).numbers ? "value" : "words";
}
