import { defineRule } from "../../rule-engine/rule.ts";
import { fitsExecution, printedInForm, proportional, rateBases } from "../facts/execution-score.ts";
import { fundSubject, percent } from "../facts/fund-amounts.ts";
import { executionRowIndex, executionWeight } from "../facts/scored-parts.ts";
import { rowUnitFault } from "../facts/unit-fault.ts";
import { isUnread, shown, writtenNumber } from "../facts/written-number.ts";

export default defineRule({
  id: "budget/execution-score",
  scope: "evaluation",
  severity: "error",
  summary: {
    zh: "预算执行得分等于执行率乘以分值，不超过分值（或符合规则包、表内所列的其他计分办法）。",
    en: "The execution score is rate × weight, capped at the weight, or fits another formula of the pack or of the form.",
  },
  source: {
    zh: "自评表“执行率*该指标分值，最高不得超过分值上限”；得分按所写位数四舍五入或截取均可",
    en: "Forms print rate × weight, not above the weight; a score may be rounded or cut off to its own written precision",
  },
  messages: {
    mismatch: {
      zh: "预算执行得分填报 {reported}，按执行率 {rate} × {weight} 分应为 {expected}",
      en: "the execution score is {reported}, but {rate} × {weight} points is {expected}",
    },
    otherPack: {
      zh: "预算执行得分 {reported} 不符合本规则包（按执行率 {rate} × {weight} 分为 {expected}），但符合“{pack}”的计分办法",
      en: "the execution score {reported} does not fit this pack ({rate} × {weight} points is {expected}), but fits the formula of “{pack}”",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "按未取整的执行率计分", en: "from the unrounded rate" },
        evaluation: { executionWeight: 20, funds: [{ budget: "650", executed: "94", rate: "0.1", score: "2.9" }] },
      },
      {
        what: { zh: "8.62 四舍五入为 9", en: "8.62 rounded to 9" },
        evaluation: { funds: [{ budget: "43.20", executed: "37.24", rate: "86%", weight: "10", score: "9" }] },
      },
      {
        what: { zh: "超支以分值为限", en: "capped at the weight" },
        evaluation: { funds: [{ budget: "100", executed: "104", rate: "104%", weight: "10", score: "10" }] },
      },
    ],
    invalid: [
      {
        what: { zh: "执行率 100% 却得 8 分", en: "8 points for 100 %" },
        evaluation: { funds: [{ budget: "24.5", executed: "24.5", rate: "100%", weight: "10", score: "8" }] },
        subject: "/evaluations/0/funds/rows/0/score",
      },
      {
        what: { zh: "8.62 写成 8.7", en: "8.7 for 8.62" },
        evaluation: { funds: [{ budget: "43.200", executed: "37.240", rate: "86.20%", weight: "10", score: "8.7" }] },
        subject: "/evaluations/0/funds/rows/0/score",
      },
    ],
  },
  check({ evaluation, pack, pass, report, notApplicable, notRun }) {
    const index = executionRowIndex(evaluation);
    const row = index === null ? undefined : evaluation.funds.rows[index];
    if (index === null || !row || row.score === null) return;
    const subject = fundSubject(index, "score");
    if (isUnread(row.score) || isUnread(row.weight))
      return notRun(subject, "unread-cell", `${shown(row.score)} / ${shown(row.weight)}`);
    const score = writtenNumber(row.score);
    if (!score) return notApplicable(subject, "no-score");
    const weight = executionWeight(evaluation);
    if (!weight || weight.value.lte(0)) return notApplicable(subject, "no-weight");
    const bases = rateBases(row);
    const first = bases[0];
    if (!first) return notApplicable(subject, "no-rate-and-no-amounts");
    if (score.value.isNegative() || score.value.gt(weight.value))
      return notApplicable(subject, "reported-by-score/out-of-range");
    if (fitsExecution(score, weight.value, bases, pack.execution) || printedInForm(evaluation, score.value))
      return pass(subject);
    if (rowUnitFault(row)) return notRun(subject, "explained-by-other-rule", "budget/unit-suspect");
    const expected = proportional(first.exact, weight.value).toDecimalPlaces(2).toFixed();
    const peer = pack.peers.find((other) => fitsExecution(score, weight.value, bases, other.execution));
    const details = {
      subject,
      also: [fundSubject(index, "rate"), ...(row.weight ? [fundSubject(index, "weight")] : [])],
      reported: shown(row.score),
      expected,
      calculation: `${percent(first.exact)} × ${weight.value.toFixed()} = ${expected}`,
    };
    const values = { rate: percent(first.exact), weight: weight.value };
    if (peer) report("otherPack", { ...details, severity: "notice", values: { ...values, pack: peer.name } });
    else report("mismatch", { ...details, values });
  },
});
