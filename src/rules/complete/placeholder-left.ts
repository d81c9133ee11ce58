import type { Cell } from "../../model/cell.ts";
import type { Evaluation } from "../../model/evaluation.ts";
import { squeeze } from "../../model/text.ts";
import { pointer } from "../../rule-engine/pointer.ts";
import { defineRule } from "../../rule-engine/rule.ts";

export default defineRule({
  id: "complete/placeholder-left",
  scope: "evaluation",
  severity: "warning",
  summary: { zh: "模板里的填写提示语已删去。", en: "No instruction text of the template is left in a cell." },
  source: {
    zh: "自评表模板提示语（规则包词表）；指标名称中的通配符（≥**人）不算",
    en: "Instruction texts of templates (a word list of the pack); wildcards inside an indicator's name are harmless",
  },
  messages: {
    left: { zh: "“{place}”仍是模板提示语：{reported}", en: "“{place}” still holds the template's text: {reported}" },
  },
  examples: {
    valid: [
      {
        what: { zh: "指标名称中的通配符", en: "a wildcard in a name" },
        evaluation: { indicators: [{ name: "培训人数（≥**人）", target: "≥30人", actual: "32人" }] },
      },
      {
        what: { zh: "隐去中间四位的电话", en: "a phone number with hidden digits" },
        evaluation: { extra: { 联系电话: "138****0000" } },
      },
    ],
    invalid: [
      {
        what: { zh: "完成情况栏仍是提示语", en: "the actual goal is the instruction" },
        evaluation: { expected: "落实奖补政策", actual: "对照年初设定目标，说明年度总体目标完成情况（100字以内）" },
        subject: "/evaluations/0/goals/actual",
      },
      {
        what: { zh: "留着 XX", en: "XX left" },
        evaluation: { expected: "完成XX项目建设", actual: "完成办公楼维修" },
        subject: "/evaluations/0/goals/expected",
      },
    ],
  },
  check({ evaluation, pack, pass, report }) {
    const patterns = pack.words.placeholders.map((pattern) => new RegExp(pattern, "u"));
    for (const { subject, place, cell } of texts(evaluation)) {
      const text = squeeze(cell.text);
      if (text === "") continue;
      if (!patterns.some((pattern) => pattern.test(text))) pass(subject);
      else report("left", { subject, reported: text.length > 60 ? `${text.slice(0, 60)}…` : text, values: { place } });
    }
  },
});

/** Cells that a unit fills in with text, and their names on the form. People and phone numbers are left out: they are masked on purpose. */
function texts(evaluation: Evaluation): { subject: string; place: string; cell: Cell }[] {
  const list: { subject: string; place: string; cell: Cell | null }[] = [
    { subject: "projectName", place: "项目名称", cell: evaluation.projectName },
    { subject: "supervisingDepartment", place: "主管部门", cell: evaluation.supervisingDepartment },
    { subject: "implementingUnit", place: "实施单位", cell: evaluation.implementingUnit },
    { subject: "goals/expected", place: "年度总体目标", cell: evaluation.goals.expected },
    { subject: "goals/actual", place: "实际完成情况", cell: evaluation.goals.actual },
    ...Object.entries(evaluation.extra)
      .filter(([label]) => !/电话|联系|负责人|填报人|填表人|身份|账号/.test(label))
      .map(([label, cell]) => ({ subject: pointer("extra", label), place: label, cell })),
    ...evaluation.indicators.flatMap((row, index) =>
      (["target", "actual", "deviation"] as const).map((field) => ({
        subject: `indicators/${index}/${field}`,
        place: `${row.name.text} ${{ target: "指标值", actual: "实际完成值", deviation: "偏差原因" }[field]}`,
        cell: row[field],
      })),
    ),
    ...Object.entries(evaluation.analysis).map(([label, cell]) => ({
      subject: pointer("analysis", label),
      place: label,
      cell,
    })),
    ...evaluation.form.reasons.map((reason, index) => ({
      subject: `form/reasons/${index}/cell`,
      place: reason.label,
      cell: reason.cell,
    })),
  ];
  return list.flatMap(({ cell, ...rest }) => (cell ? [{ ...rest, cell }] : []));
}
