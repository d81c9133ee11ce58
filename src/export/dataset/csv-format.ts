import { flatValue } from "./flat-value.ts";
import type { Chunk } from "./format.ts";
import type { Kind, Value } from "./column.ts";
import type { DatasetLanguage } from "./request.ts";
import type { TableStream } from "./table-stream.ts";

const BYTE_ORDER_MARK = "\uFEFF";
/** What a spreadsheet program takes for the beginning of a formula, white space in front or not. */
const FORMULA = /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/;
/** A number, a percentage or a dash by itself does nothing in a spreadsheet. */
const HARMLESS = /^[-+－＋]?[\d.,]*%?$/;
const TEXTS: ReadonlySet<Kind> = new Set(["text", "list", "json", "place", "places"]);

/** One table as CSV: UTF-8 with a byte order mark, CRLF, a header. Chinese headers, or field names in English. */
export async function* csvTable({ shape, rows }: TableStream, lang: DatasetLanguage): AsyncGenerator<Chunk> {
  const headers = shape.columns.map(({ name, header }) => (lang === "zh" ? header : name));
  yield BYTE_ORDER_MARK + lineOf(headers.map(quoted));
  for await (const some of rows())
    yield some.map((row) => lineOf(shape.columns.map(({ kind }, i) => csvField(kind, row[i] ?? null)))).join("");
}

/**
 * A value as a field. Blank is `""`, absent is nothing between the commas. A text that a spreadsheet program would run as a formula gets an
 * apostrophe in front; numbers never do.
 */
export function csvField(kind: Kind, value: Value): string {
  const flat = flatValue(kind, value);
  if (flat === null) return "";
  if (typeof flat !== "string" || !TEXTS.has(kind)) return String(flat);
  return quoted(FORMULA.test(flat) && !HARMLESS.test(flat) ? `'${flat}` : flat);
}

function quoted(text: string): string {
  return text !== "" && !/[",\r\n]/.test(text) && text.trim() === text ? text : `"${text.replaceAll('"', '""')}"`;
}

function lineOf(fields: readonly string[]): string {
  return `${fields.join(",")}\r\n`;
}
