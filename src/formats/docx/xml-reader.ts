import { SaxesParser } from "saxes";
import { FuheError } from "../../errors.ts";
import type { Limits } from "../../model/limits.ts";
import { decodeXml } from "./xml-encoding.ts";

/** Attributes as written, by raw name. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** Receives one part's elements under canonical names (`w:p`, `mc:Choice`), whatever prefixes the file chose. */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes, parent: string): void;
  close(name: string): void;
  text(text: string): void;
}

/** Canonical prefix of each namespace that is read; Strict OOXML has addresses of its own. */
const NAMESPACES: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://purl.oclc.org/ooxml/drawingml/main": "a",
  "urn:schemas-microsoft-com:vml": "v",
  "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
};

/** A 64 MiB part can hold ten million empty elements; no report comes near a fifth of them. */
const MOST_ELEMENTS = 2_000_000;

/** The namespaces that one element declares, within those around it. */
interface Scope {
  readonly depth: number;
  readonly outer: Scope | null;
  readonly prefixes: ReadonlyMap<string, string>;
  /** Canonical names by raw names. */
  readonly names: Map<string, string>;
}

/**
 * Reads one XML part in a single streaming pass.
 *
 * @throws {FuheError} `corrupt` (not well-formed, or a DOCTYPE, which OOXML forbids), `limit-exceeded` (depth, elements).
 */
export function readXml(part: Uint8Array, name: string, limits: Limits, handler: XmlHandler): void {
  const parser = new SaxesParser({ position: false });
  const open: string[] = [];
  let scope: Scope = { depth: -1, outer: null, prefixes: new Map(), names: new Map() };
  let elements = 0;
  const xml = decodeXml(part, name);
  // Nearly every file declares its namespaces on the root: once all are seen, no attribute need be looked through.
  let undeclared = xml.split("xmlns").length - 1;
  parser.on("error", (cause) => {
    throw notWellFormed(name, cause);
  });
  parser.on("doctype", () => {
    throw new FuheError("corrupt", {
      zh: `“${name}”含有 DOCTYPE 声明，不是正常的文档`,
      en: `"${name}" has a DOCTYPE, which no document may have`,
    });
  });
  parser.on("opentag", (tag) => {
    if (++elements > MOST_ELEMENTS) throw tooMany(name, MOST_ELEMENTS, "个元素", "elements");
    if (open.length >= limits.xmlDepth) throw tooMany(name, limits.xmlDepth, "层嵌套", "levels of nesting");
    const attributes = tag.attributes as XmlAttributes;
    const declared = undeclared > 0 ? declarations(attributes) : null;
    if (declared !== null) {
      undeclared -= declared.length;
      scope = { depth: open.length, outer: scope, prefixes: new Map(declared), names: new Map() };
    }
    const canonical = canonicalName(tag.name, scope);
    const parent = open.length > 0 ? open[open.length - 1]! : "";
    open.push(canonical);
    handler.open(canonical, attributes, parent);
  });
  parser.on("closetag", () => {
    handler.close(open.pop()!);
    if (scope.outer !== null && scope.depth === open.length) scope = scope.outer;
  });
  parser.on("text", (text) => handler.text(text));
  parser.on("cdata", (text) => handler.text(text));
  parser.write(xml).close();
}

/**
 * Value of an attribute, whatever its prefix: producers disagree (`w:val`, `ns0:val`, `val`).
 *
 * @param name With Word's own prefix, e.g. `w:val`.
 */
export function attribute(attributes: XmlAttributes, name: string): string | undefined {
  const usual = attributes[name];
  if (usual !== undefined) return usual;
  const local = name.slice(2);
  const suffix = name.slice(1);
  for (const key in attributes) if (key === local || key.endsWith(suffix)) return attributes[key];
  return undefined;
}

/** An on/off property: present without a value is on. */
export function isOn(attributes: XmlAttributes): boolean {
  const value = attribute(attributes, "w:val");
  return value === undefined || !(value === "0" || value === "false" || value === "off" || value === "none");
}

/** A whole number, or null where there is none. */
export function wholeNumber(value: string | undefined): number | null {
  if (value === undefined || !/^\s*[+-]?\d+/.test(value)) return null;
  return Number.parseInt(value, 10);
}

function declarations(attributes: XmlAttributes): [string, string][] | null {
  let found: [string, string][] | null = null;
  for (const key in attributes) {
    if (key.startsWith("xmlns") && (key.length === 5 || key[5] === ":"))
      (found ??= []).push([key.slice(6), attributes[key]!]);
  }
  return found;
}

function canonicalName(raw: string, scope: Scope): string {
  const known = scope.names.get(raw);
  if (known !== undefined) return known;
  const colon = raw.indexOf(":");
  const prefix = colon < 0 ? "" : raw.slice(0, colon);
  const address = addressOf(prefix, scope);
  // A prefix that nobody declared keeps its conventional meaning; a foreign namespace never becomes `w`.
  const canonical = address === undefined ? prefix : (NAMESPACES[address] ?? "other");
  const name = `${canonical}:${raw.slice(colon + 1)}`;
  scope.names.set(raw, name);
  return name;
}

function addressOf(prefix: string, innermost: Scope): string | undefined {
  for (let scope: Scope | null = innermost; scope !== null; scope = scope.outer) {
    const address = scope.prefixes.get(prefix);
    if (address !== undefined) return address;
  }
  return undefined;
}

function notWellFormed(name: string, cause: Error): FuheError {
  return new FuheError(
    "corrupt",
    { zh: `“${name}”的内容不完整或格式错误`, en: `"${name}" is not well-formed XML` },
    { cause },
  );
}

function tooMany(name: string, limit: number, zh: string, en: string): FuheError {
  return new FuheError("limit-exceeded", {
    zh: `“${name}”超过 ${limit} ${zh}`,
    en: `"${name}" has more than ${limit} ${en}`,
  });
}
