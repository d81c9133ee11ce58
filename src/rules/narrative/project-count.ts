import { defineRule } from "../../rule-engine/rule.ts";
import { claimsAbout } from "./claims/held-against.ts";

export default defineRule({
  id: "narrative/project-count",
  scope: "narrative",
  severity: "warning",
  summary: {
    zh: "正文所说的自评项目个数与文件中的自评表个数一致。",
    en: "The text counts as many projects as the file has forms.",
  },
  source: { zh: "“涉及N个项目”与随附自评表的张数", en: "涉及N个项目 against the number of forms attached" },
  messages: {
    differs: {
      zh: "正文说涉及 {reported}，文件中有 {expected} 张自评表",
      en: "the text speaks of {reported}, the file has {expected} form(s)",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "一个项目，一张表", en: "one project, one form" },
        evaluation: {},
        narrative: { claims: [{ kind: "count", text: "1个项目", value: 1, unit: "个", about: "projectCount" }] },
      },
    ],
    invalid: [
      {
        what: { zh: "三个项目，一张表", en: "three projects, one form" },
        evaluation: {},
        narrative: { claims: [{ kind: "count", text: "3个项目", value: 3, unit: "个", about: "projectCount" }] },
        subject: "/narrative/claims/0",
      },
    ],
  },
  check({ recognised, report, pass, notApplicable }) {
    const forms = recognised.evaluations.length;
    const claims = claimsAbout(recognised, "projectCount");
    const fits = claims.some(({ claim }) => claim.value === forms);
    let reported = false;
    for (const { claim, subject } of claims) {
      if (claim.value === forms) pass(subject);
      // One count fits: the others count something else (all projects of the unit, those checked, …).
      else if (forms === 0 || fits || reported)
        notApplicable(subject, forms === 0 ? "no-evaluation" : "counted-elsewhere");
      else {
        reported = true;
        report("differs", { subject, reported: claim.text, expected: String(forms) });
      }
    }
  },
});
