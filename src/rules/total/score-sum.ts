import { defineRule } from "../../rule-engine/rule.ts";
import { readSum, rowSeemsLost } from "../facts/sum-reading.ts";
import { scoreParts, sumText, weightParts } from "../facts/scored-parts.ts";
import { isUnread, shown, writtenNumber } from "../facts/written-number.ts";

export default defineRule({
  id: "total/score-sum",
  scope: "evaluation",
  needsEveryRow: true,
  severity: "error",
  summary: {
    zh: "总分等于预算执行得分与各项指标得分之和。",
    en: "The declared total score is the sum of the execution score and all indicator scores.",
  },
  source: {
    zh: "自评表“总分”行或表头“自评总分”；各项得分按所写数字精确相加，不设误差",
    en: "Row 总分 or 自评总分 in the head; scores are added as written, in decimal arithmetic, without tolerance",
  },
  messages: {
    mismatch: {
      zh: "总分填报 {reported}，各项得分合计 {expected}（{calculation}）",
      en: "the total score is {reported}, the parts add up to {expected} ({calculation})",
    },
    rowLost: {
      zh: "总分填报 {reported}，读到的各项得分合计 {expected}（{calculation}）；分值也相应不足 100，可能有一行未读出，请核对原件",
      en: "the total score is {reported}, the parts read add up to {expected} ({calculation}); the weights fall short of 100 as well, so a row may not have been read: see the original",
    },
    doubtful: {
      zh: "总分填报 {reported}，各项得分合计 {expected}（{calculation}）；有一格读取存疑，换一种读法即相符",
      en: "the total score is {reported}, the parts add up to {expected} ({calculation}); one cell is in doubt, and another reading closes the sum",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "10 + 50 + 30 + 8 = 98", en: "10 + 50 + 30 + 8 = 98" },
        evaluation: {
          funds: [{ weight: "10", score: "10" }],
          indicators: [
            { weight: "50", score: "50" },
            { weight: "30", score: "30" },
            { weight: "10", score: "8" },
          ],
          total: { weight: "100", score: "98" },
        },
      },
      {
        what: { zh: "合并单元格的得分只计一次", en: "a merged score counts once" },
        evaluation: {
          funds: [{ weight: "10", score: "10" }],
          indicators: [{ weight: "90", score: "85" }, { mergedInto: 0 }],
          total: { score: "95" },
        },
      },
    ],
    invalid: [
      {
        what: { zh: "总分多写 1.5 分", en: "1.5 points too many" },
        evaluation: {
          funds: [{ weight: "10", score: "8" }],
          indicators: [{ weight: "90", score: "89.79" }],
          total: { weight: "100", score: "99.29" },
        },
        subject: "/evaluations/0/total/score",
      },
    ],
  },
  check({ evaluation, pass, report, notApplicable, notRun }) {
    const { score, weight } = evaluation.total;
    const subject = "total/score";
    if (score === null) return;
    if (isUnread(score)) return notRun(subject, "unread-cell", shown(score));
    const declared = writtenNumber(score);
    if (!declared) return notApplicable(subject, "no-total-score");
    const parts = scoreParts(evaluation);
    if (parts.indicators.length === 0) return notApplicable(subject, "no-scores");
    const declaredWeight = writtenNumber(weight)?.value ?? null;
    // A total row of the indicator block (90 points) adds up the indicators alone.
    const alone = declaredWeight !== null && declaredWeight.lt(100);
    const reading = readSum(evaluation, parts, declared.value, alone);
    if (reading.verdict === "closes" || reading.verdict === "otherwise") return pass(subject);
    if (parts.unread.length > 0) return notRun(subject, "unread-cell", parts.unread.join("；"));
    if (parts.missing.length > 0) return notRun(subject, "missing-value", parts.missing.join("；"));
    // 区域绩效 forms score goals outside the indicator rows; without weights nobody can tell whether all parts were read.
    if (evaluation.kind === "transfer" && weightParts(evaluation).indicators.length === 0)
      return notRun(subject, "missing-value", "分值");
    const lost = rowSeemsLost(evaluation);
    const doubtful = lost || reading.verdict === "doubtful";
    report(lost ? "rowLost" : doubtful ? "doubtful" : "mismatch", {
      subject,
      also: reading.parts.map((part) => part.subject),
      reported: shown(score),
      expected: reading.sum.toFixed(),
      calculation: `${sumText(reading.parts)} = ${reading.sum.toFixed()}`,
      cause: doubtful ? "reading" : undefined,
      severity: doubtful ? "notice" : undefined,
    });
  },
});
