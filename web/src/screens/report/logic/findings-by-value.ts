import { addressKey, area, contains, pageBoxes } from "./address.ts";
import { type FindingPart, findingParts } from "./finding-parts.ts";
import type { Box, Finding } from "./result-types.ts";
import type { ValueIndex } from "./value-index.ts";

/** Findings with their cells, and the way back from a value or a place on the page to what is found there. */
export interface FindingIndex<T> {
  readonly parts: ReadonlyMap<T, readonly FindingPart[]>;
  readonly byPointer: ReadonlyMap<string, readonly T[]>;
  readonly byAddress: ReadonlyMap<string, readonly T[]>;
  readonly marks: ReadonlyMap<number, readonly Mark<T>[]>;
}
/** The subject of a finding on a page. */
export interface Mark<T> {
  readonly box: Box;
  readonly line: T;
}

export function indexFindings<T extends { readonly finding: Finding }>(
  lines: readonly T[],
  index: ValueIndex,
  sha256: string,
): FindingIndex<T> {
  const parts = new Map<T, readonly FindingPart[]>();
  const byPointer = new Map<string, T[]>();
  const byAddress = new Map<string, T[]>();
  const marks = new Map<number, Mark<T>[]>();
  for (const line of lines) {
    const own = findingParts(line.finding, index, sha256);
    parts.set(line, own);
    for (const { pointer, role, at } of own) {
      push(byPointer, pointer, line);
      if (at === null) continue;
      const key = addressKey(at);
      if (key !== null) push(byAddress, key, line);
      if (role === "subject") for (const { page, box } of pageBoxes(at)) push(marks, page, { box, line });
    }
  }
  return { parts, byPointer, byAddress, marks };
}

/** What is found at a point of a page that no value claims. */
export function marksAt<T>(index: FindingIndex<T>, page: number, x: number, y: number): T[] {
  return (index.marks.get(page) ?? [])
    .filter(({ box }) => contains(box, x, y))
    .sort((a, b) => area(a.box) - area(b.box))
    .map(({ line }) => line);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key) ?? [];
  if (!list.includes(value)) list.push(value);
  map.set(key, list);
}
