import type { MaybeCell } from "./result-types.ts";

/**
 * How many rows the cell of each row takes in one column: 0 where a merged cell from above covers it.
 *
 * @param cells The column from top to bottom; a covered cell says by `mergedInto` which row covers it.
 */
export function cellSpans(cells: readonly MaybeCell[]): number[] {
  const spans = cells.map(() => 1);
  let holder = 0;
  for (const [row, cell] of cells.entries()) {
    const covered = row > 0 && cell?.mergedInto !== undefined && cell.mergedInto >= 0 && cell.mergedInto <= holder;
    if (!covered) {
      holder = row;
      continue;
    }
    spans[row] = 0;
    spans[holder] = (spans[holder] ?? 1) + 1;
  }
  return spans;
}

/**
 * Spans of level columns: neighbours with the same words are one cell, as long as all levels before it are the same too.
 *
 * @param rows Level words of each row, from the outermost.
 */
export function levelSpans(rows: readonly (readonly (string | null)[])[]): number[][] {
  const spans = rows.map((levels) => levels.map(() => 1));
  const depth = rows[0]?.length ?? 0;
  for (let level = 0; level < depth; level++) {
    let start = 0;
    for (let row = 1; row < rows.length; row++) {
      const before = rows[start];
      const here = rows[row];
      const own = spans[row];
      const first = spans[start];
      if (before === undefined || here === undefined || own === undefined || first === undefined) continue;
      const same = here[level] !== null && before.slice(0, level + 1).every((words, at) => words === here[at]);
      if (!same) start = row;
      else {
        own[level] = 0;
        first[level] = (first[level] ?? 1) + 1;
      }
    }
  }
  return spans;
}
