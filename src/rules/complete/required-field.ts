import { squeeze } from "../../model/text.ts";
import { defineRule } from "../../rule-engine/rule.ts";
import { budgetColumn, fundSubject } from "../facts/fund-amounts.ts";
import { isBlank } from "../facts/written-number.ts";
import type { Cell } from "../../model/cell.ts";

const FIELDS = {
  projectName: { zh: "项目名称", en: "project name" },
  supervisingDepartment: { zh: "主管部门", en: "supervising department" },
  implementingUnit: { zh: "实施单位", en: "implementing unit" },
} as const;

/** A form's place for the year, left open: （    年度）, 20__年度. */
const OPEN_YEAR = /[（(](?:20)?[_＿\s]*(?:年度|年)[）)]|20[_＿\s]+年/;

export default defineRule({
  id: "complete/required-field",
  scope: "evaluation",
  severity: "error",
  summary: {
    zh: "项目名称、实施单位、主管部门、年度、预算总额、执行总额、总分：表中有此栏的必须填写。",
    en: "Project name, implementing unit, supervising department, year, total budget, executed, total score are filled in where the form has them.",
  },
  source: { zh: "自评表必填栏", en: "Required cells of the form" },
  messages: { blank: { zh: "{field}未填写", en: "{field} is left blank" } },
  examples: {
    valid: [
      {
        what: { zh: "表中没有总分栏", en: "a form without a total" },
        evaluation: { funds: [{ budget: "1", executed: "1" }] },
      },
    ],
    invalid: [
      {
        what: { zh: "实施单位空白", en: "no implementing unit" },
        evaluation: { implementingUnit: "" },
        subject: "/evaluations/0/implementingUnit",
      },
      {
        what: { zh: "总分空白", en: "no total score" },
        evaluation: { total: { weight: "100", score: "" } },
        subject: "/evaluations/0/total/score",
      },
    ],
  },
  check({ evaluation, pass, report }) {
    const look = (subject: string, cell: Cell | null, field: { zh: string; en: string }): void => {
      if (cell === null) return;
      if (isBlank(cell)) report("blank", { subject, reported: "", values: { field } });
      else pass(subject);
    };
    for (const [name, words] of Object.entries(FIELDS)) look(name, evaluation[name as keyof typeof FIELDS], words);
    const yearCell = Object.entries(evaluation.extra).find(([label]) =>
      /^(?:年度|评价年度|自评年度|预算年度)$/.test(squeeze(label)),
    )?.[1];
    if (evaluation.year !== null) pass("year");
    else if (OPEN_YEAR.test(evaluation.title) || (yearCell && isBlank(yearCell)))
      report("blank", { subject: "year", reported: "", values: { field: { zh: "年度", en: "the year" } } });
    const index = evaluation.funds.rows.findIndex((row) => row.source === "total");
    const total = evaluation.funds.rows[index];
    if (total) {
      look(fundSubject(index, budgetColumn(total)), total[budgetColumn(total)], {
        zh: "预算总额",
        en: "the total budget",
      });
      look(fundSubject(index, "executed"), total.executed, { zh: "执行总额", en: "the total executed" });
    }
    look("total/score", evaluation.total.score, { zh: "总分", en: "the total score" });
  },
});
