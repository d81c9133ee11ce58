import { attribute, wholeNumber, type XmlAttributes } from "./xml-reader.ts";

/** What of a paragraph's look decides what it says. Null: not stated here, ask the style. */
export interface ParagraphProperties {
  style: string | null;
  /** `w:numId`; "0" takes an inherited number away. */
  list: string | null;
  /** `w:ilvl`, 0–8. */
  listLevel: number | null;
  /** `w:outlineLvl`, 0–8; 9 is body text. */
  outline: number | null;
}

/** Nothing stated. */
export function noParagraphProperties(): ParagraphProperties {
  return { style: null, list: null, listLevel: null, outline: null };
}

/** Takes in one element under `w:pPr`; others change nothing. */
export function readParagraphProperty(
  name: string,
  attributes: XmlAttributes,
  parent: string,
  into: ParagraphProperties,
): void {
  if (parent === "w:numPr") {
    if (name === "w:numId") into.list = attribute(attributes, "w:val") ?? null;
    else if (name === "w:ilvl") into.listLevel = wholeNumber(attribute(attributes, "w:val"));
  } else if (parent === "w:pPr") {
    if (name === "w:pStyle") into.style = attribute(attributes, "w:val") ?? null;
    else if (name === "w:outlineLvl") into.outline = wholeNumber(attribute(attributes, "w:val"));
  }
}
