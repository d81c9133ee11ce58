import { FormField } from "./form-field.ts";
import { readParagraphProperty } from "./paragraph-properties.ts";
import type { ReadingState } from "./reading-state.ts";
import { noRunProperties, readRunProperty } from "./run-properties.ts";
import { symbolCharacter } from "./symbol-fonts.ts";
import { attribute, isOn, type XmlAttributes } from "./xml-reader.ts";

/** What an element does when it opens. */
export type OpenElement = (state: ReadingState, attributes: XmlAttributes, parent: string) => void;
/** What an element does when it closes. */
export type CloseElement = (state: ReadingState) => void;

const writeInRun =
  (text: string): OpenElement =>
  (state, _attributes, parent) => {
    if (parent === "w:r" || parent === "m:r") state.write(text);
  };

const paragraphProperty = (name: string): OpenElement => {
  return (state, attributes, parent) => {
    if (state.paragraph !== undefined) readParagraphProperty(name, attributes, parent, state.paragraph.properties);
  };
};

const runProperty = (name: string): OpenElement => {
  return (state, attributes, parent) => {
    const paragraph = state.paragraph;
    if (paragraph === undefined || parent !== "w:rPr") return;
    readRunProperty(name, attributes, paragraph.run ?? paragraph.mark);
    if (paragraph.run === null && paragraph.mark.hidden === true) paragraph.markGone = true;
  };
};

const formField = (name: string): OpenElement => {
  return (state, attributes, parent) => state.formField?.take(name, attributes, parent);
};

const openRun: OpenElement = (state) => {
  if (state.paragraph !== undefined) state.paragraph.run = noRunProperties();
};

const closeRun: CloseElement = (state) => {
  if (state.paragraph !== undefined) state.paragraph.run = null;
};

const symbol: OpenElement = (state, attributes) => {
  const code = Number.parseInt(attribute(attributes, "char") ?? "", 16);
  if (code >= 0x20 && code <= 0xffff) state.write(symbolCharacter(attribute(attributes, "font") ?? null, code));
};

const fieldCharacter: OpenElement = (state, attributes) => {
  const type = attribute(attributes, "fldCharType");
  if (type === "separate") state.fields.separate();
  else if (type === "end") state.fields.end();
  else state.formField = new FormField();
};

const closeFieldCharacter: CloseElement = (state) => {
  if (state.formField === null) return;
  state.write(state.formField.shown);
  state.formField = null;
  state.fields.begin();
};

/** Deleted or moved-away paragraph marks and rows; `w:del` around content is skipped before it comes here. */
const deleted: OpenElement = (state, _attributes, parent) => {
  const row = state.table?.row;
  if (parent === "w:trPr" && row) row.deleted = true;
  else if (parent === "w:rPr" && state.paragraph?.run === null) state.paragraph.markGone = true;
};

const prompt: OpenElement = (state, attributes) => {
  const open = state.controls.at(-1);
  if (open !== undefined && isOn(attributes)) open.unshown = true;
};

const gallery: OpenElement = (state, attributes) => {
  const open = state.controls.at(-1);
  if (open !== undefined && attribute(attributes, "val") === "Table of Contents") open.unshown = true;
};

const tick: OpenElement = (state, attributes) => {
  const open = state.controls.at(-1);
  if (open !== undefined) open.ticked = isOn(attributes);
};

/** Elements of text, by canonical name. */
export const TEXT_OPENERS: readonly (readonly [string, OpenElement])[] = [
  ["w:p", (state) => state.openParagraph()],
  ["w:r", openRun],
  ["m:r", openRun],
  ...["w:pStyle", "w:outlineLvl", "w:numId", "w:ilvl"].map((name) => [name, paragraphProperty(name)] as const),
  ...["w:rFonts", "w:vanish", "w:rStyle", "w:vertAlign"].map((name) => [name, runProperty(name)] as const),
  ...["w:checkBox", "w:checked", "w:default", "w:listEntry", "w:result"].map((name) => [name, formField(name)] as const),
  ["w:del", deleted],
  ["w:moveFrom", deleted],
  ["w:br", writeInRun("\n")],
  ["w:cr", writeInRun("\n")],
  ["w:tab", writeInRun("\t")],
  ["w:ptab", writeInRun("\t")],
  ["w:noBreakHyphen", writeInRun("-")],
  ["w:sym", symbol],
  // A fraction reads as a division.
  ["m:den", (state) => state.write("/")],
  ["w:fldChar", fieldCharacter],
  ["w:txbxContent", (state) => state.openTextBox()],
  ["w:sdt", (state) => void state.controls.push({ unshown: false, ticked: false })],
  ["w:showingPlcHdr", prompt],
  ["w:docPartGallery", gallery],
  ["w14:checked", tick],
  ["a:blip", (state) => void state.pictures++],
  ["v:imagedata", (state) => void state.pictures++],
];

/** What the same elements do when they close. */
export const TEXT_CLOSERS: readonly (readonly [string, CloseElement])[] = [
  ["w:p", (state) => state.closeParagraph()],
  ["w:r", closeRun],
  ["m:r", closeRun],
  ["w:fldChar", closeFieldCharacter],
  ["w:txbxContent", (state) => state.closeTextBox()],
  ["w:sdt", (state) => void state.controls.pop()],
];
