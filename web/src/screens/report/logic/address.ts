import type { Address, AddressPart, Box } from "./result-types.ts";

/** The same place has the same key: `c1:12:7` for a cell, `p5` for a line outside tables; null where the address says neither. */
export function addressKey(at: Address): string | null {
  if (at.table !== undefined && at.row !== undefined && at.col !== undefined) return cellKey(at.table, at.row, at.col);
  return at.paragraph === undefined ? null : paragraphKey(at.paragraph);
}

/** All three count from 1. */
export function cellKey(table: number, row: number, col: number): string {
  return `c${table}:${row}:${col}`;
}

/** @param paragraph From 1. */
export function paragraphKey(paragraph: number): string {
  return `p${paragraph}`;
}

/** Where an address lies on the pages, in points: several boxes where a cell goes on over a page break, none without pages. */
export function pageBoxes(at: Address): AddressPart[] {
  if (at.parts !== undefined && at.parts.length > 0)
    return at.parts.flatMap(({ page, box }) => (isBox(box) ? [{ page, box }] : []));
  return at.page !== undefined && at.box !== undefined && isBox(at.box) ? [{ page: at.page, box: at.box }] : [];
}

/** In square points. */
export function area([x0, y0, x1, y1]: Box): number {
  return Math.max(0, x1 - x0) * Math.max(0, y1 - y0);
}

/** The edges belong to the box. */
export function contains([x0, y0, x1, y1]: Box, x: number, y: number): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}

function isBox(box: readonly number[]): box is Box {
  return box.length === 4;
}
