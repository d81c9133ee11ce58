import type { Language } from "../language.ts";
import { displayWidth, harmless, wrap } from "./display-width.ts";
import type { Colour, Paint } from "./colours.ts";

/** How the table is shown. */
export interface TableStyle {
  readonly language: Language;
  readonly paint: Paint;
  /** Columns of the terminal; Infinity in a pipe or a file: lines are not broken there. */
  readonly columns: number;
}

const NARROWEST = 20;

/**
 * A text behind an indent, broken to the terminal's columns; the following lines stand under the first one.
 *
 * @param lead Text before it on the first line ("填报："), in `colour`.
 */
export function block(style: TableStyle, indent: number, lead: string, text: string, colour: Colour = "dim"): string {
  const hang = indent + displayWidth(lead);
  const lines = wrap(harmless(text), Math.max(NARROWEST, style.columns - hang));
  return lines
    .map((line, index) => (index === 0 ? " ".repeat(indent) + style.paint(colour, lead) : " ".repeat(hang)) + line)
    .join("\n");
}
