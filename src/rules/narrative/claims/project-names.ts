import { squeeze } from "../../../model/text.ts";

/** same: the name, its short form or a longer form of it · otherwise: the same thing called by another name · other: another project. */
export type NameRelation = "same" | "otherwise" | "other";

/**
 * How two project names relate; quotation marks, brackets, blanks, code prefixes, a year in front and 项目 at the end aside.
 * A short form (the letters of one in the order of the other) counts as the same.
 */
export function relateNames(a: string, b: string): NameRelation {
  const [left, right] = [coreName(a), coreName(b)];
  if (left === "" || right === "") return "other";
  const common = commonLetters(left, right);
  const shorter = Math.min(left.length, right.length);
  if (common === shorter) return "same";
  const sharesStart = left.slice(0, 2) === right.slice(0, 2);
  return common / shorter >= (sharesStart ? 0.5 : 0.7) ? "otherwise" : "other";
}

/** A project's name without what differs between text and form by habit. */
export function coreName(name: string): string {
  const bare = squeeze(name).replace(/[“”‘’"'《》「」()[\]【】]/g, "");
  return bare
    .replace(/^[0-9A-Za-z]{8,}[-—_]?(?=[\u4e00-\u9fa5])/, "")
    .replace(/^(?:19|20)\d{2}年度?/, "")
    .replace(/(.{2,})项目$/, "$1");
}

/** Length of the longest common subsequence. */
function commonLetters(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const char of a) {
    const next = [0];
    for (let j = 1; j <= b.length; j++) next[j] = char === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0);
    row = next;
  }
  return row[b.length] ?? 0;
}
