import { defineRule } from "../../rule-engine/rule.ts";
import { AMOUNT_COLUMNS, fundLabel, fundSubject, type AmountColumn } from "../facts/fund-amounts.ts";
import { columnSum } from "../facts/source-sum.ts";
import { sourceUnitFault } from "../facts/unit-fault.ts";
import { isUnread, shown } from "../facts/written-number.ts";

export default defineRule({
  id: "budget/source-sum",
  scope: "evaluation",
  severity: "error",
  summary: {
    zh: "年度资金总额等于各项资金来源之和（年初预算数、全年预算数、全年执行数分别核对）。",
    en: "The total of the funds is the sum of its sources, column by column.",
  },
  source: {
    zh: "自评表“年度资金总额”与“其中”各行；每个金额按所写位数代表一个区间",
    en: "Rows 年度资金总额 and 其中 of the form; each written amount stands for an interval",
  },
  messages: {
    mismatch: {
      zh: "{column}：{row}填报 {reported}，各项来源合计 {expected}（{calculation}）",
      en: "{column}: {row} is {reported}, the sources add up to {expected} ({calculation})",
    },
    short: {
      zh: "{column}：{row}填报 {reported}，已填来源合计只有 {expected}（{calculation}），有来源未填",
      en: "{column}: {row} is {reported}, the sources filled in add up to {expected} only ({calculation}); a source is left blank",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "三个 33.33 合计可以是 100", en: "three times 33.33 may be 100" },
        evaluation: {
          funds: [
            { budget: "100.0" },
            { source: "fiscal", budget: "33.33" },
            { source: "carryover", budget: "33.33" },
            { source: "other", budget: "33.33" },
          ],
        },
      },
      {
        what: {
          zh: "财政拨款之下的中央、省级不重复相加",
          en: "central and provincial money under the fiscal row is not added twice",
        },
        evaluation: {
          funds: [
            { budget: "50" },
            { source: "fiscal", budget: "50" },
            { source: "central", budget: "30", partOf: 1 },
            { source: "province", budget: "20", partOf: 1 },
          ],
        },
      },
    ],
    invalid: [
      {
        what: { zh: "两项来源合计与总额不符", en: "two sources do not add up to the total" },
        evaluation: {
          funds: [{ budget: "9.48" }, { source: "fiscal", budget: "6.63" }, { source: "other", budget: "1.90" }],
        },
        subject: "/evaluations/0/funds/rows/0/budget",
      },
      {
        what: { zh: "合计不足，且有来源未填：提醒", en: "short, and a source is blank: a warning" },
        evaluation: {
          funds: [
            { budget: "24.5" },
            { source: "fiscal", budget: "17.15" },
            { source: "carryover", budget: "4.9" },
            { source: "other", budget: "" },
          ],
        },
        subject: "/evaluations/0/funds/rows/0/budget",
      },
    ],
  },
  check({ evaluation, pass, report, notApplicable, notRun }) {
    for (const column of Object.keys(AMOUNT_COLUMNS) as AmountColumn[]) {
      const sum = columnSum(evaluation, column);
      if (!sum) continue;
      const subject = fundSubject(sum.total.row, column);
      const cell = evaluation.funds.rows[sum.total.row]?.[column] ?? null;
      if (isUnread(cell) || sum.unread.length > 0) {
        notRun(
          subject,
          "unread-cell",
          [sum.total.row, ...sum.unread].map((row) => shown(evaluation.funds.rows[row]?.[column] ?? null)).join("；"),
        );
        continue;
      }
      if (!sum.total.written) {
        notApplicable(subject, "no-total");
        continue;
      }
      if (sum.closes) {
        pass(subject);
        continue;
      }
      if (sum.sources.length === 0) {
        if (sum.blank.length > 0) notRun(subject, "sources-blank", AMOUNT_COLUMNS[column].zh);
        else notApplicable(subject, "sources-not-given");
        continue;
      }
      if (sourceUnitFault(sum, column)) {
        notRun(subject, "explained-by-other-rule", "budget/unit-suspect");
        continue;
      }
      const short = sum.value.lt(sum.total.written.value);
      if (
        short &&
        sum.sources.length === 1 &&
        sum.blank.length === 0 &&
        evaluation.funds.rows.filter((row) => row.partOf === sum.total.row).length === 1
      ) {
        // 其中：财政拨款 alone lists a part and does not claim to be the whole.
        notApplicable(subject, "only-a-part-is-listed");
        continue;
      }
      const texts = sum.sources.map((source) => shown(evaluation.funds.rows[source.row]?.[column] ?? null));
      const warn = short && sum.blank.length > 0;
      report(warn ? "short" : "mismatch", {
        subject,
        also: sum.sources.map((source) => fundSubject(source.row, column)),
        reported: shown(cell),
        expected: sum.value.toFixed(),
        calculation: texts.length > 1 ? `${texts.join(" + ")} = ${sum.value.toFixed()}` : (texts[0] ?? ""),
        severity: warn ? "warning" : undefined,
        values: { column: AMOUNT_COLUMNS[column], row: fundLabel(evaluation, sum.total.row) || "年度资金总额" },
      });
    }
  },
});
