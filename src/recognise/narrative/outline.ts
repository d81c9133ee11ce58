import type { NumberedLine, NumberStyle } from "./headings.ts";

/** A numbered line's place among the others. */
export interface OutlinePlace {
  /** From 1. */
  readonly level: number;
  /** Index of the numbered line that it stands under, null at the top. */
  readonly parent: number | null;
}

const RANK: Readonly<Record<NumberStyle, number>> = {
  part: 0,
  chinese: 1,
  "chinese-bracket": 2,
  decimal: 3,
  dotted: 3,
  "decimal-bracket": 4,
  circled: 5,
};

interface Open {
  readonly index: number;
  readonly rank: number;
  readonly value: number;
}

/**
 * Levels of numbered lines in reading order. The style decides (一、 above （一） above 1、 above （1） above ①), the depth
 * of a dotted number adds to it; but a number that cannot begin a list under its heading and counts on from the heading
 * itself (二、 then 3、 with no 1、 2、 before it) is a heading of the same level that changed its style.
 */
export function outline(lines: readonly NumberedLine[]): OutlinePlace[] {
  const open: Open[] = [];
  return lines.map((line, index) => {
    const rank = RANK[line.style] + (line.style === "dotted" ? line.path.length * 0.1 : 0);
    const parent = open.findLast((one) => one.rank < rank);
    const sibling = parent
      ? open.slice(open.indexOf(parent) + 1).find((one) => one.rank === rank)
      : open.find((one) => one.rank === rank);
    const counts = sibling ? line.value === sibling.value + 1 : line.value === 1;
    const changed = !counts && parent !== undefined && line.value === parent.value + 1 && line.style !== "dotted";
    const depth = changed ? open.indexOf(parent) : parent ? open.indexOf(parent) + 1 : 0;
    const rankAt = changed ? parent.rank : rank;
    open.length = depth;
    open.push({ index, rank: rankAt, value: line.value });
    return { level: depth + 1, parent: open[depth - 1]?.index ?? null };
  });
}
