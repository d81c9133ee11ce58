import { squeeze } from "../../model/text.ts";
import { defineRule } from "../../rule-engine/rule.ts";
import { isBlank, shown } from "../facts/written-number.ts";

export default defineRule({
  id: "text/actual-copies-operator",
  scope: "evaluation",
  severity: "warning",
  summary: { zh: "实际完成值是结果，不带 ≥ ≤ ＞ ＜。", en: "An actual value is a result and carries no ≥ ≤ > <." },
  source: { zh: "实际完成值照抄指标值的常见痕迹", en: "A common trace of a target copied into the actual value" },
  messages: {
    operator: {
      zh: "“{name}”实际完成值填报“{reported}”，结果不应带比较符号",
      en: "“{name}”: the actual value is “{reported}”: a result can't be a comparison",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "结果是一个数", en: "a number" },
        evaluation: { indicators: [{ target: "≥600人次", actual: "652人次" }] },
      },
    ],
    invalid: [
      {
        what: { zh: "照抄 ≥600", en: "≥600 copied" },
        evaluation: { indicators: [{ name: "接待群众", target: "≥600", actual: "≥600" }] },
        subject: "/evaluations/0/indicators/0/actual",
      },
    ],
  },
  check({ evaluation, pass, report }) {
    evaluation.indicators.forEach((row, index) => {
      if (row.actual === null || isBlank(row.actual)) return;
      const subject = `indicators/${index}/actual`;
      // Before a number, or the whole cell: "A>B" inside a sentence is no result.
      if (!/^[^\p{L}\d]*(?:[≥≤><]|大于等于|小于等于)=?\s*[\d.]|^[≥≤><]=?$/u.test(squeeze(row.actual.text)))
        return pass(subject);
      report("operator", {
        subject,
        also: row.target ? [`indicators/${index}/target`] : [],
        reported: shown(row.actual),
        values: { name: row.name.text },
      });
    });
  },
});
