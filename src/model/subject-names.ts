import type { Evaluation } from "./evaluation.ts";
import type { LocalText } from "./finding.ts";
import type { Narrative } from "./narrative.ts";

/** The contract's field names in the form's own words. */
const FIELDS: Readonly<Record<string, LocalText>> = {
  projectName: { zh: "项目名称", en: "project name" },
  supervisingDepartment: { zh: "主管部门", en: "supervising department" },
  implementingUnit: { zh: "实施单位", en: "implementing unit" },
  year: { zh: "年度", en: "year" },
  title: { zh: "表名", en: "title" },
  funds: { zh: "项目资金", en: "funds" },
  goals: { zh: "年度总体目标", en: "annual goals" },
  indicators: { zh: "绩效指标", en: "indicators" },
  groups: { zh: "一级指标", en: "level-1 groups" },
  total: { zh: "总分", en: "total" },
  analysis: { zh: "自评分析", en: "analysis" },
  form: { zh: "自评表", en: "form" },
  initialBudget: { zh: "年初预算数", en: "initial budget" },
  budget: { zh: "全年预算数", en: "budget" },
  executed: { zh: "全年执行数", en: "executed" },
  rate: { zh: "执行率", en: "execution rate" },
  weight: { zh: "分值", en: "weight" },
  score: { zh: "得分", en: "score" },
  reason: { zh: "原因", en: "reason" },
  grade: { zh: "评价等级", en: "grade" },
  name: { zh: "指标名称", en: "name" },
  target: { zh: "年度指标值", en: "target" },
  actual: { zh: "实际完成值", en: "actual value" },
  completion: { zh: "完成率", en: "completion" },
  scoringRule: { zh: "评分标准", en: "scoring rule" },
  deviation: { zh: "偏差原因分析及改进措施", en: "reason for deviation" },
  expected: { zh: "预期目标", en: "expected" },
  declaredWeight: { zh: "分值", en: "declared weight" },
};
const SENT: LocalText = { zh: "报送材料", en: "the file" };
const NARRATIVE: LocalText = { zh: "正文", en: "text" };
const GOALS_ACTUAL: LocalText = { zh: "实际完成情况", en: "actual" };

/** A place of a result by its own names. */
export interface SubjectNames {
  /** 产出指标, 数量指标, 巡检次数 — or 年度资金总额. */
  readonly row: readonly string[];
  /** 得分; null where the row as a whole is meant. */
  readonly column: string | null;
  /** Heading of the section of the report's text; null outside it. */
  readonly heading: string | null;
  /** Words of the report's text that are meant; null outside it. */
  readonly quote: string | null;
}

/**
 * Where a finding is, in the form's own names.
 *
 * @param subject JSON Pointer into the result.
 */
export function subjectNames(
  result: { readonly evaluations: readonly Evaluation[]; readonly narrative: Narrative },
  subject: string,
  language: keyof LocalText,
): SubjectNames {
  const [root, index, ...rest] = subject
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  if (root === "narrative") return narrativeNames(result.narrative, index, rest[0], language);
  const evaluation = root === "evaluations" ? result.evaluations[Number(index)] : undefined;
  return evaluation === undefined ? names([SENT[language]]) : evaluationNames(evaluation, rest, language);
}

/** A field of the contract in the form's own words. */
export function fieldName(field: string, language: keyof LocalText): string {
  return FIELDS[field]?.[language] ?? field;
}

function evaluationNames(
  evaluation: Evaluation,
  [block, first, second, third]: readonly string[],
  language: keyof LocalText,
): SubjectNames {
  const field = (name: string): string => fieldName(name, language);
  const column = (name: string | undefined): string | null => (name === undefined ? null : field(name));
  if (block === undefined) return names([field("form")]);
  if (block === "indicators" && first !== undefined) {
    const indicator = evaluation.indicators[Number(first)];
    return names([indicator?.level1, indicator?.level2, indicator?.name.text], column(second));
  }
  if (block === "funds" && second !== undefined) {
    const label = evaluation.funds.rows[Number(second)]?.label.replace(/^其中[:：]?/, "").replace(/[:：]+$/, "");
    return names([label || field("funds")], column(third));
  }
  if (block === "groups" && first !== undefined)
    return names([evaluation.groups[Number(first)]?.level1], field("weight"));
  if (block === "goals" && first === "actual") return names([field("goals")], GOALS_ACTUAL[language]);
  if (block === "total" && first === "grade") return names([field("grade")]);
  if (block === "goals" || block === "total" || block === "funds") return names([field(block)], column(first));
  if (block === "extra") return names([first]);
  if (block === "analysis") return names([field("analysis"), ...(first?.split("/") ?? [])]);
  return names([field(block)]);
}

function narrativeNames(
  narrative: Narrative,
  list: string | undefined,
  index: string | undefined,
  language: keyof LocalText,
): SubjectNames {
  const claim = list === "claims" ? narrative.claims[Number(index)] : undefined;
  const section = narrative.sections[list === "sections" ? Number(index) : (claim?.section ?? -1)];
  const heading = section?.heading.trim() || null;
  return { row: [NARRATIVE[language]], column: null, heading, quote: claim?.text ?? null };
}

function names(row: readonly (string | null | undefined)[], column: string | null = null): SubjectNames {
  return { row: row.flatMap((part) => part?.trim() || []), column, heading: null, quote: null };
}
