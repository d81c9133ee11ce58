import type { LocalText } from "../model/finding.ts";
import type { Difference } from "./compare-cells.ts";
import type { PackedCell } from "./packed-cells.ts";

const FIELDS: Readonly<Record<string, LocalText>> = {
  projectName: { zh: "项目名称", en: "project name" },
  supervisingDepartment: { zh: "主管部门", en: "supervising department" },
  implementingUnit: { zh: "实施单位", en: "implementing unit" },
  year: { zh: "年度", en: "year" },
  moneyUnit: { zh: "金额单位", en: "money unit" },
  expected: { zh: "预期目标", en: "expected goal" },
  actual: { zh: "实际完成情况", en: "actual goal" },
  initialBudget: { zh: "年初预算数", en: "initial budget" },
  budget: { zh: "全年预算数", en: "budget" },
  executed: { zh: "全年执行数", en: "executed" },
  rate: { zh: "执行率", en: "execution rate" },
  weight: { zh: "分值", en: "weight" },
  score: { zh: "得分", en: "score" },
  grade: { zh: "等级", en: "grade" },
  name: { zh: "指标名称", en: "name" },
  target: { zh: "指标值", en: "target" },
  completion: { zh: "完成率", en: "completion" },
  deviation: { zh: "偏差原因", en: "reason for deviation" },
  text: { zh: "说明", en: "text" },
  level1: { zh: "一级指标", en: "level 1" },
  level2: { zh: "二级指标", en: "level 2" },
  scoringRule: { zh: "评分标准", en: "scoring rule" },
  reason: { zh: "原因", en: "reason" },
  unit: { zh: "度量单位", en: "unit" },
};
const IN_TOTAL: LocalText = { zh: "总分", en: "total" };
const DONE: LocalText = { zh: "实际完成值", en: "actual value" };

/** A field of the contract in the words of the usual form; an unknown one as it is. */
export function fieldName(field: string): LocalText {
  return FIELDS[field] ?? { zh: field, en: field };
}

/** A cell in the form's own words: 年度资金总额 全年执行数. */
export function cellName({ field, row, subject }: PackedCell): LocalText {
  const inRow = subject.startsWith("indicators/") && field === "actual" ? DONE : fieldName(field);
  const label = row.replace(/^其中[:：]?/, "").replace(/[:：]+$/, "");
  const lead = subject.startsWith("total/") ? IN_TOTAL : { zh: label, en: label };
  if (lead.zh === "") return inRow;
  return field === "name" ? inRow : { zh: `${lead.zh} ${inRow.zh}`, en: `${lead.en}: ${inRow.en}` };
}

/** A cell's text for a message; null for a text that is too long to have been kept. */
export function cellText({ text, long }: PackedCell): string | null {
  return long ? null : text;
}

/** "全年执行数 24.5 / 24.6；得分 8 / 9；另 3 处", at most `most` of them. */
export function differencesText(differences: readonly Difference[], most: number): LocalText {
  const say = (lang: keyof LocalText): string => {
    const shown = differences.slice(0, most).map(({ left, right }) => {
      const name = cellName(left)[lang];
      const [a, b] = [cellText(left), cellText(right)];
      const blank = lang === "zh" ? "空" : "blank";
      return a === null || b === null
        ? lang === "zh"
          ? `${name}（文字不同）`
          : `${name} (other words)`
        : `${name} ${a || blank} / ${b || blank}`;
    });
    const rest = differences.length - shown.length;
    const more = rest > 0 ? [lang === "zh" ? `另有 ${rest} 处` : `${rest} more`] : [];
    return [...shown, ...more].join(lang === "zh" ? "；" : "; ");
  };
  return { zh: say("zh"), en: say("en") };
}

/** A name in quotation marks, in other ones where it holds some itself. */
export function quoted(name: string): string {
  return /[“”]/.test(name) ? `「${name}」` : `“${name}”`;
}
