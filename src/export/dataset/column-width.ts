import type { Kind, Value } from "./column.ts";
import { flatValue } from "./flat-value.ts";
import type { Look } from "./sheet-xml.ts";

/** Widths are in characters of a Western font: a Chinese one takes two. */
const LEAST = 8;
const MOST = 36;
/** Margins and indent of a cell, and the button of the filter in a header. */
const MARGIN = 3;
const BUTTON = 3;
/** Beyond this a text is not looked at: it is longer than any column. */
const LOOKED_AT = 60;

/** A header of up to this many characters stays in one line. */
const SHORT_HEADER = 12;
/** Amounts in other rows may be longer than those that are known. */
const LEAST_NUMBER = 12;
const LEAST_MONEY = 18;

/** Width of a column that shows its header in two lines and the values that are known beforehand in one, within bounds. */
export function columnWidth(
  { kind, look }: { readonly kind: Kind; readonly look: Look },
  header: string,
  values: readonly Value[],
): number {
  const widths = values.map((value) => displayWidth(shown(kind, value)) + MARGIN);
  const full = displayWidth(header);
  const needed = Math.max(BUTTON + (full <= SHORT_HEADER ? full : Math.ceil(full / 2)), ...widths);
  return Math.min(Math.max(needed, leastOf(kind, look)), MOST);
}

function leastOf(kind: Kind, look: Look): number {
  if (look === "money") return LEAST_MONEY;
  return kind === "number" || kind === "decimal" ? LEAST_NUMBER : LEAST;
}

/** The first line: rows are one line high. */
function shown(kind: Kind, value: Value): string {
  const flat = flatValue(kind, value);
  return flat === null
    ? ""
    : (String(flat)
        .slice(0, LOOKED_AT)
        .split(/[\r\n]/)[0] ?? "");
}

const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/gu;

/** Lines that texts take in columns of these widths, the most of them. */
export function linesNeeded(texts: readonly string[], widths: readonly number[]): number {
  return Math.max(1, ...texts.map((text, i) => Math.ceil(displayWidth(text) / (widths[i] ?? MOST))));
}

function displayWidth(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}
