import { TABLE_CLOSERS, TABLE_OPENERS } from "./table-elements.ts";
import { TEXT_CLOSERS, TEXT_OPENERS, type CloseElement, type OpenElement } from "./text-elements.ts";

/** Subtrees that say nothing about the text as it stands: former properties, deleted text, settings. */
export const SKIPPED: ReadonlySet<string> = new Set([
  "w:pPrChange", "w:rPrChange", "w:tblPrChange", "w:tblPrExChange", "w:tblGridChange", "w:trPrChange", "w:tcPrChange", "w:sectPrChange",
  "w:numberingChange", "w:sectPr", "w:tblPr", "w:tblPrEx", "w:tabs", "w:pBdr", "w:tcBorders", "w:tcMar", "w:rubyPr", "w:rt", "w:delText",
  "w:delInstrText", "w:altChunk", "w:fldData", "w:sdtEndPr", "w:footnotePr", "w:endnotePr", "w:customXmlPr", "w:smartTagPr",
]);

/** Elements that do something when they open; all others are transparent: their children are read as if they stood alone. */
export const OPENERS: ReadonlyMap<string, OpenElement> = new Map([...TEXT_OPENERS, ...TABLE_OPENERS]);

/** Elements that do something when they close. */
export const CLOSERS: ReadonlyMap<string, CloseElement> = new Map([...TEXT_CLOSERS, ...TABLE_CLOSERS]);
