import { ALTERNATIVE_ELEMENTS } from "./alternative-elements.ts";
import type { BodyElement } from "./body-element.ts";
import { TABLE_ELEMENTS } from "./table-elements.ts";
import { TEXT_ELEMENTS } from "./text-elements.ts";

/** Subtrees that say nothing about the text as it stands: former properties, deleted text, settings. */
const SKIPPED = [
  "w:pPrChange",
  "w:rPrChange",
  "w:tblPrChange",
  "w:tblPrExChange",
  "w:tblGridChange",
  "w:trPrChange",
  "w:tcPrChange",
  "w:sectPrChange",
  "w:numberingChange",
  "w:sectPr",
  "w:tblPr",
  "w:tblPrEx",
  "w:tabs",
  "w:pBdr",
  "w:tcBorders",
  "w:tcMar",
  "w:rubyPr",
  "w:rt",
  "w:delText",
  "w:delInstrText",
  "w:altChunk",
  "w:fldData",
  "w:sdtEndPr",
  "w:footnotePr",
  "w:endnotePr",
  "w:customXmlPr",
  "w:smartTagPr",
];

/** Elements by canonical name; all others are transparent: their children are read as if they stood alone. */
export const BODY_ELEMENTS: ReadonlyMap<string, BodyElement> = new Map([
  ...SKIPPED.map((name): [string, BodyElement] => [name, { open: () => "skip" }]),
  ...TEXT_ELEMENTS,
  ...TABLE_ELEMENTS,
  ...ALTERNATIVE_ELEMENTS,
]);
