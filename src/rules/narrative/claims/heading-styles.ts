const DIGITS = "零一二三四五六七八九十";

/** Style and number of a heading's numbering. */
export interface Numbering {
  readonly style: string;
  readonly value: number;
}

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** Reads "一、", "（二）", "3．", "(4)", "2.1", "⑤", "第一部分"; null for anything else. */
export function readNumbering(text: string): Numbering | null {
  const bare = text
    .replace(/\s+/g, "")
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const circled = CIRCLED.indexOf(bare.slice(0, 1));
  if (bare !== "" && circled >= 0) return { style: "①", value: circled + 1 };
  const chinese = /^(第?[（(]?)([零〇一二三四五六七八九十百]+)/.exec(bare);
  if (chinese)
    return {
      style: chinese[1] === "" ? "一、" : chinese[1]?.startsWith("第") ? "第一" : "（一）",
      value: chineseValue(chinese[2] ?? ""),
    };
  const dotted = /^((?:\d+[.．])+)(\d+)/.exec(bare);
  if (dotted) return { style: `${dotted[1]}1`, value: Number(dotted[2]) };
  const decimal = /^(第?[（(]?)(\d+)([）)]?)/.exec(bare);
  if (!decimal) return null;
  const style = decimal[1]?.startsWith("第")
    ? "第一"
    : `${decimal[1] ?? ""}${decimal[3] ?? ""}` === ""
      ? "1、"
      : "（1）";
  return { style, value: Number(decimal[2]) };
}

/** Number and style written out as the heading should have it. */
export function writeNumbering({ style, value }: Numbering): string {
  if (style === "①") return CIRCLED[value - 1] ?? String(value);
  if (/一/.test(style)) return style.replace("一", chineseText(value));
  return style.replace(/1(?=[^1]*$)/, String(value));
}

function chineseValue(text: string): number {
  const [tens = "", ones = ""] = text.includes("十") ? text.split("十") : ["", text];
  const digit = (one: string): number => Math.max(0, DIGITS.indexOf(one === "〇" ? "零" : one));
  return text.includes("十") ? (tens === "" ? 1 : digit(tens)) * 10 + (ones === "" ? 0 : digit(ones)) : digit(ones);
}

function chineseText(value: number): string {
  if (value <= 10) return DIGITS[value] ?? "";
  const tens = Math.floor(value / 10);
  return `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十${value % 10 === 0 ? "" : (DIGITS[value % 10] ?? "")}`;
}
