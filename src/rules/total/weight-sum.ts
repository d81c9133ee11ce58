import { defineRule } from "../../rule-engine/rule.ts";
import { readSum, rowSeemsLost } from "../facts/sum-reading.ts";
import { sumText, weightParts } from "../facts/scored-parts.ts";
import { isUnread, shown, writtenNumber } from "../facts/written-number.ts";

export default defineRule({
  id: "total/weight-sum",
  scope: "evaluation",
  needsEveryRow: true,
  severity: "error",
  summary: {
    zh: "总分行的分值等于预算执行分值与各项指标分值之和。",
    en: "The declared total weight is the execution weight plus the weights of the scored indicators.",
  },
  source: {
    zh: "自评表“总分”行；分值按所写数字精确相加，不设误差",
    en: "Row 总分; weights are added as written, without tolerance",
  },
  messages: {
    mismatch: {
      zh: "总分行分值填报 {reported}，各项分值合计 {expected}（{calculation}）",
      en: "the total weight is {reported}, the parts add up to {expected} ({calculation})",
    },
    rowLost: {
      zh: "总分行分值填报 {reported}，读到的各项分值合计 {expected}（{calculation}）；得分也相应不足，可能有一行未读出，请核对原件",
      en: "the total weight is {reported}, the parts read add up to {expected} ({calculation}); the scores fall short as well, so a row may not have been read: see the original",
    },
    doubtful: {
      zh: "总分行分值填报 {reported}，各项分值合计 {expected}（{calculation}）；有一格读取存疑，换一种读法即相符",
      en: "the total weight is {reported}, the parts add up to {expected} ({calculation}); one cell is in doubt, and another reading closes the sum",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "其中行不计分", en: "其中 rows are not scored" },
        evaluation: {
          funds: [{ weight: "10" }],
          indicators: [
            { name: "★补助面积", weight: "90" },
            { name: "其中桃树", weight: "", childOf: 0 },
          ],
          total: { weight: "100" },
        },
      },
    ],
    invalid: [
      {
        what: { zh: "总分行写 98，各项合计 100", en: "98 declared, 100 in all" },
        evaluation: {
          funds: [{ weight: "10" }],
          indicators: [{ weight: "50" }, { weight: "40" }],
          total: { weight: "98" },
        },
        subject: "/evaluations/0/total/weight",
      },
    ],
  },
  check({ evaluation, pass, report, notApplicable, notRun }) {
    const { weight } = evaluation.total;
    const subject = "total/weight";
    if (weight === null) return;
    if (isUnread(weight)) return notRun(subject, "unread-cell", shown(weight));
    const declared = writtenNumber(weight);
    if (!declared) return notApplicable(subject, "no-total-weight");
    const parts = weightParts(evaluation);
    if (parts.indicators.length === 0) return notApplicable(subject, "no-weights");
    const reading = readSum(evaluation, parts, declared.value, true);
    if (reading.verdict === "closes" || reading.verdict === "otherwise") return pass(subject);
    if (parts.unread.length > 0) return notRun(subject, "unread-cell", parts.unread.join("；"));
    if (parts.missing.length > 0) return notRun(subject, "missing-value", parts.missing.join("；"));
    const lost = rowSeemsLost(evaluation);
    const doubtful = lost || reading.verdict === "doubtful";
    report(lost ? "rowLost" : doubtful ? "doubtful" : "mismatch", {
      subject,
      also: reading.parts.map((part) => part.subject),
      reported: shown(weight),
      expected: reading.sum.toFixed(),
      calculation: `${sumText(reading.parts)} = ${reading.sum.toFixed()}`,
      cause: doubtful ? "reading" : undefined,
      severity: doubtful ? "notice" : undefined,
    });
  },
});
