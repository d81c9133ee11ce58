import { defineRule } from "../../rule-engine/rule.ts";
import { attainment } from "../facts/attainment.ts";
import { calculationOf, fitsQuantity, formulasFor } from "../facts/quantity-score.ts";
import { hasOwnRule, scoredRow } from "../facts/scored-row.ts";
import { shown, shownMeasure } from "../facts/written-number.ts";

export default defineRule({
  id: "score/unearned-full",
  scope: "evaluation",
  severity: "warning",
  summary: {
    zh: "未完成指标值的指标不得满分。",
    en: "An indicator that misses its target does not score its full weight.",
  },
  source: {
    zh: "自评表下注释：完成值达到指标值记满分，未达到的按 B/A 或 A/B 乘以分值；行内另印评分标准的不适用",
    en: "Note under the form: full points where the target is met, else B/A or A/B of the weight; not for rows that print their own scoring rule",
  },
  messages: {
    forward: {
      zh: "“{name}”指标值 {target}，实际完成 {actual}，未达到却得满分 {reported}",
      en: "“{name}”: target {target}, actual {actual}: missed, yet the full {reported} points are scored",
    },
    reverse: {
      zh: "“{name}”指标值 {target}，实际 {actual}，超出上限却得满分 {reported}",
      en: "“{name}”: limit {target}, actual {actual}: exceeded, yet the full {reported} points are scored",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "达到指标值", en: "target met" },
        evaluation: { indicators: [{ target: "≥95%", actual: "97%", weight: "10", score: "10" }] },
      },
      {
        what: { zh: "反向指标低于上限", en: "a reverse indicator within its limit" },
        evaluation: { indicators: [{ target: "≤30", actual: "28", unit: "万元", weight: "10", score: "10" }] },
      },
      {
        what: { zh: "行内另印评分标准", en: "the row prints its own scoring rule" },
        evaluation: {
          indicators: [{ target: "≥95%", actual: "94%", weight: "10", score: "10", scoringRule: "90%以上得10分" }],
        },
      },
    ],
    invalid: [
      {
        what: { zh: "100% 只完成 88%", en: "88 % of 100 %" },
        evaluation: {
          indicators: [{ name: "性能指标达标率", target: "100%", actual: "88%", weight: "10", score: "10" }],
        },
        subject: "/evaluations/0/indicators/0/score",
      },
      {
        what: { zh: "成本超出上限", en: "a cost above its limit" },
        evaluation: {
          indicators: [{ name: "户均补助", target: "≤5300", actual: "5830", unit: "元/户", weight: "10", score: "10" }],
        },
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
      if (result.kind !== "missed")
        return result.kind === "met"
          ? pass(subject)
          : notApplicable(subject, result.kind === "unknown" ? result.why : result.kind);
      if (!scored.score.value.eq(scored.weight.value)) return pass(subject);
      const { compared } = result;
      const formulas = compared ? formulasFor(compared, pack).filter((formula) => formula.kind === "bands") : [];
      if (compared && fitsQuantity(scored.score, scored.weight.value, compared, formulas)) return pass(subject);
      const calculation = compared
        ? calculationOf(formulasFor(compared, pack)[0], scored.weight.value, compared)
        : null;
      report(compared?.direction === "reverse" ? "reverse" : "forward", {
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
