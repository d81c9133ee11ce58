import { z } from "zod";
import { Address } from "../../model/address.ts";
import type { Value } from "./column.ts";

const Addresses = z.array(Address);

/** Where a value stands, for formats without objects: `T1R12C7P2` is table 1, row 12, column 7, page 2; `N5P1` is paragraph 5 on page 1. */
export function compactPlace(value: Value): string | null {
  if (Array.isArray(value)) return Addresses.parse(value).map(compact).join(";");
  return value === null ? null : compact(Address.parse(value));
}

function compact(at: Address): string {
  const page = at.page === undefined ? "" : `P${at.page}`;
  return "table" in at ? `T${at.table}R${at.row}C${at.col}${page}` : `N${at.paragraph}${page}`;
}
