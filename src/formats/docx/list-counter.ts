import { formatNumber } from "./number-format.ts";
import {
  LEVELS,
  type AbstractList,
  type ListInstance,
  type ListLevel,
  type NumberingDefinitions,
} from "./numbering-definitions.ts";
import type { Style, StyleSheet } from "./style-sheet.ts";
import type { ParagraphProperties } from "./paragraph-properties.ts";

/** The automatic number of a paragraph. */
export interface ListLabel {
  /** "一、", "（1）"; without the gap behind it. */
  readonly label: string;
  /** What Word puts between number and text, in as few characters as keep them apart. */
  readonly gap: "" | " ";
}

/** Counts a document's lists; paragraphs must come in document order. */
export interface ListCounter {
  /** Next number for a paragraph, null where it has none (bullets are no numbers). */
  next(properties: ParagraphProperties, style: Style): ListLabel | null;
}

const FULL_WIDTH_END = /[、，。．：；）〕】》・\u3000]$/;

interface Resolved {
  readonly instance: ListInstance;
  readonly abstract: AbstractList;
}

/** A counter over the definitions of one document. */
export function listCounter(definitions: NumberingDefinitions, styles: StyleSheet): ListCounter {
  /** Last number of each level by abstract list: lists that share one count on together. */
  const counts = new Map<string, (number | null)[]>();
  const started = new Set<string>();
  const resolve = resolver(definitions, styles);

  const next = (properties: ParagraphProperties, style: Style): ListLabel | null => {
    const id = properties.list ?? style.paragraph.list;
    if (id === null || id === "0") return null;
    const list = resolve(id);
    if (list === null) return null;
    const at = levelIndex(properties, style, list);
    const level = levelOf(list, at);
    if (level === undefined || level.format === "bullet") return null;
    const numbers = counts.get(list.abstract.id) ?? Array<number | null>(LEVELS).fill(null);
    counts.set(list.abstract.id, numbers);
    count(list, at, level, numbers);
    return label(list, level, numbers);
  };

  const count = (list: Resolved, at: number, level: ListLevel, numbers: (number | null)[]): void => {
    const override = list.instance.starts.get(at);
    const key = `${list.instance.id}/${at}`;
    const last = numbers[at] ?? null;
    if (override !== undefined && !started.has(key)) numbers[at] = override;
    else numbers[at] = last === null ? (override ?? level.start) : last + 1;
    started.add(key);
    for (let below = at + 1; below < LEVELS; below++) {
      const restart = levelOf(list, below)?.restart ?? null;
      if (restart === null || (restart > 0 && at < restart)) numbers[below] = null;
    }
  };
  return { next };
}

function resolver(definitions: NumberingDefinitions, styles: StyleSheet): (id: string) => Resolved | null {
  const defining = new Map([...definitions.abstracts.values()].map((abstract) => [abstract.definesStyle, abstract]));
  const known = new Map<string, Resolved | null>();
  return (id) => {
    let list = known.get(id);
    if (list === undefined) known.set(id, (list = resolveList(id, definitions, defining, styles)));
    return list;
  };
}

function resolveList(
  id: string,
  definitions: NumberingDefinitions,
  defining: ReadonlyMap<string | null, AbstractList>,
  styles: StyleSheet,
): Resolved | null {
  const instance = definitions.instances.get(id);
  if (instance === undefined) return null;
  let abstract = definitions.abstracts.get(instance.abstract);
  // A list that is defined by a numbering style: style → its list → the abstract list that holds the levels.
  for (
    let hop = 0;
    hop < 4 && abstract !== undefined && abstract.levels.size === 0 && abstract.numberingStyle !== null;
    hop++
  ) {
    const link: string = abstract.numberingStyle;
    const target = definitions.instances.get(styles.style(link).paragraph.list ?? "");
    abstract = definitions.abstracts.get(target?.abstract ?? "") ?? defining.get(link);
  }
  return abstract === undefined ? null : { instance, abstract };
}

function levelOf(list: Resolved, at: number): ListLevel | undefined {
  return list.instance.levels.get(at) ?? list.abstract.levels.get(at);
}

function levelIndex(properties: ParagraphProperties, style: Style, list: Resolved): number {
  const stated =
    properties.list !== null
      ? (properties.listLevel ?? 0)
      : (properties.listLevel ?? linkedLevel(style, list) ?? style.paragraph.listLevel ?? 0);
  return Math.min(Math.max(stated, 0), LEVELS - 1);
}

/** A heading style is tied to its level by the level's `w:pStyle`. */
function linkedLevel(style: Style, list: Resolved): number | null {
  if (style.id === null) return null;
  for (const [at, level] of list.abstract.levels) if (level.style === style.id) return at;
  return null;
}

function label(list: Resolved, level: ListLevel, numbers: readonly (number | null)[]): ListLabel {
  const text = level.text.replace(/%([1-9])/g, (_sign, digit: string) => {
    const at = Number(digit) - 1;
    const shown = levelOf(list, at);
    const format = shown === undefined || (level.legal && shown.format !== "none") ? "decimal" : shown.format;
    return formatNumber(format, numbers[at] ?? shown?.start ?? 0);
  });
  return { label: text, gap: level.suffix === "nothing" || text === "" || FULL_WIDTH_END.test(text) ? "" : " " };
}
