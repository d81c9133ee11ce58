import { attribute, isOn, wholeNumber, type XmlAttributes } from "./xml-reader.ts";

/** A legacy form field (`w:ffData`): its state is what the reader sees, there is no result text. */
export class FormField {
  private isBox = false;
  private preset = false;
  private checked: boolean | null = null;
  private readonly entries: string[] = [];
  private chosen = 0;

  /** Takes in one element under `w:ffData`. */
  take(name: string, attributes: XmlAttributes, parent: string): void {
    if (name === "w:checkBox") this.isBox = true;
    else if (parent === "w:checkBox") {
      if (name === "w:checked") this.checked = isOn(attributes);
      else if (name === "w:default") this.preset = isOn(attributes);
    } else if (parent === "w:ddList") {
      if (name === "w:listEntry") this.entries.push(attribute(attributes, "w:val") ?? "");
      else if (name === "w:result") this.chosen = wholeNumber(attribute(attributes, "w:val")) ?? 0;
    }
  }

  /** ☑, □, the chosen entry of a list, or nothing (a text field has its text as the field's result). */
  get shown(): string {
    if (this.isBox) return (this.checked ?? this.preset) ? "☑" : "□";
    return this.entries[this.chosen] ?? "";
  }
}
