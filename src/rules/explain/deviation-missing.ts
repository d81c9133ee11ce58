import { defineRule } from "../../rule-engine/rule.ts";
import { attainment } from "../facts/attainment.ts";
import { indicatorReason, takesIndicatorReason } from "../facts/reasons.ts";
import { shown, shownMeasure } from "../facts/written-number.ts";

export default defineRule({
  id: "explain/deviation-missing",
  scope: "evaluation",
  severity: "warning",
  summary: { zh: "未完成指标值的，应填写偏差原因。", en: "Where a target is missed, the reason is given." },
  source: {
    zh: "自评表“偏差原因分析及改进措施”栏；全表共用的原因栏同样有效",
    en: "Column 偏差原因分析及改进措施, or a reason cell for the whole table",
  },
  messages: {
    missing: {
      zh: "“{name}”指标值 {target}，实际完成 {actual}，未达到指标值，未填写偏差原因",
      en: "“{name}”: target {target}, actual {actual}: missed, and no reason is given",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "填写了原因", en: "a reason is given" },
        evaluation: { indicators: [{ target: "100%", actual: "90%", deviation: "两户农户外出，未完成评估" }] },
      },
      {
        what: { zh: "早于期限", en: "before the deadline" },
        evaluation: { indicators: [{ target: "≤2022-12-31", actual: "2022-11-20", deviation: "" }] },
      },
    ],
    invalid: [
      {
        what: { zh: "原因栏只写 0", en: "the reason cell says 0" },
        evaluation: { indicators: [{ name: "完成率", target: "=100%", actual: "90%", deviation: "0" }] },
        subject: "/evaluations/0/indicators/0/deviation",
      },
    ],
  },
  check({ evaluation, pack, pass, report, notApplicable }) {
    evaluation.indicators.forEach((row, index) => {
      if (row.childOf !== null) return;
      const subject = row.deviation === null ? `indicators/${index}` : `indicators/${index}/deviation`;
      const result = attainment(row, pack);
      if (result.kind !== "missed")
        return result.kind === "met"
          ? pass(subject)
          : notApplicable(subject, result.kind === "unknown" ? result.why : result.kind);
      if (!takesIndicatorReason(evaluation)) return notApplicable(subject, "form-has-no-place-for-reasons");
      if (indicatorReason(evaluation, row, pack)) return pass(subject);
      report("missing", {
        subject,
        also: [`indicators/${index}/target`, `indicators/${index}/actual`],
        reported: row.deviation === null ? null : shown(row.deviation),
        values: {
          name: row.name.text,
          target: shownMeasure(row.target, row.unit),
          actual: shownMeasure(row.actual, row.unit),
        },
      });
    });
  },
});
