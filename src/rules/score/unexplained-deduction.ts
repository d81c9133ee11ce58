import { defineRule } from "../../rule-engine/rule.ts";
import { attainment } from "../facts/attainment.ts";
import { indicatorReason, takesIndicatorReason } from "../facts/reasons.ts";
import { scoredRow } from "../facts/scored-row.ts";
import { shown, shownMeasure } from "../facts/written-number.ts";

export default defineRule({
  id: "score/unexplained-deduction",
  scope: "evaluation",
  severity: "warning",
  summary: {
    zh: "已完成指标值却扣分的，应说明原因。",
    en: "Where a target is met and points are taken off, the reason is given.",
  },
  source: {
    zh: "自评表“偏差原因分析及改进措施”栏：得分低于分值的应填写",
    en: "Column 偏差原因分析及改进措施: to be filled in where the score is below the weight",
  },
  messages: {
    unexplained: {
      zh: "“{name}”指标值 {target}，实际完成 {actual}，已完成却只得 {reported} 分（分值 {weight}），未说明扣分原因",
      en: "“{name}”: target {target}, actual {actual}: met, yet {reported} of {weight} points are scored and no reason is given",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "说明了扣分原因", en: "a reason is given" },
        evaluation: {
          indicators: [{ target: "95%", actual: "95%", weight: "10", score: "8", deviation: "个别科室反映响应不及时" }],
        },
      },
      {
        what: { zh: "全表共用一个原因栏", en: "one reason cell for the whole table" },
        evaluation: {
          reasons: { table: "第三季度因疫情延误" },
          indicators: [{ target: "95%", actual: "95%", weight: "10", score: "8" }],
        },
      },
    ],
    invalid: [
      {
        what: { zh: "95% 完成 95%，得 8 分，原因栏空白", en: "95 % of 95 %, 8 of 10, no reason" },
        evaluation: {
          indicators: [
            { name: "工作人员满意度", target: "95%", actual: "95%", weight: "10", score: "8", deviation: "" },
          ],
        },
        subject: "/evaluations/0/indicators/0/score",
      },
      {
        what: { zh: "文字相同，原因写“无”", en: "the same words, reason 无" },
        evaluation: {
          indicators: [{ name: "长效机制", target: "健全", actual: "健全", weight: "10", score: "8", deviation: "无" }],
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
      if (scored.score.value.eq(scored.weight.value)) return pass(subject);
      const result = attainment(row, pack);
      if (result.kind !== "met") return notApplicable(subject, result.kind === "unknown" ? result.why : result.kind);
      if (!takesIndicatorReason(evaluation)) return notApplicable(subject, "form-has-no-place-for-reasons");
      if (indicatorReason(evaluation, row, pack)) return pass(subject);
      report("unexplained", {
        subject,
        also: [
          `indicators/${index}/target`,
          `indicators/${index}/actual`,
          `indicators/${index}/weight`,
          ...(row.deviation ? [`indicators/${index}/deviation`] : []),
        ],
        reported: shown(row.score),
        values: {
          name: row.name.text,
          target: shownMeasure(row.target, row.unit),
          actual: shownMeasure(row.actual, row.unit),
          weight: shown(row.weight),
        },
      });
    });
  },
});
