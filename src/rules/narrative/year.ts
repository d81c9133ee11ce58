import { normalise } from "../../model/text.ts";
import type { Claim } from "../../model/narrative.ts";
import { defineRule } from "../../rule-engine/rule.ts";
import { claimsAbout, type Held, heldAgainst } from "./claims/held-against.ts";

interface Dated {
  readonly claim: Claim;
  readonly subject: string;
  readonly held: Held;
}

export default defineRule({
  id: "narrative/year",
  scope: "narrative",
  severity: "error",
  summary: {
    zh: "标题和正文所说的自评年度与自评表一致；年度目标的期限落在自评年度内（提示）。",
    en: "The evaluated year in titles and text is the form's; the goal's deadline lies in the evaluated year (notice).",
  },
  source: {
    zh: "自评表的年度；文号、合同和项目名称中的年份不是自评年度",
    en: "The form's year; years in document numbers, contracts and project names are not the evaluated year",
  },
  messages: {
    differs: {
      zh: "标题或正文中的自评年度为 {reported}，自评表为 {expected}",
      en: "title or text evaluates {reported}, the form {expected}",
    },
    goal: {
      zh: "年度目标写的是 {reported}，自评年度为 {expected}",
      en: "the goal speaks of {reported}, the evaluated year is {expected}",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "同一年度", en: "the same year" },
        evaluation: { year: 2022 },
        narrative: { claims: [{ kind: "year", text: "2022年度", value: 2022, about: "evaluatedYear" }] },
      },
      {
        what: { zh: "自评表没有年度", en: "the form states no year" },
        evaluation: { year: null },
        narrative: { claims: [{ kind: "year", text: "2022年度", value: 2022, about: "evaluatedYear" }] },
      },
    ],
    invalid: [
      {
        what: { zh: "报告标题的年度与自评表不同", en: "the report's title has another year" },
        evaluation: { year: 2017 },
        narrative: {
          title: "2016年度项目支出绩效自评报告",
          claims: [
            { kind: "year", text: "2016年度", value: 2016, about: "evaluatedYear" },
            { kind: "year", text: "2016年度", value: 2016, about: "evaluatedYear" },
          ],
        },
        subject: "/narrative/claims/0",
      },
      {
        what: { zh: "年度目标的期限在上一年", en: "the goal's deadline lies in the year before" },
        evaluation: { year: 2023, expected: "在2022年12月31日前至少给120人发放补贴" },
        narrative: {
          claims: [
            { kind: "year", text: "2022年", value: 2022, about: "goalYear", cell: "/evaluations/0/goals/expected" },
          ],
        },
        subject: "/evaluations/0/goals/expected",
      },
    ],
  },
  check({ recognised, report, pass, notApplicable, notRun }) {
    const wrong = new Map<string, Dated[]>();
    for (const { claim, subject } of claimsAbout(recognised, "evaluatedYear", "goalYear")) {
      const held = heldAgainst(claim, recognised, true);
      const years = recognised.evaluations.map((one) => one.year);
      if (held === "several-evaluations" && years.every((year) => year === claim.value)) pass(subject);
      else if (held === "several-evaluations") notRun(subject, held, claim.sentence);
      else if (typeof held === "string") notApplicable(subject, held);
      else if (held.evaluation.year === null) notApplicable(subject, "not-in-form");
      else if (held.evaluation.year === claim.value || isHarmlessGoal(claim, held)) pass(subject);
      else {
        const key = `${held.index}/${claim.about}/${claim.value}`;
        wrong.set(key, [...(wrong.get(key) ?? []), { claim, subject, held }]);
      }
    }
    for (const [first, ...others] of wrong.values()) {
      if (!first) continue;
      const expected = String(first.held.evaluation.year);
      const reported = first.claim.text;
      const cells = [first, ...others].flatMap(({ claim }) => claim.cell ?? []);
      if (cells[0] !== undefined)
        report("goal", { subject: cells[0], also: cells.slice(1), reported, expected, severity: "notice" });
      else report("differs", { subject: first.subject, also: others.map((one) => one.subject), reported, expected });
    }
  },
});

/** A goal that also speaks of the evaluated year, or looks ahead of it. */
function isHarmlessGoal(claim: Claim, { evaluation }: Held): boolean {
  if (claim.about !== "goalYear" || evaluation.year === null) return false;
  const goal = claim.cell?.endsWith("/actual") ? evaluation.goals.actual : evaluation.goals.expected;
  const text = normalise(goal?.text ?? "");
  return Number(claim.value) > evaluation.year || text.includes(String(evaluation.year));
}
