import { decodeXml } from "../../../formats/docx/xml-encoding.ts";
import { paragraphsOf } from "./fill-part.ts";
import { openTemplate, type Template } from "./open-template.ts";
import { fieldNames, hasStrayBraces, paragraphText } from "./paragraph-fields.ts";
import { TEMPLATE_FIELDS, isFindingField } from "./template-fields.ts";
import { TemplateError, templateProblem, type TemplateProblem } from "./template-problem.ts";
import { readTree } from "./xml-tree.ts";

/** What an administrator learns of a template that was uploaded. */
export interface TemplateCheck {
  /** Whether letters can be made with it. */
  readonly ok: boolean;
  /** Fields that it has, each once, in reading order. */
  readonly fields: readonly string[];
  /** Fields of a usual letter that it lacks: allowed, but worth a look. */
  readonly missing: readonly string[];
  readonly problems: readonly TemplateProblem[];
}

const USUAL = ["标题", "主送单位", "正文", "整改期限", "落款单位", "落款日期"];

/** Looks a template through: what it may not bring along, and which fields it has. */
export function checkTemplate(bytes: Uint8Array): TemplateCheck {
  try {
    return checkFields(openTemplate(bytes));
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return { ok: false, fields: [], missing: [], problems: error.problems };
  }
}

/** The fields of a template that has been opened. */
export function checkFields(template: Template): TemplateCheck {
  const problems: TemplateProblem[] = [];
  const fields = new Set<string>();
  for (const { name, content } of template.parts) {
    if (!template.filled.has(name)) continue;
    for (const paragraph of paragraphsOf(readTree(decodeXml(content, name)))) {
      const text = paragraphText(paragraph);
      for (const field of fieldNames(text)) fields.add(field);
      if (hasStrayBraces(text)) problems.push(templateProblem("unclosed-field", text.trim().slice(0, 80)));
    }
  }
  const known = [...fields].filter((field) => TEMPLATE_FIELDS.includes(field));
  const unknown = [...fields].filter((field) => !TEMPLATE_FIELDS.includes(field));
  problems.push(...unknown.map((field) => templateProblem("unknown-field", field.slice(0, 80))));
  if (!known.includes("问题清单") && !known.some(isFindingField)) problems.push(templateProblem("no-findings"));
  // 整改要求 names the deadline too.
  const has = (field: string): boolean => known.includes(field) || (field === "整改期限" && known.includes("整改要求"));
  return { ok: problems.length === 0, fields: known, missing: USUAL.filter((field) => !has(field)), problems };
}
