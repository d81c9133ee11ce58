import type { Lexicon } from "../lexicon/lexicon.ts";
import { overlap, type GridView } from "./grid-view.ts";
import { readHeader, type Column, type Header } from "./header.ts";
import { plainNumber } from "./number-cell.ts";

/** The header of an indicator block: names or levels beside a target, a result, a weight or a score. */
export function indicatorHeader(view: GridView, row: number, lexicon: Lexicon): Header | null {
  const header = readHeader(view, row, "indicators", lexicon);
  if (!header) return null;
  const roles = new Set(header.columns.map((column) => column.role));
  const named = roles.has("name") || (roles.has("level1") && roles.has("level2"));
  const values = ["target", "actual", "weight", "score"].filter((role) => roles.has(role)).length;
  return named && values >= 1 && roles.size >= 3 ? header : null;
}

/** Columns of an indicator block on one grid, with the block's own heading at their left. */
export interface IndicatorColumns {
  readonly header: Header;
  readonly columns: readonly Column[];
}

/** The columns under an indicator header. */
export function indicatorColumns(view: GridView, header: Header): IndicatorColumns {
  return { header, columns: unnamedScore(view, header) };
}

/** A last column without a header that holds numbers is the score, where the form has no other. */
function unnamedScore(view: GridView, header: Header): readonly Column[] {
  const last = header.columns.at(-1);
  if (!last || last.header !== "" || header.columns.some((column) => column.role === "score")) return header.columns;
  const below = view.rows
    .slice(header.lastRow)
    .flatMap((row) => row.own.filter((cell) => overlap(cell, last) > 0 && cell.text !== ""));
  const numbers = below.filter((cell) => plainNumber(cell.text) !== null).length;
  if (numbers === 0 || numbers * 2 < below.length) return header.columns;
  return [...header.columns.slice(0, -1), { ...last, role: "score" }];
}
