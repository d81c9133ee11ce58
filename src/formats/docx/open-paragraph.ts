import type { ListCounter, ListLabel } from "./list-counter.ts";
import { noParagraphProperties, type ParagraphProperties } from "./paragraph-properties.ts";
import type { RawContent, RawParagraph } from "./raw-content.ts";
import { layer, noRunProperties, type RunProperties } from "./run-properties.ts";
import type { Style, StyleSheet } from "./style-sheet.ts";
import { isSymbolFont, showSymbols } from "./symbol-fonts.ts";

const SUPERSCRIPT: Readonly<Record<string, string>> = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
  "-": "⁻",
  "+": "⁺",
};

/** A paragraph while it is being read. */
export class OpenParagraph {
  readonly properties: ParagraphProperties = noParagraphProperties();
  /** The run that is being read; null between runs. */
  run: RunProperties | null = null;
  /** Look of the paragraph mark. */
  readonly mark: RunProperties = noRunProperties();
  /** The paragraph mark is deleted, moved away or hidden: the text goes on in the next paragraph. */
  markGone = false;
  /** Content of text boxes that hang on this paragraph; it follows the paragraph. */
  readonly boxes: RawContent[] = [];
  /** Position of its element in the part. */
  readonly element: number;
  private text = "";
  private number: ListLabel | null | undefined;
  private readonly styles: StyleSheet;
  private readonly counter: ListCounter;

  constructor(element: number, styles: StyleSheet, counter: ListCounter) {
    this.element = element;
    this.styles = styles;
    this.counter = counter;
  }

  /** False for hidden text (`w:vanish`, here or in a style). */
  get shows(): boolean {
    return this.look().hidden !== true;
  }

  /** Adds characters as they are: breaks, tabs, ticks. */
  add(text: string): void {
    this.text += text;
  }

  /** The run's text as its font and position show it. */
  display(text: string): string {
    const look = this.look();
    const shown =
      look.font !== null && isSymbolFont(look.font)
        ? showSymbols(text, look.font)
        : /[\uf020-\uf0ff]/.test(text)
          ? showSymbols(text, null)
          : text;
    return look.raised === true && /^[-+\d]+$/.test(shown)
      ? shown.replace(/./g, (sign) => SUPERSCRIPT[sign] ?? sign)
      : shown;
  }

  /** Takes the paragraph's number now, before a text box inside it counts on. */
  takeNumber(): ListLabel | null {
    if (this.number === undefined) this.number = this.counter.next(this.properties, this.style());
    return this.number;
  }

  /** The text alone, where the mark is gone. */
  bareText(): string {
    return this.text;
  }

  /** The automatic number with its gap, "" where there is none. */
  prefix(): string {
    const number = this.takeNumber();
    return number === null ? "" : number.label + number.gap;
  }

  /** @param before Text of the paragraphs whose marks are gone. */
  finish(before: string): RawParagraph {
    const number = this.takeNumber();
    const outline = this.properties.outline ?? this.style().paragraph.outline;
    const label = number === null || number.label === "" ? null : number.label;
    return {
      kind: "paragraph",
      text: this.prefix() + before + this.text,
      label,
      outline: outline === null || outline < 0 || outline > 8 ? null : outline + 1,
    };
  }

  private style(): Style {
    return this.properties.style === null ? this.styles.defaultParagraph : this.styles.style(this.properties.style);
  }

  private look(): RunProperties {
    const run = this.run ?? this.mark;
    const styled = run.style === null ? run : layer(run, this.styles.style(run.style).run);
    return layer(styled, this.style().run);
  }
}
