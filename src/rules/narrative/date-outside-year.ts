import { defineRule } from "../../rule-engine/rule.ts";
import { claimsAbout, heldAgainst } from "./claims/held-against.ts";

export default defineRule({
  id: "narrative/date-outside-year",
  scope: "narrative",
  severity: "notice",
  summary: {
    zh: "正文所说的完成日期和支付日期在自评年度内。",
    en: "Dates of completion and payment lie in the evaluated year.",
  },
  source: { zh: "自评年度为一个预算年度", en: "The evaluated year is one budget year" },
  messages: {
    payment: {
      zh: "支付日期 {reported} 不在自评年度 {expected} 内",
      en: "payment on {reported}, outside the evaluated year {expected}",
    },
    completion: {
      zh: "完成日期 {reported} 不在自评年度 {expected} 内",
      en: "completion on {reported}, outside the evaluated year {expected}",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "当年支付", en: "paid within the year" },
        evaluation: { year: 2022 },
        narrative: { claims: [{ kind: "date", text: "2022年12月8日", value: "2022-12-08", about: "paymentDate" }] },
      },
      {
        what: {
          zh: "年度写错，日期跟着错：只报年度",
          en: "the text has another evaluated year throughout: the year is reported, not its dates",
        },
        evaluation: { year: 2017 },
        narrative: {
          claims: [
            { kind: "year", text: "2016年度", value: 2016, about: "evaluatedYear" },
            { kind: "date", text: "2016年12月8日", value: "2016-12-08", about: "paymentDate" },
          ],
        },
      },
    ],
    invalid: [
      {
        what: { zh: "上一年支付", en: "paid the year before" },
        evaluation: { year: 2023 },
        narrative: { claims: [{ kind: "date", text: "2022年11月26日", value: "2022-11-26", about: "paymentDate" }] },
        subject: "/narrative/claims/0",
      },
    ],
  },
  check({ recognised, report, pass, notApplicable, notRun }) {
    const stated = new Set(claimsAbout(recognised, "evaluatedYear").map(({ claim }) => claim.value));
    const reported = new Set<string>();
    for (const { claim, subject } of claimsAbout(recognised, "completionDate", "paymentDate")) {
      const held = heldAgainst(claim, recognised, true);
      const date = String(claim.value);
      const year = Number(date.slice(0, 4));
      if (held === "several-evaluations") notRun(subject, held, claim.sentence);
      else if (typeof held === "string") notApplicable(subject, held);
      else if (held.evaluation.year === null) notApplicable(subject, "not-in-form");
      else if (held.evaluation.year === year || stated.has(year)) pass(subject);
      else if (reported.has(date)) notApplicable(subject, "already-reported");
      else {
        reported.add(date);
        report(claim.about === "paymentDate" ? "payment" : "completion", {
          subject,
          reported: claim.text,
          expected: String(held.evaluation.year),
        });
      }
    }
  },
});
