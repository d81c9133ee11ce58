import { squeeze } from "../../model/text.ts";
import { defineRule } from "../../rule-engine/rule.ts";
import { attainment } from "../facts/attainment.ts";
import { unitOf } from "../facts/measure-unit.ts";
import { indicatorReason, takesIndicatorReason } from "../facts/reasons.ts";
import { shown, shownMeasure } from "../facts/written-number.ts";

export default defineRule({
  id: "score/overshoot",
  scope: "evaluation",
  severity: "notice",
  summary: {
    zh: "实际完成值远超指标值的，应分析原因。",
    en: "Where the actual value goes far beyond the target, the reason is given.",
  },
  source: {
    zh: "偏离指标值较多的应分析原因（指标值是否偏低）；幅度为规则包参数",
    en: "Large departures are to be explained (was the target too low?); the threshold is a parameter of the pack",
  },
  parameters: {
    percent: {
      default: 130,
      summary: {
        zh: "实际值达到指标值的百分之几才提示",
        en: "actual value in percent of the target from which a reason is asked for",
      },
    },
  },
  messages: {
    beyond: {
      zh: "“{name}”指标值 {target}，实际完成 {actual}，为指标值的 {reached}，未说明原因",
      en: "“{name}”: target {target}, actual {actual}: {reached} of the target, and no reason given",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "129%，未到界限", en: "129 %: below the threshold" },
        evaluation: { indicators: [{ target: "116次", actual: "150次", deviation: "" }] },
      },
      {
        what: { zh: "不能超过 100% 的比率", en: "a rate that can't exceed 100 %" },
        evaluation: { indicators: [{ name: "覆盖率", target: "≥60%", actual: "98%", deviation: "" }] },
      },
      {
        what: { zh: "反向指标", en: "a reverse indicator" },
        evaluation: { indicators: [{ target: "≤30", actual: "10", unit: "天", deviation: "" }] },
      },
    ],
    invalid: [
      {
        what: { zh: "2400 份做了 3200 份", en: "3,200 of 2,400" },
        evaluation: { indicators: [{ name: "试剂数量", target: "≥2400份", actual: "3200份", deviation: "" }] },
        subject: "/evaluations/0/indicators/0/actual",
      },
    ],
  },
  check({ evaluation, pack, parameters, pass, report, notApplicable }) {
    evaluation.indicators.forEach((row, index) => {
      const subject = `indicators/${index}/actual`;
      if (row.childOf !== null || row.actual === null) return;
      const result = attainment(row, pack);
      if (result.kind !== "met") return notApplicable(subject, result.kind === "unknown" ? result.why : result.kind);
      const target = row.target?.value;
      const actual = row.actual.value;
      if (target?.kind !== "quantity" || actual?.kind !== "quantity" || actual.op !== null)
        return notApplicable(subject, "no-numbers");
      const { compared } = result;
      if (!compared || (compared.direction !== "forward" && compared.direction !== "equal"))
        return notApplicable(subject, "direction");
      if (compared.target.lte(0)) return notApplicable(subject, "target-is-zero");
      const unit = unitOf(compared.unit);
      const name = squeeze(row.name.text);
      if (
        (unit === "%" ||
          unit === "‰" ||
          (unit === null && /(?:率|度|比例|占比)$/.test(name.replace(/[（(][^（）()]*[）)]$/, "")))) &&
        !pack.words.openRates.some((word) => name.includes(word))
      )
        return notApplicable(subject, "rate-within-100");
      const reached = compared.actual.div(compared.target).times(100);
      if (reached.lt(parameters.percent)) return pass(subject);
      if (!takesIndicatorReason(evaluation)) return notApplicable(subject, "form-has-no-place-for-reasons");
      if (indicatorReason(evaluation, row, pack)) return pass(subject);
      const percent = `${reached.toFixed(0)}%`;
      report("beyond", {
        subject,
        also: [`indicators/${index}/target`, ...(row.deviation ? [`indicators/${index}/deviation`] : [])],
        reported: shown(row.actual),
        expected: shown(row.target),
        calculation: `${compared.actual.toFixed()} ÷ ${compared.target.toFixed()} = ${percent}`,
        values: {
          name: row.name.text,
          target: shownMeasure(row.target, row.unit),
          actual: shownMeasure(row.actual, row.unit),
          reached: percent,
        },
      });
    });
  },
});
