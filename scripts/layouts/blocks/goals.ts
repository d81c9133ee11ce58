import { FULL, prose, share, th, type Row } from "../cell.ts";
import type { Project } from "../record.ts";

export interface GoalBlock {
  readonly side: { readonly text: string; readonly w: number } | null;
  readonly expected: string;
  readonly actual: string;
  /** Columns between the two, with their text. */
  readonly between?: readonly { readonly head: string; readonly text: string }[];
  readonly w?: readonly number[];
}

/** The goals: headers side by side, texts below. */
export function goalRows(p: Project, block: GoalBlock): Row[] {
  const middle = block.between ?? [];
  const widths = share(FULL - (block.side?.w ?? 0), block.w ?? Array.from({ length: middle.length + 2 }, () => 1));
  const side = block.side ? [{ ...th(block.side.w, block.side.text, 2), side: true }] : [];
  const last = widths.length - 1;
  return [
    [
      ...side,
      th(widths[0] ?? 0, block.expected),
      ...middle.map((m, i) => th(widths[i + 1] ?? 0, m.head)),
      th(widths[last] ?? 0, block.actual),
    ],
    [
      prose(widths[0] ?? 0, p.expected, "goals.expected"),
      ...middle.map((m, i) => prose(widths[i + 1] ?? 0, m.text)),
      prose(widths[last] ?? 0, p.actual, "goals.actual"),
    ],
  ];
}
