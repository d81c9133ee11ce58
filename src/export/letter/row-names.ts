import type { Evaluation } from "../../model/evaluation.ts";
import type { Narrative } from "../../model/narrative.ts";
import { oneLine } from "./plain-text.ts";

const FIELDS: Readonly<Record<string, string>> = {
  projectName: "项目名称",
  supervisingDepartment: "主管部门",
  implementingUnit: "实施单位",
  year: "年度",
  title: "表名",
  funds: "项目资金",
  goals: "年度总体目标",
  indicators: "绩效指标",
  groups: "一级指标",
  total: "总分",
  analysis: "自评分析",
  form: "自评表",
  initialBudget: "年初预算数",
  budget: "全年预算数",
  executed: "全年执行数",
  rate: "执行率",
  weight: "分值",
  score: "得分",
  reason: "原因",
  grade: "评价等级",
  name: "指标名称",
  target: "年度指标值",
  actual: "实际完成值",
  completion: "完成率",
  scoringRule: "评分标准",
  deviation: "偏差原因分析及改进措施",
  expected: "预期目标",
  declaredWeight: "分值",
};

/** A row of the form by its own names, and the column in it; `column` is null where the row as a whole is meant. */
export interface RowNames {
  /** 产出指标, 数量指标, 巡检次数 — or 年度资金总额. */
  readonly row: readonly string[];
  /** 得分 */
  readonly column: string | null;
}

/**
 * Where a finding is, in the form's own names.
 *
 * @param subject JSON Pointer into the result.
 */
export function rowNames(
  result: { readonly evaluations: readonly Evaluation[]; readonly narrative: Narrative },
  subject: string,
): RowNames {
  const [root, index, ...rest] = subject
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  if (root === "narrative") return narrativeNames(result.narrative, index, rest[0]);
  const evaluation = root === "evaluations" ? result.evaluations[Number(index)] : undefined;
  return evaluation === undefined ? names(["报送材料"]) : evaluationNames(evaluation, rest);
}

/** 产出指标—数量指标—巡检次数·得分 */
export function rowText({ row, column }: RowNames): string {
  return [row.join("—"), column].filter((part) => part !== null && part !== "").join("·");
}

function evaluationNames(evaluation: Evaluation, [block, ...rest]: readonly string[]): RowNames {
  if (block === undefined) return names(["自评表"]);
  if (block === "indicators" && rest[0] !== undefined) {
    const indicator = evaluation.indicators[Number(rest[0])];
    return names([indicator?.level1, indicator?.level2, indicator?.name.text], fieldName(rest[1]));
  }
  if (block === "funds" && rest[1] !== undefined) {
    const label = evaluation.funds.rows[Number(rest[1])]?.label.replace(/^其中[:：]?/, "").replace(/[:：]+$/, "");
    return names([label || FIELDS["funds"]], fieldName(rest[2]));
  }
  if (block === "groups" && rest[0] !== undefined) return names([evaluation.groups[Number(rest[0])]?.level1], "分值");
  if (block === "goals" && rest[0] === "actual") return names([FIELDS["goals"]], "实际完成情况");
  if (block === "goals") return names([FIELDS["goals"]], fieldName(rest[0]));
  if (block === "total") return rest[0] === "grade" ? names([FIELDS["grade"]]) : names(["总分"], fieldName(rest[0]));
  if (block === "extra") return names([rest[0]]);
  if (block === "analysis") return names(["自评分析", ...(rest[0]?.split("/") ?? [])]);
  return names([FIELDS[block] ?? block], block === "funds" ? fieldName(rest[0]) : null);
}

function narrativeNames(narrative: Narrative, list: string | undefined, index: string | undefined): RowNames {
  const claim = list === "claims" ? narrative.claims[Number(index)] : undefined;
  const section = narrative.sections[list === "sections" ? Number(index) : (claim?.section ?? -1)];
  return names(["自评报告正文", section === undefined ? undefined : `“${oneLine(section.heading)}”`]);
}

function fieldName(field: string | undefined): string | null {
  return field === undefined ? null : (FIELDS[field] ?? field);
}

function names(row: readonly (string | null | undefined)[], column: string | null = null): RowNames {
  const known = row.map((part) => oneLine(part ?? "")).filter((part) => part !== "" && part !== "“”");
  return { row: known, column };
}
