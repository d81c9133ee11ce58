import type { FormRow } from "./form-rows.ts";

export interface RowPairs {
  readonly pairs: readonly (readonly [before: FormRow, after: FormRow])[];
  readonly removed: readonly FormRow[];
  readonly added: readonly FormRow[];
}

/**
 * Which row of an earlier round is which of a later one: by all its names, else by the barest, equal names in their order; the one row that
 * is left on both sides of a block is the same row under another name.
 */
export function pairRows(before: readonly FormRow[], after: readonly FormRow[]): RowPairs {
  const pairs: [FormRow, FormRow][] = [];
  let [mine, theirs] = [[...before], [...after]];
  for (const level of [0, 1]) {
    const waiting = new Map<string, FormRow[]>();
    for (const row of theirs) {
      const key = keyAt(row, level);
      waiting.set(key, [...(waiting.get(key) ?? []), row]);
    }
    for (const row of mine) {
      const partner = waiting.get(keyAt(row, level))?.shift();
      if (partner) pairs.push([row, partner]);
    }
    [mine, theirs] = leftOver(mine, theirs, pairs);
  }
  for (const row of mine) {
    const [alone, other] = [mine, theirs].map((rows) => rows.filter(({ block }) => block === row.block));
    if (alone?.length === 1 && other?.length === 1 && other[0] && row.block !== "analysis" && row.block !== "extra")
      pairs.push([row, other[0]]);
  }
  const [removed, added] = leftOver(mine, theirs, pairs);
  return { pairs, removed, added };
}

function keyAt({ block, keys }: FormRow, level: number): string {
  return `${block}|${keys[Math.min(level, keys.length - 1)] ?? ""}`;
}

function leftOver(
  mine: readonly FormRow[],
  theirs: readonly FormRow[],
  pairs: readonly (readonly [FormRow, FormRow])[],
): [FormRow[], FormRow[]] {
  const paired = new Set(pairs.flat());
  return [mine.filter((row) => !paired.has(row)), theirs.filter((row) => !paired.has(row))];
}
