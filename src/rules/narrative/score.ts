import type { Claim } from "../../model/narrative.ts";
import { squeeze } from "../../model/text.ts";
import { defineRule } from "../../rule-engine/rule.ts";
import { claimsAbout, heldAgainst } from "./claims/held-against.ts";
import { type Mismatch, settle } from "./claims/mismatch.ts";
import { mayMeet, readings } from "./claims/written-values.ts";

const GRADES: readonly (readonly [string, RegExp])[] = [
  ["差", /不合格|较差|差/],
  ["优", /优/],
  ["良", /良/],
  ["中", /中|合格/],
];

/** 优秀, “优”, 优等 → 优; null where a cell names none or several grades. */
function gradeIn(text: string): string | null {
  const bare = squeeze(text)
    .replace(/不合格|较差/g, "差")
    .replace(/中等/g, "中");
  const named = GRADES.filter(([, words]) => words.test(bare));
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
}

export default defineRule({
  id: "narrative/score",
  scope: "narrative",
  severity: "error",
  summary: {
    zh: "正文所说的自评总分和等级与自评表一致。",
    en: "The total score and the grade that the text states are the form's.",
  },
  source: {
    zh: "自评表总分行、自评得分和等级；“总体良好”不是等级",
    en: "The form's total score and grade; general praise (总体良好) is no grade",
  },
  messages: {
    score: {
      zh: "正文中的自评得分为 {reported}，自评表为 {expected}",
      en: "the text gives a total score of {reported}, the form {expected}",
    },
    grade: {
      zh: "正文中的自评等级为“{reported}”，自评表为“{expected}”",
      en: "the text gives the grade {reported}, the form {expected}",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "同一得分", en: "the same score" },
        evaluation: { total: { weight: "100", score: "98", grade: "优" } },
        narrative: {
          claims: [
            { kind: "score", text: "98.00分", value: 98, unit: "分", about: "totalScore" },
            { kind: "grade", text: "优秀", value: "优", about: "grade" },
          ],
        },
      },
      {
        what: { zh: "自评表没有等级", en: "the form has no grade" },
        evaluation: { total: { weight: "100", score: "98" } },
        narrative: { claims: [{ kind: "grade", text: "良", value: "良", about: "grade" }] },
      },
    ],
    invalid: [
      {
        what: { zh: "得分不一致", en: "another score" },
        evaluation: { total: { weight: "100", score: "100" } },
        narrative: { claims: [{ kind: "score", text: "96.5分", value: 96.5, unit: "分", about: "totalScore" }] },
        subject: "/narrative/claims/0",
      },
      {
        what: { zh: "等级不一致", en: "another grade" },
        evaluation: { total: { weight: "100", score: "96", grade: "优" } },
        narrative: { claims: [{ kind: "grade", text: "良", value: "良", about: "grade" }] },
        subject: "/narrative/claims/0",
      },
    ],
  },
  check({ recognised, report, pass, notApplicable, notRun }) {
    const agreed = new Set<string>();
    const mismatches: (Mismatch & { claim: Claim; cell: string; expected: string; isScore: boolean })[] = [];
    for (const { claim, subject } of claimsAbout(recognised, "totalScore", "grade")) {
      const held = heldAgainst(claim, recognised);
      if (held === "several-evaluations") notRun(subject, held, claim.sentence);
      else if (typeof held === "string") notApplicable(subject, held);
      else {
        const isScore = claim.about === "totalScore";
        const { score, grade } = held.evaluation.total;
        const cell = isScore ? score : grade;
        const inForm = isScore ? (score?.value ?? null) : gradeIn(grade?.text ?? "");
        const topic = `${held.index}/${claim.about}`;
        if (!cell || inForm === null) notApplicable(subject, "not-in-form");
        else if (
          isScore
            ? mayMeet(readings(claim.text, Number(claim.value)), readings(cell.text, Number(inForm)))
            : claim.value === inForm
        ) {
          agreed.add(topic);
          pass(subject);
        } else {
          const place = `/evaluations/${held.index}/total/${isScore ? "score" : "grade"}`;
          mismatches.push({
            claim,
            subject,
            topic,
            value: String(claim.value),
            cell: place,
            expected: cell.text,
            isScore,
          });
        }
      }
    }
    const { faults, left } = settle(mismatches, agreed);
    for (const { subject } of left) notApplicable(subject, "may-be-a-part");
    for (const [first, ...others] of faults) {
      const also = [first.cell, ...others.map((one) => one.subject)];
      report(first.isScore ? "score" : "grade", {
        subject: first.subject,
        also,
        reported: first.claim.text,
        expected: first.expected,
      });
    }
  },
});
