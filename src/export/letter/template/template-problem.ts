import type { LocalText } from "../../../model/finding.ts";

/**
 * not-docx: no Word document, or a damaged one · macros, external-link, embedded-object, active-field, unsafe-part: what a
 * template may not bring along · unknown-field, unclosed-field, no-findings: it cannot be filled.
 */
export type TemplateProblemCode =
  | "not-docx"
  | "macros"
  | "external-link"
  | "embedded-object"
  | "active-field"
  | "unsafe-part"
  | "unknown-field"
  | "unclosed-field"
  | "no-findings";

export interface TemplateProblem {
  readonly code: TemplateProblemCode;
  /** The field, part, link or field code that it is about; null where it is about the file. */
  readonly subject: string | null;
  readonly text: LocalText;
}

/** A template that is refused. */
export class TemplateError extends Error {
  readonly problems: readonly TemplateProblem[];
  constructor(problems: readonly TemplateProblem[]) {
    super(problems.map(({ text }) => text.en).join("; "));
    this.name = "TemplateError";
    this.problems = problems;
  }
}

const TEXTS: Readonly<Record<TemplateProblemCode, LocalText>> = {
  "not-docx": { zh: "不是可用的 Word 文档（.docx）：{s}", en: "not a usable Word document (.docx): {s}" },
  macros: { zh: "模板含有宏或自定义界面：{s}", en: "the template has macros or a custom interface: {s}" },
  "external-link": { zh: "模板含有指向外部的链接：{s}", en: "the template links to something outside: {s}" },
  "embedded-object": { zh: "模板含有嵌入对象：{s}", en: "the template has an embedded object: {s}" },
  "active-field": {
    zh: "模板含有会读取外部内容的域：{s}",
    en: "the template has a field code that fetches content: {s}",
  },
  "unsafe-part": { zh: "模板的内部文件不安全：{s}", en: "the template has an unsafe part: {s}" },
  "unknown-field": { zh: "没有名为“{s}”的字段", en: "there is no field named “{s}”" },
  "unclosed-field": { zh: "字段的花括号不成对：{s}", en: "a field's braces do not match: {s}" },
  "no-findings": {
    zh: "模板里没有问题：请放入 {{问题清单}}，或一行含 {{问题.指标}} 等字段的表格",
    en: "the template has no findings: put in {{问题清单}}, or a table row with {{问题.指标}} and the like",
  },
};

export function templateProblem(code: TemplateProblemCode, subject: string | null = null): TemplateProblem {
  const fill = (text: string): string => text.replace("{s}", () => subject ?? "");
  return { code, subject, text: { zh: fill(TEXTS[code].zh), en: fill(TEXTS[code].en) } };
}
