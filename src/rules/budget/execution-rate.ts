import { point, roundedInterval } from "../../model/interval.ts";
import type { FundRow } from "../../model/evaluation.ts";
import { defineRule } from "../../rule-engine/rule.ts";
import { agree } from "../facts/agreement.ts";
import {
  amountsOf,
  budgetColumn,
  fundLabel,
  fundSubject,
  percent,
  rateInterval,
  rateOf,
  rateReadings,
} from "../facts/fund-amounts.ts";
import { rowUnitFault } from "../facts/unit-fault.ts";
import { intervalOf, isUnread, shown } from "../facts/written-number.ts";

export default defineRule({
  id: "budget/execution-rate",
  scope: "evaluation",
  severity: "error",
  summary: {
    zh: "执行率等于全年执行数除以全年预算数。",
    en: "The execution rate is the amount executed divided by the budget of the year.",
  },
  source: {
    zh: "自评表表头“执行率（B/A）”；每个数按所写位数代表一个区间，两个区间不相交才算不符",
    en: "Heading 执行率（B/A）of the form; each written number stands for an interval, and only intervals that do not meet disagree",
  },
  messages: {
    mismatch: {
      zh: "{row}执行率填报 {reported}，按 {executed} ÷ {budget} 应为 {expected}",
      en: "{row}: execution rate is {reported}, but {executed} ÷ {budget} is {expected}",
    },
    padded: {
      zh: "{row}执行率填报 {reported}，按 {executed} ÷ {budget} 为 {expected}，只保留到整数却写了小数位",
      en: "{row}: execution rate is {reported}; {executed} ÷ {budget} is {expected}, rounded to whole percent and printed with decimals",
    },
    truncated: {
      zh: "{row}执行率填报 {reported}，按 {executed} ÷ {budget} 为 {expected}，末位未四舍五入",
      en: "{row}: execution rate is {reported}; {executed} ÷ {budget} is {expected}, cut off instead of rounded",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "整数百分比按所写位数比较", en: "whole percent, compared as written" },
        evaluation: { funds: [{ budget: "43.2", executed: "37.24", rate: "86%" }] },
      },
      {
        what: { zh: "不带百分号的小数", en: "a fraction without %" },
        evaluation: { funds: [{ budget: "650", executed: "94", rate: "0.1" }] },
      },
      {
        what: { zh: "预算为 0，无从计算", en: "a budget of 0: nothing to compute" },
        evaluation: { funds: [{ budget: "0.00", executed: "0.00", rate: "0.00%" }] },
      },
    ],
    invalid: [
      {
        what: { zh: "执行率写成 100%", en: "100% claimed" },
        evaluation: { funds: [{ budget: "43.2", executed: "37.24", rate: "100%" }] },
        subject: "/evaluations/0/funds/rows/0/rate",
      },
      {
        what: { zh: "31.08% 写成 31.00%，只作提示", en: "31.00% for 31.08%: a notice only" },
        evaluation: { funds: [{ budget: "148463.00", executed: "46142.30", rate: "31.00%" }] },
        subject: "/evaluations/0/funds/rows/0/rate",
      },
    ],
  },
  check({ evaluation, pass, report, notApplicable, notRun }) {
    evaluation.funds.rows.forEach((row, index) => {
      const subject = fundSubject(index, "rate");
      const readings = rateReadings(row.rate);
      if (isUnread(row.rate)) return notRun(subject, "unread-cell", shown(row.rate));
      if (readings.length === 0) return notApplicable(subject, "no-rate-reported");
      const amounts = amountsOf(row);
      if (!amounts)
        return unreadable(row)
          ? notRun(subject, "unread-cell", amountTexts(row))
          : notApplicable(subject, "amounts-not-given");
      if (amounts.budget.value.lte(0)) return notApplicable(subject, "budget-is-zero");
      const computed = rateInterval(amounts.executed, amounts.budget);
      if (readings.some((reading) => agree(intervalOf(reading), computed))) return pass(subject);
      if (rowUnitFault(row)) return notRun(subject, "explained-by-other-rule", "budget/unit-suspect");
      const exact = rateOf(amounts.executed, amounts.budget);
      const reading = readings[0];
      if (!reading) return;
      const padded =
        reading.places > 0 && reading.value.isInteger() && agree(roundedInterval(reading.value, 0), point(exact));
      const cut = exact.gte(0) && exact.toDecimalPlaces(Math.max(reading.places, 0), 1).eq(reading.value);
      const [executed, budget] = [shown(row.executed), shown(row[budgetColumn(row)])];
      report(padded ? "padded" : cut ? "truncated" : "mismatch", {
        subject,
        also: [fundSubject(index, "executed"), fundSubject(index, budgetColumn(row))],
        reported: shown(row.rate),
        expected: percent(exact),
        calculation: `${executed} ÷ ${budget} = ${percent(exact)}`,
        severity: padded || cut ? "notice" : undefined,
        values: { row: fundLabel(evaluation, index), executed, budget },
      });
    });
  },
});

const unreadable = (row: FundRow): boolean => isUnread(row.executed) || isUnread(row[budgetColumn(row)]);
const amountTexts = (row: FundRow): string => `${shown(row.executed)} ÷ ${shown(row[budgetColumn(row)])}`;
