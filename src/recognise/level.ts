import { normalise } from "../model/text.ts";
import type { Column } from "./header.ts";
import type { ViewCell } from "./grid-view.ts";

const POINTS =
  /[(（【[]([\d０-９]+(?:[.．][\d０-９]+)?)(?:分|%|％)?[)）】\]]$|[:：]?([\d０-９]+(?:[.．][\d０-９]+)?)分$/;

/** A level's label and the weight printed behind it: "产出指标（50分）" is 产出指标 and 50. */
export function readLevel(text: string): { label: string; declared: number | null } {
  const plain = text.replace(/[\s\u3000]+/g, "");
  const match = POINTS.exec(plain);
  const points = match?.[1] ?? match?.[2];
  if (!match || points === undefined || match.index === 0)
    return { label: plain.replace(/[:：]$/, ""), declared: null };
  return { label: plain.slice(0, match.index).replace(/[:：]$/, ""), declared: Number(normalise(points)) };
}

/** The level that a row stands under, carried down where the cell is blank or lost at a page break. */
export class LevelTrack {
  private label: string | null = null;
  private cell: ViewCell | null = null;

  /** Takes the row's cell; a blank one leaves the level as it is. */
  follow(cell: ViewCell | null): {
    label: string | null;
    cell: ViewCell | null;
    declared: number | null;
    fresh: boolean;
  } {
    if (cell && cell.text !== "") {
      const { label, declared } = readLevel(cell.text);
      const fresh = cell !== this.cell && label !== this.label;
      this.label = label;
      this.cell = cell;
      return { label, cell, declared, fresh };
    }
    return { label: this.label, cell: this.cell, declared: null, fresh: false };
  }

  forget(): void {
    this.label = null;
    this.cell = null;
  }
}

/** Columns of the levels' own weights (一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值): by the role of the column before them. */
export function levelWeights(columns: readonly Column[]): Map<Column, "level1" | "level2"> {
  const found = new Map<Column, "level1" | "level2">();
  columns.forEach((column, index) => {
    const before = columns[index - 1]?.role;
    const later = columns.slice(index + 1).some((other) => other.role === "level2" || other.role === "name");
    if (column.role === "weight" && (before === "level1" || before === "level2") && later) found.set(column, before);
  });
  return found;
}
