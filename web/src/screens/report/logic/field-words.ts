import type { Words } from "./result-types.ts";

/** What the form calls its columns and fields, by their names in the record. */
export const FIELD_WORDS = {
  projectName: { zh: "项目名称", en: "Project" },
  supervisingDepartment: { zh: "主管部门", en: "Department" },
  implementingUnit: { zh: "实施单位", en: "Unit" },
  initialBudget: { zh: "年初预算数", en: "Initial budget" },
  budget: { zh: "全年预算数", en: "Budget" },
  executed: { zh: "全年执行数", en: "Executed" },
  weight: { zh: "分值", en: "Weight" },
  rate: { zh: "执行率", en: "Rate" },
  score: { zh: "得分", en: "Score" },
  reason: { zh: "原因", en: "Reason" },
  name: { zh: "三级指标", en: "Indicator" },
  target: { zh: "年度指标值", en: "Target" },
  actual: { zh: "实际完成值", en: "Actual" },
  unit: { zh: "度量单位", en: "Unit of measure" },
  completion: { zh: "完成率", en: "Completion" },
  scoringRule: { zh: "评分规则", en: "Scoring rule" },
  deviation: { zh: "偏差原因分析及改进措施", en: "Reason and measures" },
  grade: { zh: "等级", en: "Grade" },
  expectedGoal: { zh: "年初设定目标", en: "Goal set" },
  actualGoal: { zh: "实际完成情况", en: "What was achieved" },
  goals: { zh: "年度总体目标", en: "Overall goal" },
  funds: { zh: "项目资金", en: "Funds" },
  total: { zh: "总分", en: "Total" },
  indicators: { zh: "绩效指标", en: "Indicators" },
  level1: { zh: "一级指标", en: "Level 1" },
  level2: { zh: "二级指标", en: "Level 2" },
  narrative: { zh: "正文", en: "Text" },
  group: { zh: "一级指标分值", en: "Declared weight" },
  whole: { zh: "整张表", en: "The whole form" },
} as const satisfies Record<string, Words>;
export type FieldName = keyof typeof FIELD_WORDS;

export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(FIELD_WORDS, name);
}
