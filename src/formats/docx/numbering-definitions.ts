import type { Limits } from "../../model/limits.ts";
import { attribute, isOn, readXml, wholeNumber, type XmlAttributes } from "./xml-reader.ts";

/** One level of a list. */
export interface ListLevel {
  /** First number, ≥ 0. */
  start: number;
  /** `w:numFmt` value. */
  format: string;
  /** `%1`–`%9` stand for the numbers of the levels: "第%1条", "%1.%2". */
  text: string;
  suffix: "tab" | "space" | "nothing";
  /** The level (from 1) after which this one starts again; 0 never; null after any higher level. */
  restart: number | null;
  /** All numbers decimal, whatever their level's own format (`w:isLgl`). */
  legal: boolean;
  /** Paragraph style that stands for this level. */
  style: string | null;
}

/** `w:abstractNum`: what a list looks like; lists that share one count on together. */
export interface AbstractList {
  readonly id: string;
  readonly levels: Map<number, ListLevel>;
  /** The list is defined by this numbering style. */
  numberingStyle: string | null;
  /** The list defines this numbering style. */
  definesStyle: string | null;
}

/** `w:num`: one use of an abstract list. */
export interface ListInstance {
  readonly id: string;
  abstract: string;
  /** `w:startOverride` by level. */
  readonly starts: Map<number, number>;
  /** Levels that this instance redefines. */
  readonly levels: Map<number, ListLevel>;
}

/** `word/numbering.xml`. */
export interface NumberingDefinitions {
  readonly abstracts: ReadonlyMap<string, AbstractList>;
  readonly instances: ReadonlyMap<string, ListInstance>;
}

/** Levels of a list. */
export const LEVELS = 9;

/** A document without lists. */
export const NO_NUMBERING: NumberingDefinitions = { abstracts: new Map(), instances: new Map() };

/**
 * Reads the list definitions.
 *
 * @throws {FuheError} `corrupt`, `limit-exceeded`.
 */
export function readNumbering(part: Uint8Array, name: string, limits: Limits): NumberingDefinitions {
  const abstracts = new Map<string, AbstractList>();
  const instances = new Map<string, ListInstance>();
  let abstract: AbstractList | null = null;
  let instance: ListInstance | null = null;
  let override = 0;
  let level: ListLevel | null = null;
  readXml(part, name, limits, {
    open(element, attributes, parent) {
      const value = attribute(attributes, "w:val");
      if (element === "w:abstractNum") {
        abstract = {
          id: attribute(attributes, "w:abstractNumId") ?? "",
          levels: new Map(),
          numberingStyle: null,
          definesStyle: null,
        };
        abstracts.set(abstract.id, abstract);
      } else if (element === "w:num") {
        instance = { id: attribute(attributes, "w:numId") ?? "", abstract: "", starts: new Map(), levels: new Map() };
        instances.set(instance.id, instance);
      } else if (element === "w:lvlOverride") override = wholeNumber(attribute(attributes, "w:ilvl")) ?? 0;
      else if (element === "w:lvl") {
        level = { start: 0, format: "decimal", text: "", suffix: "tab", restart: null, legal: false, style: null };
        const at = wholeNumber(attribute(attributes, "w:ilvl")) ?? override;
        if (at >= 0 && at < LEVELS) (parent === "w:lvlOverride" ? instance : abstract)?.levels.set(at, level);
      } else if (level !== null) readLevel(element, attributes, parent, level);
      else if (element === "w:abstractNumId" && instance !== null) instance.abstract = value ?? "";
      else if (element === "w:startOverride" && instance !== null)
        instance.starts.set(override, Math.max(0, wholeNumber(value) ?? 0));
      else if (element === "w:numStyleLink" && abstract !== null) abstract.numberingStyle = value ?? null;
      else if (element === "w:styleLink" && abstract !== null) abstract.definesStyle = value ?? null;
    },
    close(element) {
      if (element === "w:lvl") level = null;
      else if (element === "w:abstractNum") abstract = null;
      else if (element === "w:num") instance = null;
    },
    text() {},
  });
  return { abstracts, instances };
}

function readLevel(element: string, attributes: XmlAttributes, parent: string, level: ListLevel): void {
  const value = attribute(attributes, "w:val");
  // Newer formats come twice, as mc:Choice with a custom format and as mc:Fallback in a plain one: the last word is the plain one.
  if (element === "w:numFmt") level.format = value ?? "decimal";
  else if (parent !== "w:lvl") return;
  else if (element === "w:start") level.start = Math.max(0, wholeNumber(value) ?? 0);
  else if (element === "w:lvlText") level.text = value ?? "";
  else if (element === "w:suff") level.suffix = value === "space" || value === "nothing" ? value : "tab";
  else if (element === "w:lvlRestart") level.restart = wholeNumber(value);
  else if (element === "w:isLgl") level.legal = isOn(attributes);
  else if (element === "w:pStyle") level.style = value ?? null;
}
