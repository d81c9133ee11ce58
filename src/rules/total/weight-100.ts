import { Decimal } from "../../model/decimal.ts";
import { defineRule } from "../../rule-engine/rule.ts";
import { readSum, rowSeemsLost } from "../facts/sum-reading.ts";
import { sumText, weightParts } from "../facts/scored-parts.ts";

const HUNDRED = new Decimal(100);

export default defineRule({
  id: "total/weight-100",
  scope: "evaluation",
  needsEveryRow: true,
  severity: "error",
  summary: {
    zh: "预算执行分值与各项指标分值合计为 100 分。",
    en: "The execution weight and the weights of the scored indicators make 100.",
  },
  source: {
    zh: "自评表满分 100 分；分值按所写数字精确相加",
    en: "The form is worth 100 points; weights are added as written",
  },
  messages: {
    not100: {
      zh: "预算执行与各项指标分值合计 {reported}，不是 100（{calculation}）",
      en: "execution and indicators weigh {reported} together, not 100 ({calculation})",
    },
    rowLost: {
      zh: "读到的预算执行与各项指标分值合计 {reported}，不足 100（{calculation}）；得分也相应不足，可能有一行未读出，请核对原件",
      en: "execution and indicators as read weigh {reported} together, short of 100 ({calculation}); the scores fall short as well, so a row may not have been read: see the original",
    },
    doubtful: {
      zh: "预算执行与各项指标分值合计 {reported}，不是 100（{calculation}）；有一格读取存疑，换一种读法即为 100",
      en: "execution and indicators weigh {reported} together, not 100 ({calculation}); one cell is in doubt, and another reading makes 100",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "带小数的分值", en: "weights with decimals" },
        evaluation: {
          funds: [{ weight: "10" }],
          indicators: [{ weight: "10.3" }, { weight: "9.3" }, { weight: "70.4" }],
        },
      },
      {
        what: { zh: "表中没有分值列", en: "a form without weights" },
        evaluation: { funds: [{ budget: "1" }], indicators: [{ score: "20" }] },
      },
    ],
    invalid: [
      {
        what: { zh: "合计 105", en: "105 in all" },
        evaluation: { funds: [{ weight: "10" }], indicators: [{ weight: "50" }, { weight: "45" }] },
        subject: "/evaluations/0/indicators",
      },
    ],
  },
  check({ evaluation, pass, report, notApplicable, notRun }) {
    const subject = evaluation.total.weight === null ? "indicators" : "total/weight";
    const parts = weightParts(evaluation);
    if (parts.indicators.length === 0) return notApplicable(subject, "no-weights");
    const reading = readSum(evaluation, parts, HUNDRED, false);
    if (reading.verdict === "closes" || reading.verdict === "otherwise") return pass(subject);
    if (parts.unread.length > 0) return notRun(subject, "unread-cell", parts.unread.join("；"));
    if (parts.missing.length > 0) return notRun(subject, "missing-value", parts.missing.join("；"));
    // A fund block that scores nothing, in a form whose notes give execution its points elsewhere, is no contradiction.
    if (parts.execution === null && reading.sum.eq(90))
      return notApplicable(subject, "execution-weight-not-in-the-form");
    const lost = rowSeemsLost(evaluation);
    const doubtful = lost || reading.verdict === "doubtful";
    report(lost ? "rowLost" : doubtful ? "doubtful" : "not100", {
      subject,
      also: reading.parts.map((part) => part.subject),
      reported: reading.sum.toFixed(),
      expected: "100",
      calculation: `${sumText(reading.parts)} = ${reading.sum.toFixed()}`,
      cause: doubtful ? "reading" : undefined,
      severity: doubtful ? "notice" : undefined,
    });
  },
});
