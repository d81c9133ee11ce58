import { defineRule } from "../../rule-engine/rule.ts";
import { attainment } from "../facts/attainment.ts";
import { calculationOf, fitsQuantity, formulasFor } from "../facts/quantity-score.ts";
import { fitsCoefficient, hasOwnRule, scoredRow } from "../facts/scored-row.ts";
import { shown, shownMeasure } from "../facts/written-number.ts";

export default defineRule({
  id: "score/proportion",
  scope: "evaluation",
  severity: "warning",
  summary: {
    zh: "未完成指标值而得部分分的，得分符合规则包的某一种计分公式。",
    en: "Where a target is missed and part of the weight is scored, the score fits one of the pack's formulas.",
  },
  source: {
    zh: "自评表下注释：未达到指标值的按 B/A（正向）或 A/B（反向）乘以分值；四舍五入或截取均可；行内另印评分标准的不适用",
    en: "Note under the form: B/A (forward) or A/B (reverse) of the weight, rounded or cut off; not for rows that print their own scoring rule",
  },
  messages: {
    mismatch: {
      zh: "“{name}”指标值 {target}，实际完成 {actual}，得分填报 {reported}，按比例应为 {expected}",
      en: "“{name}”: target {target}, actual {actual}: the score is {reported}, in proportion it is {expected}",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "93 ÷ 95 × 10 = 9.79", en: "93 ÷ 95 × 10 = 9.79" },
        evaluation: { indicators: [{ target: "95%", actual: "93%", weight: "10", score: "9.79" }] },
      },
      {
        what: { zh: "1.946 截取为 1.9", en: "1.946 cut off to 1.9" },
        evaluation: { indicators: [{ target: "100.00%", actual: "97.30%", weight: "2", score: "1.9" }] },
      },
      {
        what: { zh: "反向指标两种公式都可以", en: "either formula of a reverse indicator" },
        evaluation: {
          indicators: [
            { target: "≤5300", actual: "5830", weight: "10", score: "9.09" },
            { target: "≤5300", actual: "5830", weight: "10", score: "9" },
          ],
        },
      },
    ],
    invalid: [
      {
        what: { zh: "七成完成得 9.5 分", en: "9.5 of 10 for 70 %" },
        evaluation: { indicators: [{ name: "达标率", target: "100%", actual: "70%", weight: "10", score: "9.5" }] },
        subject: "/evaluations/0/indicators/0/score",
      },
    ],
  },
  check({ evaluation, pack, pass, report, notApplicable, notRun }) {
    evaluation.indicators.forEach((row, index) => {
      const subject = `indicators/${index}/score`;
      const scored = scoredRow(evaluation, index);
      if ("why" in scored)
        return scored.why === "unread-cell"
          ? notRun(subject, "unread-cell", shown(row.score))
          : notApplicable(subject, scored.why);
      if (hasOwnRule(row)) return notApplicable(subject, "own-scoring-rule");
      const result = attainment(row, pack);
      if (result.kind !== "missed" || !result.compared)
        return notApplicable(
          subject,
          result.kind === "unknown" ? result.why : result.kind === "missed" ? "date" : result.kind,
        );
      const { compared } = result;
      const formulas = formulasFor(compared, pack);
      if (formulas.length === 0 || compared.target.isZero()) return notApplicable(subject, "no-formula");
      if (scored.score.value.isZero() || scored.score.value.eq(scored.weight.value))
        return notApplicable(subject, "not-a-part-of-the-weight");
      if (fitsCoefficient(row, scored) || fitsQuantity(scored.score, scored.weight.value, compared, formulas))
        return pass(subject);
      const calculation = calculationOf(formulas[0], scored.weight.value, compared);
      report("mismatch", {
        subject,
        also: [`indicators/${index}/target`, `indicators/${index}/actual`, `indicators/${index}/weight`],
        reported: shown(row.score),
        expected: calculation?.expected,
        calculation: calculation?.calculation,
        values: {
          name: row.name.text,
          target: shownMeasure(row.target, row.unit),
          actual: shownMeasure(row.actual, row.unit),
        },
      });
    });
  },
});
