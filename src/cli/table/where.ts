import type { Address } from "../../model/address.ts";
import type { Evaluation } from "../../model/evaluation.ts";
import type { Result } from "../../model/result.ts";
import type { Language, Words } from "../language.ts";

/** The contract's field names in the form's own words. */
const FIELDS: Readonly<Record<string, Words>> = {
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
  analysis: { zh: "分析说明", en: "analysis" },
  form: { zh: "表格", en: "form" },
  initialBudget: { zh: "年初预算数", en: "initial budget" },
  budget: { zh: "全年预算数", en: "budget" },
  executed: { zh: "全年执行数", en: "executed" },
  rate: { zh: "执行率", en: "execution rate" },
  weight: { zh: "分值", en: "weight" },
  score: { zh: "得分", en: "score" },
  reason: { zh: "原因", en: "reason" },
  grade: { zh: "等级", en: "grade" },
  name: { zh: "指标名称", en: "name" },
  target: { zh: "年度指标值", en: "target" },
  actual: { zh: "实际完成值", en: "actual value" },
  completion: { zh: "完成率", en: "completion" },
  scoringRule: { zh: "评分标准", en: "scoring rule" },
  deviation: { zh: "偏差原因", en: "reason for deviation" },
  expected: { zh: "预期目标", en: "expected" },
  declaredWeight: { zh: "分值", en: "declared weight" },
};
const NARRATIVE: Words = { zh: "正文", en: "text" };

/**
 * Where a finding is, in the form's own names: 满意度指标 › 服务对象满意度指标 › 工作人员满意度 › 得分.
 *
 * @param subject JSON Pointer into the result.
 */
export function subjectNames(result: Result, subject: string, language: Language): string[] {
  const path = subject
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  if (path[0] === "narrative") return [NARRATIVE[language], ...narrativeNames(result, path.slice(1))];
  const evaluation = path[0] === "evaluations" ? result.evaluations[Number(path[1])] : undefined;
  return evaluation === undefined ? [] : evaluationNames(evaluation, path.slice(2), language);
}

function evaluationNames(evaluation: Evaluation, [block, ...rest]: string[], language: Language): string[] {
  if (block === undefined) return [];
  const fields = (parts: readonly string[]): string[] => parts.map((part) => fieldName(part, language));
  if (block === "indicators" && rest[0] !== undefined) {
    const indicator = evaluation.indicators[Number(rest[0])];
    const names = [indicator?.level1, indicator?.level2, indicator?.name.text].filter(
      (name) => name !== null && name !== undefined && name !== "",
    );
    return [...(names as string[]), ...fields(rest.slice(1))];
  }
  if (block === "funds" && rest[1] !== undefined)
    return [evaluation.funds.rows[Number(rest[1])]?.label ?? fieldName("funds", language), ...fields(rest.slice(2))];
  if (block === "funds") return [fieldName("funds", language)];
  if (block === "groups" && rest[0] !== undefined)
    return [evaluation.groups[Number(rest[0])]?.level1 ?? "", ...fields(rest.slice(1))];
  if (block === "goals" && rest[0] === "actual")
    return [fieldName("goals", language), language === "zh" ? "实际完成情况" : "actual"];
  return block === "extra" ? fields(rest) : fields([block, ...rest]);
}

function narrativeNames(result: Result, [block, index]: string[]): string[] {
  const { sections, claims } = result.narrative;
  if (block === "sections") return [sections[Number(index)]?.heading ?? ""].filter((heading) => heading !== "");
  const claim = block === "claims" ? claims[Number(index)] : undefined;
  if (claim === undefined) return [];
  const heading = claim.section === null ? "" : (sections[claim.section]?.heading ?? "");
  const quoted = /^[“"「]/.test(claim.text) ? claim.text : `“${claim.text}”`;
  return heading === "" ? [quoted] : [heading, quoted];
}

/** A field of the contract in the form's own words. */
export function fieldName(field: string, language: Language): string {
  return FIELDS[field]?.[language] ?? field;
}

/** A cell or paragraph as people look it up: 第2页 表1 第22行第8列. */
export function addressText(at: Address, language: Language): string {
  const zh = language === "zh";
  const page = at.page === undefined ? "" : zh ? `第${at.page}页 ` : `page ${at.page}, `;
  if ("paragraph" in at) return page + (zh ? `第${at.paragraph}段` : `paragraph ${at.paragraph}`);
  return page + (zh ? `表${at.table} 第${at.row}行第${at.col}列` : `table ${at.table} row ${at.row} col ${at.col}`);
}
