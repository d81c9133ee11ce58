import { addressKey, area, contains, pageBoxes } from "./address.ts";
import { evaluationValues } from "./evaluation-values.ts";
import { pointerTo } from "./pointer.ts";
import type { Address, Box, Doubt, Result, Words } from "./result-types.ts";

/** One value of the record and where it stands on the page. */
export interface Value {
  readonly pointer: string;
  readonly evaluation: number | null;
  /** Names above it, in the form's own words: levels and indicator, or fund row. */
  readonly path: readonly string[];
  /** The column or field. */
  readonly field: Words;
  readonly text: string;
  readonly at: Address | null;
  readonly doubt: Doubt | null;
  /** The reviewer may set it right. */
  readonly correctable: boolean;
}

/** Values by pointer, by the cell they stand in, and by the place on a page. */
export interface ValueIndex {
  readonly values: readonly Value[];
  readonly byPointer: ReadonlyMap<string, Value>;
  readonly byAddress: ReadonlyMap<string, readonly Value[]>;
  readonly byPage: ReadonlyMap<number, readonly { readonly box: Box; readonly value: Value }[]>;
}

export function indexValues(result: Pick<Result, "evaluations" | "narrative">): ValueIndex {
  const values = [...result.evaluations.flatMap(evaluationValues), ...narrativeValues(result)];
  const byAddress = new Map<string, Value[]>();
  const byPage = new Map<number, { box: Box; value: Value }[]>();
  for (const value of values) {
    if (value.at === null) continue;
    const key = addressKey(value.at);
    if (key !== null) push(byAddress, key, value);
    for (const { page, box } of pageBoxes(value.at)) push(byPage, page, { box, value });
  }
  return { values, byPointer: new Map(values.map((value) => [value.pointer, value])), byAddress, byPage };
}

/** The values under a point of a page (points, origin top left); of several boxes the smallest. */
export function valuesAt(index: ValueIndex, page: number, x: number, y: number): Value[] {
  const hits = (index.byPage.get(page) ?? []).filter(({ box }) => contains(box, x, y));
  const smallest = Math.min(...hits.map(({ box }) => area(box)));
  return hits.filter(({ box }) => area(box) === smallest).map(({ value }) => value);
}

function narrativeValues({ narrative }: Pick<Result, "narrative">): Value[] {
  const base = { evaluation: null, doubt: null, correctable: false } as const;
  const sections = narrative.sections.map((section, index) => ({
    ...base,
    pointer: pointerTo("narrative", "sections", index),
    path: [],
    field: { zh: "标题", en: "Heading" },
    text: section.heading,
    at: section.at,
  }));
  const claims = narrative.claims.map((claim, index) => ({
    ...base,
    pointer: pointerTo("narrative", "claims", index),
    path: claim.section === null ? [] : [narrative.sections[claim.section]?.heading ?? ""],
    field: { zh: "正文", en: "Text" },
    text: claim.text,
    at: claim.at,
  }));
  return [...sections, ...claims];
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
