import type { Decimal } from "../../model/decimal.ts";
import { defineRule } from "../../rule-engine/rule.ts";
import { AMOUNT_COLUMNS, fundLabel, fundSubject } from "../facts/fund-amounts.ts";
import { claimUnitFaults } from "../facts/claim-unit.ts";
import { unitFaults } from "../facts/unit-fault.ts";
import { shown } from "../facts/written-number.ts";

export default defineRule({
  id: "budget/unit-suspect",
  scope: "evaluation",
  severity: "warning",
  summary: {
    zh: "金额使用表头所写的单位，各行之间、表与文字之间没有元与万元之差。",
    en: "Amounts are in the unit of the heading: no factor of 元 and 万元 between rows, or between table and text.",
  },
  source: {
    zh: "自评表表头“项目资金（万元）”；常见的错填是在万元栏里写元",
    en: "Heading 项目资金（万元）; a common fault is 元 written under 万元",
  },
  messages: {
    rows: {
      zh: "{row}{column} {reported} 与{otherRow}{otherColumn} {other} 相差 {ratio} 倍，疑似金额单位填错",
      en: "{row}, {column} {reported} and {otherRow}, {otherColumn} {other} differ by the factor {ratio}: the unit looks wrong",
    },
    text: {
      zh: "正文“{claim}”与表中{column} {other}{unit}相差 {ratio} 倍，疑似金额单位填错",
      en: "the text says “{claim}”, the table's {column} is {other} {unit}: a factor of {ratio}, the unit looks wrong",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "同一单位", en: "one unit" },
        evaluation: {
          funds: [
            { budget: "207.4538", executed: "207.4538" },
            { source: "fiscal", budget: "207.4538", executed: "207.4538" },
          ],
        },
      },
      {
        what: { zh: "执行率确为 0.01%", en: "a true execution rate of 0.01%" },
        evaluation: { funds: [{ budget: "10000.00", executed: "1.00", rate: "0.01%" }] },
      },
    ],
    invalid: [
      {
        what: { zh: "财政拨款写成了元", en: "the fiscal row is in 元" },
        evaluation: {
          funds: [{ budget: "207.4538" }, { source: "fiscal", budget: "2074538" }, { source: "other", budget: "" }],
        },
        subject: "/evaluations/0/funds/rows/1/budget",
      },
      {
        what: { zh: "执行数写成了元", en: "the amount executed is in 元" },
        evaluation: { funds: [{ budget: "30.00", executed: "300000.00", rate: "100%" }] },
        subject: "/evaluations/0/funds/rows/0/executed",
      },
      {
        what: { zh: "正文把万元写成元", en: "the text says 元 for 万元" },
        evaluation: { funds: [{ budget: "24.5", executed: "24.5" }] },
        narrative: { claims: [{ kind: "amount", text: "24.5元", value: 24.5, unit: "元", about: "budget" }] },
        subject: "/evaluations/0/funds/rows/0/budget",
      },
    ],
  },
  check({ evaluation, recognised, index: evaluationIndex, pass, report }) {
    const rows = evaluation.funds.rows;
    const faults = unitFaults(evaluation);
    for (const fault of faults) {
      const cell = rows[fault.row]?.[fault.column] ?? null;
      const other = rows[fault.with.row]?.[fault.with.column] ?? null;
      report("rows", {
        subject: fundSubject(fault.row, fault.column),
        also: [fundSubject(fault.with.row, fault.with.column)],
        reported: shown(cell),
        expected: shown(other),
        calculation: `${shown(cell)} : ${shown(other)} = ${times(fault.ratio)}`,
        values: {
          row: fundLabel(evaluation, fault.row),
          column: AMOUNT_COLUMNS[fault.column],
          otherRow: fundLabel(evaluation, fault.with.row),
          otherColumn: AMOUNT_COLUMNS[fault.with.column],
          other: shown(other),
          ratio: times(fault.ratio),
        },
      });
    }
    const claims = claimUnitFaults(recognised, evaluationIndex);
    for (const fault of claims) {
      const cell = rows[fault.row]?.[fault.column] ?? null;
      report("text", {
        subject: fundSubject(fault.row, fault.column),
        also: [`/narrative/claims/${fault.claim}`],
        reported: shown(cell),
        expected: fault.text,
        values: {
          claim: fault.text,
          column: AMOUNT_COLUMNS[fault.column],
          other: shown(cell),
          unit: evaluation.funds.unit,
          ratio: times(fault.ratio),
        },
      });
    }
    if (faults.length === 0 && claims.length === 0 && rows.length > 0) pass("funds");
  },
});

const times = (ratio: Decimal): string => (ratio.eq(1e8) ? "100,000,000" : ratio.eq(1e4) ? "10,000" : "1,000");
