import { Decimal } from "../../model/decimal.ts";
import type { Kind, Value } from "./column.ts";
import { flatValue } from "./flat-value.ts";
import type { Shortened } from "./manifest.ts";

/** Cell styles, by their place in the workbook's styles. */
export const STYLES = {
  plain: 0,
  header: 1,
  guarded: 2,
  money: 3,
  wrapped: 4,
  guardedWrapped: 5,
  text: 6,
  truth: 7,
} as const;

/** How the values of a column are shown: texts in one line or in as many as they need, amounts of money with thousands. */
export type Look = "plain" | "wrapped" | "money";
/** Characters that one cell holds (Excel's limit). */
const MOST_CHARACTERS = 32_767;
const CUT = "…";
/** Significant digits that a spreadsheet keeps of a number. */
const MOST_DIGITS = 15;
const FORMULA = /^\s*[=+\-@＝＋－＠]/;
// What XML 1.0 cannot hold, halves of surrogate pairs among it.
const IMPOSSIBLE =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

/** Text as XML holds it; what it cannot hold becomes U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(IMPOSSIBLE, "\uFFFD").replace(/[&<>"\r]/g, (character) => ESCAPES[character] ?? character);
}

/** Letters of a column, from 0: A … Z, AA … */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** A cell that holds a text, and nothing but a text. Guarded: it stays a text when somebody edits it. */
export function textCellXml(place: string, text: string, style: number, shortened: Shortened): string {
  let shown = text;
  if (text.length > MOST_CHARACTERS) {
    shown = text.slice(0, MOST_CHARACTERS - CUT.length) + CUT;
    shortened.texts += 1;
  }
  // Excel reads _x0041_ as a character's number: a text that holds such a thing has its underscore written as one.
  const content = xmlText(shown.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"));
  const attributes = style === STYLES.plain ? "" : ` s="${style}"`;
  return `<c r="${place}" t="inlineStr"${attributes}><is><t xml:space="preserve">${content}</t></is></c>`;
}

/** The cell of a value; nothing where there is none. */
export function cellXml(place: string, kind: Kind, look: Look, value: Value, shortened: Shortened): string {
  const flat = flatValue(kind, value);
  if (flat === null) return "";
  const style = look === "money" ? ` s="${STYLES.money}"` : "";
  if (typeof flat === "number") return `<c r="${place}"${style}><v>${flat}</v></c>`;
  if (typeof flat === "boolean") return `<c r="${place}" t="b" s="${STYLES.truth}"><v>${flat ? 1 : 0}</v></c>`;
  if (kind === "decimal" && new Decimal(flat).precision() <= MOST_DIGITS)
    return `<c r="${place}"${style}><v>${flat}</v></c>`;
  return textCellXml(place, flat, textStyle(FORMULA.test(flat), look === "wrapped"), shortened);
}

function textStyle(isGuarded: boolean, isWrapped: boolean): number {
  if (isGuarded) return isWrapped ? STYLES.guardedWrapped : STYLES.guarded;
  return isWrapped ? STYLES.wrapped : STYLES.text;
}

/** Widths of the columns of a sheet, in characters. */
export function widthsXml(widths: readonly number[]): string {
  const list = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  return `<cols>${list.join("")}</cols>`;
}
