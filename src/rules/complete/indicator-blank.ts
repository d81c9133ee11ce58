import { defineRule } from "../../rule-engine/rule.ts";
import { isScored } from "../facts/scored-parts.ts";
import { isBlank } from "../facts/written-number.ts";

const FIELDS = [
  ["target", { zh: "指标值", en: "target" }],
  ["actual", { zh: "实际完成值", en: "actual value" }],
  ["score", { zh: "得分", en: "score" }],
] as const;

export default defineRule({
  id: "complete/indicator-blank",
  scope: "evaluation",
  severity: "error",
  summary: {
    zh: "计分的指标应填写指标值、实际完成值和得分。",
    en: "A scored indicator has a target, an actual value and a score.",
  },
  source: {
    zh: "自评表指标行；“其中”行与只列在子行的★指标不算空白",
    en: "Indicator rows of the form; 其中 rows and ★ rows whose values stand in their child rows are not blank",
  },
  messages: { blank: { zh: "“{name}”未填写{fields}", en: "“{name}”: {fields} left blank" } },
  examples: {
    valid: [
      {
        what: { zh: "数值在子行", en: "values stand in the child rows" },
        evaluation: {
          indicators: [
            { name: "★种植面积", target: "", actual: "", weight: "10", score: "10" },
            { name: "其中桃树", target: "3亩", actual: "3亩", weight: "", score: "", childOf: 0 },
          ],
        },
      },
      {
        what: { zh: "合并的得分不是空白", en: "a merged score is not blank" },
        evaluation: {
          indicators: [
            { target: "1", actual: "1", weight: "10", score: "10" },
            { target: "1", actual: "1", mergedInto: 0 },
          ],
        },
      },
    ],
    invalid: [
      {
        what: { zh: "指标值空白", en: "no target" },
        evaluation: { indicators: [{ name: "受益人口数量", target: "", actual: "90人", weight: "10", score: "10" }] },
        subject: "/evaluations/0/indicators/0/target",
      },
    ],
  },
  check({ evaluation, pass, report }) {
    evaluation.indicators.forEach((row, index) => {
      if (!isScored(evaluation, row)) return;
      const children = evaluation.indicators.filter((other) => other.childOf === index);
      const inChildren = (field: "target" | "actual" | "score"): boolean =>
        children.some((child) => child[field] !== null && !isBlank(child[field]));
      const blank = FIELDS.filter(([field]) => isBlank(row[field]) && !inChildren(field));
      const [first] = blank;
      if (!first) return pass(`indicators/${index}`);
      report("blank", {
        subject: `indicators/${index}/${first[0]}`,
        also: blank.slice(1).map(([field]) => `indicators/${index}/${field}`),
        reported: "",
        values: {
          name: row.name.text,
          fields: {
            zh: blank.map(([, words]) => words.zh).join("、"),
            en: blank.map(([, words]) => words.en).join(", "),
          },
        },
      });
    });
  },
});
