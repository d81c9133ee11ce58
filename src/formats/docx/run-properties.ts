import { attribute, isOn, type XmlAttributes } from "./xml-reader.ts";

/** What of a run's look decides what its text says. Null: not stated here, ask the style. */
export interface RunProperties {
  style: string | null;
  hidden: boolean | null;
  font: string | null;
  /** Superscript: 10⁴ must not read as 104. */
  raised: boolean | null;
}

/** Nothing stated. */
export function noRunProperties(): RunProperties {
  return { style: null, hidden: null, font: null, raised: null };
}

/** Takes in one child of `w:rPr`; others change nothing. */
export function readRunProperty(name: string, attributes: XmlAttributes, into: RunProperties): void {
  if (name === "w:rFonts")
    into.font = attribute(attributes, "w:ascii") ?? attribute(attributes, "w:hAnsi") ?? into.font;
  else if (name === "w:vanish") into.hidden = isOn(attributes);
  else if (name === "w:rStyle") into.style = attribute(attributes, "w:val") ?? null;
  else if (name === "w:vertAlign") into.raised = attribute(attributes, "w:val") === "superscript";
}

/** `over` where it says something, else `under`. */
export function layer(over: RunProperties, under: RunProperties): RunProperties {
  return {
    style: over.style ?? under.style,
    hidden: over.hidden ?? under.hidden,
    font: over.font ?? under.font,
    raised: over.raised ?? under.raised,
  };
}
