import { defineRule } from "../../rule-engine/rule.ts";
import { amountsOf, budgetColumn, fundLabel, fundSubject } from "../facts/fund-amounts.ts";
import { rowUnitFault } from "../facts/unit-fault.ts";
import { intervalOf, shown } from "../facts/written-number.ts";

export default defineRule({
  id: "budget/overspent",
  scope: "evaluation",
  severity: "warning",
  summary: { zh: "全年执行数不超过全年预算数。", en: "No more is executed than the budget of the year." },
  source: {
    zh: "预算执行的通行要求；差额在四舍五入范围内的不算",
    en: "Common requirement of budget execution; differences within rounding do not count",
  },
  messages: {
    over: {
      zh: "{row}全年执行数 {reported} 超过全年预算数 {budget}（超出 {excess}）",
      en: "{row}: executed {reported} exceeds the budget {budget} (by {excess})",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "全部执行", en: "all of it executed" },
        evaluation: { funds: [{ budget: "24.5", executed: "24.5" }] },
      },
      {
        what: { zh: "差额在四舍五入范围内", en: "within rounding" },
        evaluation: { funds: [{ budget: "100", executed: "100.3" }] },
      },
    ],
    invalid: [
      {
        what: { zh: "执行数超过预算数", en: "more executed than budgeted" },
        evaluation: { funds: [{ budget: "100", executed: "104" }] },
        subject: "/evaluations/0/funds/rows/0/executed",
      },
    ],
  },
  check({ evaluation, pass, report, notApplicable, notRun }) {
    const { rows } = evaluation.funds;
    const over = rows.map((row) => {
      const amounts = amountsOf(row);
      return amounts !== null && intervalOf(amounts.executed).low.gt(intervalOf(amounts.budget).high);
    });
    rows.forEach((row, index) => {
      const subject = fundSubject(index, "executed");
      const amounts = amountsOf(row);
      if (!amounts) return notApplicable(subject, "amounts-not-given");
      if (!over[index]) return pass(subject);
      if (rowUnitFault(row)) return notRun(subject, "explained-by-other-rule", "budget/unit-suspect");
      // A source that overspends with its total is the same fault.
      if (row.partOf !== null && over[row.partOf]) return notApplicable(subject, "reported-for-the-total");
      report("over", {
        subject,
        also: [fundSubject(index, budgetColumn(row))],
        reported: shown(row.executed),
        expected: `≤ ${shown(row[budgetColumn(row)])}`,
        calculation: `${shown(row.executed)} > ${shown(row[budgetColumn(row)])}`,
        values: {
          row: fundLabel(evaluation, index),
          budget: shown(row[budgetColumn(row)]),
          excess: amounts.executed.value.minus(amounts.budget.value),
        },
      });
    });
  },
});
