import { FULL, share, td, th, type Cell, type Row } from "../cell.ts";
import type { Project } from "../record.ts";

/** Fields of the record that a head cell can show; any other word is a label of `extra`. */
const FIELDS: Record<string, (p: Project) => string> = {
  projectName: (p) => p.name,
  supervisingDepartment: (p) => p.supervising,
  implementingUnit: (p) => p.implementing,
  year: (p) => p.year,
  "total.score": (p) => p.total.score,
  "total.grade": (p) => p.total.grade,
};

/** One label with its value; `field` is a field of the truth, or left out for a value out of `extra`. */
export interface Pair {
  readonly label: string;
  readonly field?: string;
  /** Wishes for the widths of label and value. */
  readonly w?: readonly [number, number];
}

/** Head rows: label and value in turns, filling the width. */
export function headRows(p: Project, rows: readonly (readonly Pair[])[]): Row[] {
  return rows.map((pairs) => {
    const widths = share(
      FULL,
      pairs.flatMap((pair) => pair.w ?? [3, 5]),
    );
    return pairs.flatMap((pair, i): Cell[] => {
      const shown = pair.field === undefined ? undefined : FIELDS[pair.field];
      const text = shown ? shown(p) : (p.extra[pair.label] ?? "");
      return [th(widths[2 * i] ?? 0, pair.label), td(widths[2 * i + 1] ?? 0, text, pair.field)];
    });
  });
}
