import { defineRule } from "../../rule-engine/rule.ts";
import { fundLabel, fundSubject } from "../facts/fund-amounts.ts";
import { executionRowIndex, executionWeight, isScored } from "../facts/scored-parts.ts";
import { inMergedGroup } from "../facts/scored-row.ts";
import { isUnread, shown, writtenNumber } from "../facts/written-number.ts";
import type { NumberCell } from "../../model/cell.ts";
import type { Decimal } from "../../model/decimal.ts";
import { Decimal as Exact, sum } from "../../model/decimal.ts";

export default defineRule({
  id: "score/out-of-range",
  scope: "evaluation",
  severity: "error",
  summary: { zh: "得分在 0 与分值之间，且是一个数。", en: "A score is a number between 0 and its weight." },
  source: {
    zh: "自评表下注释“得分最高不能超过该指标分值上限”",
    en: "Note under the form: a score may not exceed the indicator's weight",
  },
  messages: {
    above: {
      zh: "“{name}”得分 {reported} 超过分值 {weight}",
      en: "“{name}”: the score {reported} exceeds the weight {weight}",
    },
    below: { zh: "“{name}”得分 {reported} 小于 0", en: "“{name}”: the score {reported} is below 0" },
    noNumber: { zh: "“{name}”得分填报“{reported}”，不是数字", en: "“{name}”: the score “{reported}” is not a number" },
  },
  examples: {
    valid: [
      {
        what: { zh: "不超过分值", en: "within the weight" },
        evaluation: { indicators: [{ weight: "10", score: "9.8" }] },
      },
      {
        what: { zh: "不计分的行写“/”", en: "/ in a row that is not scored" },
        evaluation: { indicators: [{ weight: "/", score: "/" }] },
      },
    ],
    invalid: [
      {
        what: { zh: "20 分的指标得 22 分", en: "22 of 20" },
        evaluation: { indicators: [{ name: "种植面积", weight: "20", score: "22" }] },
        subject: "/evaluations/0/indicators/0/score",
      },
      {
        what: { zh: "负分", en: "below 0" },
        evaluation: { indicators: [{ name: "管护面积", weight: "10", score: "-1" }] },
        subject: "/evaluations/0/indicators/0/score",
      },
    ],
  },
  check({ evaluation, pass, report, notApplicable }) {
    const judge = (
      subject: string,
      weightSubject: string | null,
      name: string,
      cell: NumberCell | null,
      weight: Decimal | null,
    ): void => {
      const reported = shown(cell);
      const also = weightSubject === null ? [] : [weightSubject];
      const score = writtenNumber(cell);
      if (isUnread(cell)) return report("noNumber", { subject, reported, values: { name } });
      if (!score) return notApplicable(subject, "no-score");
      if (score.value.isNegative())
        return report("below", { subject, also, reported, expected: "≥ 0", values: { name } });
      if (weight === null) return notApplicable(subject, "no-weight");
      if (score.value.lte(weight)) return pass(subject);
      report("above", { subject, also, reported, expected: `≤ ${weight.toFixed()}`, values: { name, weight } });
    };
    const execution = executionRowIndex(evaluation);
    const row = execution === null ? undefined : evaluation.funds.rows[execution];
    if (execution !== null && row && row.score !== null) {
      const weight = executionWeight(evaluation);
      judge(
        fundSubject(execution, "score"),
        weight?.subject ?? null,
        fundLabel(evaluation, execution),
        row.score,
        weight?.value ?? null,
      );
    }
    evaluation.indicators.forEach((indicator, index) => {
      if (!isScored(evaluation, indicator) || indicator.score === null || indicator.score.mergedInto !== undefined)
        return;
      judge(
        `indicators/${index}/score`,
        `indicators/${index}/weight`,
        indicator.name.text,
        indicator.score,
        weightOfGroup(index),
      );
    });

    /** One merged score over several rows is held against all their weights; a merged weight has no part for one row. */
    function weightOfGroup(index: number): Decimal | null {
      const own = writtenNumber(evaluation.indicators[index]?.weight ?? null);
      if (!inMergedGroup(evaluation, index)) return own?.value ?? null;
      const rows = evaluation.indicators.filter((other, at) => at === index || other.score?.mergedInto === index);
      const weights = rows.flatMap((other) => writtenNumber(other.weight)?.value ?? []);
      const covered = evaluation.indicators[index]?.weight?.mergedInto;
      if (covered !== undefined) return writtenNumber(evaluation.indicators[covered]?.weight ?? null)?.value ?? null;
      return weights.length === 0 ? null : sum([new Exact(0), ...weights]);
    }
  },
});
