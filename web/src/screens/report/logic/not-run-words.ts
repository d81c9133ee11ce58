import type { Language, Words } from "./result-types.ts";

const REASONS: Readonly<Record<string, Words>> = {
  "unread-cell": { zh: "所需的单元格没有可靠读出", en: "a cell that it needs was not read with certainty" },
  "missing-value": { zh: "所需的数值在表中为空", en: "a value that it needs is blank in the form" },
  "sources-blank": { zh: "各项资金来源均未填写，无法与总额核对", en: "all fund sources are blank: nothing to add up" },
  "several-evaluations": {
    zh: "文件含多张自评表，无法判断正文所指",
    en: "the file has several forms: unclear which one the text means",
  },
  "explained-by-other-rule": { zh: "已由另一条规则说明同一问题", en: "another rule already explains it" },
  "rule-crashed": {
    zh: "该规则运行时出错（程序问题，请告知管理员）",
    en: "the rule itself failed (our fault: tell your administrator)",
  },
};

/** Why a check did not run, in words; an unknown reason as it is. */
export function notRunWords(reason: string, language: Language): string {
  return REASONS[reason]?.[language] ?? reason;
}
