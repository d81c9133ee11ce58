import { addressKey, pageBoxes } from "./address.ts";
import type { Address, Finding } from "./result-types.ts";
import type { Value, ValueIndex } from "./value-index.ts";

/** One cell that a finding speaks of: the subject first, then the cells that it is held against. */
export interface FindingPart {
  readonly pointer: string;
  readonly role: "subject" | "also";
  /** Null where the place is no single value (a block, a missing row). */
  readonly value: Value | null;
  readonly at: Address | null;
}

/**
 * The cells of a finding. An address that belongs to none of its values (the place of a missing row) goes to the first part that
 * has none.
 *
 * @param sha256 Of this file: a finding across files has a subject of its own in each.
 */
export function findingParts(finding: Finding, index: ValueIndex, sha256: string): FindingPart[] {
  const own = finding.files?.find((file) => file.sha256 === sha256);
  const pointers = own === undefined ? [finding.subject, ...finding.also] : [own.subject];
  const parts = pointers.map((pointer, at): FindingPart => {
    const value = index.byPointer.get(pointer) ?? null;
    return { pointer, role: at === 0 ? "subject" : "also", value, at: value?.at ?? null };
  });
  if (own !== undefined) return parts;
  const known = new Set(parts.flatMap(({ at }) => (at === null ? [] : [placeOf(at)])));
  const spare = finding.at.filter((at) => !known.has(placeOf(at)));
  return parts.map((part) => {
    if (part.at !== null) return part;
    return { ...part, at: spare.shift() ?? null };
  });
}

/** Parts that can be shown on the page. */
export function locatable(parts: readonly FindingPart[], kind: "pages" | "html"): FindingPart[] {
  return parts.filter(
    ({ at }) => at !== null && (kind === "pages" ? pageBoxes(at).length > 0 : addressKey(at) !== null),
  );
}

/** Whether the cells are all of one row: its name stands above them already, the columns tell them apart. */
export function areOfOneRow(parts: readonly FindingPart[]): boolean {
  return new Set(parts.map(({ value }) => value?.path.join("/") ?? "")).size === 1;
}

/** What a cell of a finding is called beside the others: its column, and its row where they are of several. */
export function cellName(words: readonly string[], ofOneRow: boolean): string {
  return words.slice(ofOneRow ? -1 : -2).join(" · ");
}

/** Parts whose value the reviewer may set right. */
export function correctable(parts: readonly FindingPart[]): Value[] {
  return parts.flatMap(({ value }) => (value?.correctable === true ? [value] : []));
}

function placeOf(at: Address): string {
  return addressKey(at) ?? JSON.stringify(pageBoxes(at));
}
