import { defineRule } from "../../rule-engine/rule.ts";
import { fundSubject } from "../facts/fund-amounts.ts";
import { fundReason, takesReason } from "../facts/reasons.ts";
import { unitRatio } from "../facts/unit-ratio.ts";
import { shown, writtenNumber } from "../facts/written-number.ts";

export default defineRule({
  id: "budget/adjusted-unexplained",
  scope: "evaluation",
  severity: "notice",
  summary: {
    zh: "全年预算数与年初预算数相差较大的，应说明调整原因。",
    en: "Where the budget of the year departs far from the initial budget, the reason is given.",
  },
  source: {
    zh: "预算调整应说明原因；幅度为规则包参数",
    en: "Budget adjustments are to be explained; the threshold is a parameter of the pack",
  },
  parameters: {
    percent: {
      default: 20,
      summary: { zh: "调整幅度超过百分之几才提示", en: "adjustment in percent from which a reason is asked for" },
    },
  },
  messages: {
    unexplained: {
      zh: "年初预算数 {initial}，全年预算数 {reported}，调整 {change}，未说明原因",
      en: "initial budget {initial}, budget of the year {reported}: changed by {change} and no reason given",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "调整 20%，未超过", en: "changed by 20 %: not beyond" },
        evaluation: { funds: [{ initialBudget: "100", budget: "120", reason: "" }] },
      },
      {
        what: { zh: "说明了原因", en: "a reason is given" },
        evaluation: { funds: [{ initialBudget: "5.28", budget: "1.96", reason: "上级资金调减" }] },
      },
      {
        what: { zh: "年初未安排预算", en: "no initial budget" },
        evaluation: { funds: [{ initialBudget: "0", budget: "207.45", reason: "" }] },
      },
    ],
    invalid: [
      {
        what: { zh: "调减六成，未说明", en: "cut by 63 %, not explained" },
        evaluation: { funds: [{ initialBudget: "5.28", budget: "1.96", reason: "" }] },
        subject: "/evaluations/0/funds/rows/0/budget",
      },
    ],
  },
  check({ evaluation, pack, parameters, pass, report, notApplicable, notRun }) {
    const index = Math.max(
      0,
      evaluation.funds.rows.findIndex((row) => row.source === "total"),
    );
    const row = evaluation.funds.rows[index];
    if (!row || row.initialBudget === null || row.budget === null) return;
    const subject = fundSubject(index, "budget");
    const [initial, budget] = [writtenNumber(row.initialBudget), writtenNumber(row.budget)];
    if (!initial || initial.value.lte(0)) return notApplicable(subject, "no-initial-budget");
    if (!budget) return notApplicable(subject, "no-budget");
    const change = budget.value.minus(initial.value).div(initial.value).times(100);
    if (change.abs().lte(parameters.percent)) return pass(subject);
    if (unitRatio(initial, budget)) return notRun(subject, "explained-by-other-rule", "budget/unit-suspect");
    if (!takesReason(evaluation)) return notApplicable(subject, "form-has-no-place-for-reasons");
    if (fundReason(evaluation, pack)) return pass(subject);
    const signed = `${change.gt(0) ? "+" : "−"}${change.abs().toFixed(1)}%`;
    report("unexplained", {
      subject,
      also: [fundSubject(index, "initialBudget")],
      reported: shown(row.budget),
      calculation: `(${shown(row.budget)} − ${shown(row.initialBudget)}) ÷ ${shown(row.initialBudget)} = ${signed}`,
      values: { initial: shown(row.initialBudget), change: signed },
    });
  },
});
