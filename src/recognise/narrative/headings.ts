import { chineseNumber, CHINESE_DIGITS } from "./chinese-number.ts";
import { plain } from "./plain-text.ts";

/** Styles of heading numbers, from the outermost in use to the innermost. */
export type NumberStyle = "part" | "chinese" | "chinese-bracket" | "decimal" | "dotted" | "decimal-bracket" | "circled";

/** A line that begins with a number of a heading or of a list. */
export interface NumberedLine {
  readonly style: NumberStyle;
  readonly value: number;
  /** Parts of a dotted number: 2.1.3 is [2, 1, 3]. */
  readonly path: readonly number[];
  /** As written: "一、", "3、", "（二）". */
  readonly numbering: string;
  /** What stands behind it. */
  readonly rest: string;
}

const ZH = `[${CHINESE_DIGITS}]{1,4}`;
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

const FORMS: readonly { readonly style: NumberStyle; readonly pattern: RegExp }[] = [
  { style: "part", pattern: new RegExp(`^第(${ZH}|\\d{1,2})(?:部分|章|篇)[、:：.]?`) },
  { style: "chinese", pattern: new RegExp(`^(${ZH})[、.．]`) },
  { style: "chinese-bracket", pattern: new RegExp(`^[（(](${ZH})[）)][、.．]?`) },
  { style: "dotted", pattern: /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:[、.]|(?=[\u4e00-\u9fa5“《]))/ },
  { style: "decimal", pattern: /^(\d{1,2})(?:、|\.(?!\d))/ },
  { style: "decimal-bracket", pattern: /^[（(]?(\d{1,2})[）)][、.]?/ },
  { style: "circled", pattern: new RegExp(`^([${CIRCLED}])[、.]?`) },
];

/** Units right behind a dotted number make it a quantity: "2.1万元", "99.29分，". */
const QUANTITY = /^(?:[万亿元千百%吨亩倍]|公里|平方|.{1,2}(?:[，。；、）)]|$))/;

/**
 * The number that a line begins with.
 *
 * @param line Without blanks.
 * @returns null for lines without one, for "一是…", dates and quantities.
 */
export function numberedLine(line: string): NumberedLine | null {
  const text = plain(line);
  for (const { style, pattern } of FORMS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const written = match[1] ?? "";
    const rest = line.slice(match[0].length);
    if (rest === "" || (style === "dotted" && QUANTITY.test(rest))) return null;
    const path = style === "dotted" ? written.split(".").map(Number) : [valueOf(written, style)];
    const value = path[path.length - 1] ?? 0;
    return value > 0 ? { style, value, path, numbering: line.slice(0, match[0].length), rest } : null;
  }
  return null;
}

function valueOf(written: string, style: NumberStyle): number {
  if (style === "circled") return CIRCLED.indexOf(written) + 1;
  return /^\d+$/.test(written) ? Number(written) : (chineseNumber(written)?.toNumber() ?? 0);
}

/** A numbered line as a heading: its title, and the text that runs on behind it. */
export interface HeadingSplit {
  readonly heading: string;
  readonly text: string;
  /** False for an item of a list, whose first sentence is a statement. */
  readonly titleLike: boolean;
}

const LONGEST_TITLE = 36;

/** Splits "1．项目背景。为落实…" into heading and text. */
export function splitHeading(line: string, numbered: NumberedLine): HeadingSplit {
  const end = numbered.rest.search(/[。；;：:！？]/);
  const title = end < 0 ? numbered.rest : numbered.rest.slice(0, end);
  const text = end < 0 ? "" : numbered.rest.slice(end + 1);
  const mark = end < 0 ? "" : (numbered.rest[end] ?? "");
  const titleLike =
    title.length <= LONGEST_TITLE &&
    !/[，,]/.test(title) &&
    !/[；;]/.test(mark) &&
    !/\d/.test(plain(title).replace(/\d{4}年/g, ""));
  return { heading: (line.slice(0, numbered.numbering.length) + title).trim(), text: text.trim(), titleLike };
}
