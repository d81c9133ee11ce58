import { FIELD_WORDS, isFieldName } from "./field-words.ts";
import { indicatorPath } from "./evaluation-values.ts";
import { evaluationOf, segmentsOf } from "./pointer.ts";
import type { Language, Result } from "./result-types.ts";
import type { ValueIndex } from "./value-index.ts";

/** A place of the result in the form's own words: `["产出指标", "数量指标", "技术服务内容", "得分"]`. Never empty. */
export function placeWords(
  pointer: string,
  result: Pick<Result, "evaluations" | "narrative">,
  index: ValueIndex,
  language: Language,
): string[] {
  const value = index.byPointer.get(pointer);
  if (value !== undefined) return [...value.path, value.field[language]];
  const [root, position, block, row, field] = segmentsOf(pointer);
  if (root !== "evaluations") return [FIELD_WORDS.narrative[language]];
  const evaluation = result.evaluations[evaluationOf(pointer) ?? Number(position)];
  if (evaluation === undefined || block === undefined) return [evaluation?.title || FIELD_WORDS.whole[language]];
  const last = field !== undefined && isFieldName(field) ? [FIELD_WORDS[field][language]] : [];
  if (block === "indicators") {
    const indicator = evaluation.indicators[Number(row)];
    return indicator === undefined ? [FIELD_WORDS.indicators[language]] : [...indicatorPath(indicator), ...last];
  }
  if (block === "funds") {
    const fund = evaluation.funds.rows[Number(field === undefined ? Number.NaN : field)];
    const name = segmentsOf(pointer)[5];
    const column = name !== undefined && isFieldName(name) ? [FIELD_WORDS[name][language]] : [];
    return fund === undefined ? [FIELD_WORDS.funds[language]] : [fund.label, ...column];
  }
  if (block === "groups") return [evaluation.groups[Number(row)]?.level1 ?? FIELD_WORDS.group[language]];
  if (block === "total") return [FIELD_WORDS.total[language], ...wordOf(row, language)];
  if (block === "goals") return [FIELD_WORDS.goals[language]];
  return wordOf(block, language).length > 0 ? wordOf(block, language) : [block];
}

function wordOf(name: string | undefined, language: Language): string[] {
  return name !== undefined && isFieldName(name) ? [FIELD_WORDS[name][language]] : [];
}
