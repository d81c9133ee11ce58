import { squeeze } from "../../../model/text.ts";

/** same: the name, its short form or a longer form of it · otherwise: the same thing called by another name · other: another project. */
export type NameRelation = "same" | "otherwise" | "other";

/**
 * How the text's name for a project relates to the form's; quotation marks, brackets, blanks, code prefixes, a year in
 * front and general words at the end (项目, 资金, 经费, 费) aside. A short form (letters of the form's name in their order) is
 * the same, and so is a longer one that says more in front or in between; one that goes on behind (维护资金) is another name.
 */
export function relateNames(inText: string, inForm: string): NameRelation {
  if (bareName(inText) === bareName(inForm) && bareName(inForm) !== "") return "same";
  const [text, form] = [coreName(inText), coreName(inForm)];
  if (text === "" || form === "") return "other";
  const common = commonLetters(text, form);
  if (common === text.length || (common === form.length && text.endsWith(form.slice(-2)))) return "same";
  const sharesStart = text.slice(0, 2) === form.slice(0, 2);
  return common / Math.min(text.length, form.length) >= (sharesStart ? 0.5 : 0.7) ? "otherwise" : "other";
}

function bareName(name: string): string {
  const bare = squeeze(name).replace(/[“”‘’"'《》「」()[\]【】]/g, "");
  return bare.replace(/^[0-9A-Za-z]{8,}[-—_]?(?=[\u4e00-\u9fa5])/, "").replace(/^(?:19|20)\d{2}年度?/, "");
}

/** A project's name without what differs between text and form by habit. */
export function coreName(name: string): string {
  return bareName(name).replace(/(.{2,}?)(?:项目|资金|经费|费用|费|专项|工作)+$/, "$1");
}

/** Length of the longest common subsequence. */
function commonLetters(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const char of a) {
    const next = [0];
    for (let j = 1; j <= b.length; j++)
      next[j] = char === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0);
    row = next;
  }
  return row[b.length] ?? 0;
}
