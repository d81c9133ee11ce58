import type { BodyElement, CloseElement, OpenElement } from "./body-element.ts";
import { FormField } from "./form-field.ts";
import { readParagraphProperty } from "./paragraph-properties.ts";
import { noRunProperties, readRunProperty } from "./run-properties.ts";
import { symbolCharacter } from "./symbol-fonts.ts";
import { attribute, isOn } from "./xml-reader.ts";

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
  const code = Number.parseInt(attribute(attributes, "w:char") ?? "", 16);
  if (code >= 0x20 && code <= 0xffff) state.write(symbolCharacter(attribute(attributes, "w:font") ?? null, code));
};

const fieldCharacter: OpenElement = (state, attributes) => {
  const type = attribute(attributes, "w:fldCharType");
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

/** In properties: the paragraph mark or the row is deleted or moved away. Elsewhere: it holds what is. */
const deleted: OpenElement = (state, _attributes, parent) => {
  if (parent !== "w:trPr" && parent !== "w:rPr") return "skip";
  const row = state.table?.row;
  if (parent === "w:trPr" && row) row.deleted = true;
  else if (parent === "w:rPr" && state.paragraph?.run === null) state.paragraph.markGone = true;
};

/** Only looks of runs and of the paragraph mark count; those of controls and formulas do not. */
const runProperties: OpenElement = (_state, _attributes, parent) => {
  if (parent !== "w:r" && parent !== "m:r" && parent !== "w:pPr") return "skip";
};

const prompt: OpenElement = (state, attributes) => {
  const open = state.controls.at(-1);
  if (open !== undefined && isOn(attributes)) open.unshown = true;
};

const gallery: OpenElement = (state, attributes) => {
  const open = state.controls.at(-1);
  if (open !== undefined && attribute(attributes, "w:val") === "Table of Contents") open.unshown = true;
};

const tick: OpenElement = (state, attributes) => {
  const open = state.controls.at(-1);
  if (open !== undefined) open.ticked = isOn(attributes);
};

/** Elements of text, by canonical name. */
export const TEXT_ELEMENTS: readonly (readonly [string, BodyElement])[] = [
  ["w:p", { open: (state) => state.openParagraph(), close: (state) => state.closeParagraph() }],
  ["w:r", { open: openRun, close: closeRun }],
  ["m:r", { open: openRun, close: closeRun }],
  ["w:rPr", { open: runProperties }],
  ...["w:pStyle", "w:outlineLvl", "w:numId", "w:ilvl"].map(
    (name) => [name, { open: paragraphProperty(name) }] as const,
  ),
  ...["w:rFonts", "w:vanish", "w:rStyle", "w:vertAlign"].map((name) => [name, { open: runProperty(name) }] as const),
  ...["w:checkBox", "w:checked", "w:default", "w:listEntry", "w:result"].map(
    (name) => [name, { open: formField(name) }] as const,
  ),
  ["w:del", { open: deleted }],
  ["w:moveFrom", { open: deleted }],
  ["w:br", { open: writeInRun("\n") }],
  ["w:cr", { open: writeInRun("\n") }],
  ["w:tab", { open: writeInRun("\t") }],
  ["w:ptab", { open: writeInRun("\t") }],
  ["w:noBreakHyphen", { open: writeInRun("-") }],
  ["w:sym", { open: symbol }],
  // A fraction reads as a division.
  ["m:den", { open: (state) => state.write("/") }],
  ["w:fldChar", { open: fieldCharacter, close: closeFieldCharacter }],
  ["w:txbxContent", { open: (state) => state.openTextBox(), close: (state) => state.closeTextBox() }],
  [
    "w:sdt",
    {
      open: (state) => void state.controls.push({ unshown: false, ticked: false }),
      close: (state) => void state.controls.pop(),
    },
  ],
  ["w:showingPlcHdr", { open: prompt }],
  ["w:docPartGallery", { open: gallery }],
  ["w14:checked", { open: tick }],
  ["a:blip", { open: (state) => void state.pictures++ }],
  ["v:imagedata", { open: (state) => void state.pictures++ }],
];
