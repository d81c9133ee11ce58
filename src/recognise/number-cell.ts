import type { NumberCell } from "../model/cell.ts";
import { wholeNumber } from "../model/interval.ts";
import { squeeze } from "../model/text.ts";
import { textCell, type ViewCell } from "./grid-view.ts";

/** An amount, weight or score: its number where the whole cell is one ("10", "10分", "（10）", "1,234.50", "300万元"), else null. */
export function numberCell(cell: ViewCell): NumberCell {
  return { ...textCell(cell), value: plainNumber(cell.text) };
}

/** Stands in a row that a merged cell from above covers; it is not blank. Fits every kind of cell. */
export interface MergedCell {
  text: "";
  value: null;
  at: ViewCell["at"];
  /** Index of the row that holds the cell. */
  mergedInto: number;
}

export function mergedCell(cell: ViewCell, index: number): MergedCell {
  return { text: "", value: null, at: cell.at, mergedInto: index };
}

/** The number that a text is, brackets around it and marks behind it aside. */
export function plainNumber(text: string): number | null {
  const bare = squeeze(text)
    .replace(/^\((.+)\)$/, "$1")
    .replace(/^[¥￥]/, "");
  const found = wholeNumber(bare);
  return found ? found.value.toNumber() : null;
}
