import { defineRule } from "../../rule-engine/rule.ts";
import { gradeIn, gradeOf } from "../facts/grade-word.ts";
import { isBlank, shown, writtenNumber } from "../facts/written-number.ts";

export default defineRule({
  id: "total/grade",
  scope: "evaluation",
  severity: "warning",
  summary: {
    zh: "评价等级（优、良、中、差）与总分相符。",
    en: "The grade fits the total score by the bands of the form or of the pack.",
  },
  source: {
    zh: "等级界限以表内印出的为准（此时为错误），否则按规则包",
    en: "The bands printed in the form, where there are some (then an error), else those of the pack",
  },
  messages: {
    pack: {
      zh: "等级填报 {reported}，总分 {score} 按 {bands} 应为 {expected}",
      en: "the grade is {reported}, but {score} points are {expected} by {bands}",
    },
    form: {
      zh: "等级填报 {reported}，总分 {score} 按表内所列等级（{bands}）应为 {expected}",
      en: "the grade is {reported}, but {score} points are {expected} by the bands printed in the form ({bands})",
    },
  },
  examples: {
    valid: [
      { what: { zh: "96 分为优", en: "96 is 优" }, evaluation: { total: { score: "96", grade: "优" } } },
      { what: { zh: "恰好 80 分为良", en: "80 is 良" }, evaluation: { total: { score: "80", grade: "良好" } } },
    ],
    invalid: [
      {
        what: { zh: "100 分评为良", en: "良 for 100 points" },
        evaluation: { total: { score: "100", grade: "良" } },
        subject: "/evaluations/0/total/grade",
      },
      {
        what: { zh: "与表内印出的等级界限不符：错误", en: "against the bands printed in the form: an error" },
        evaluation: {
          total: { score: "85", grade: "优" },
          gradeBands: [
            { grade: "优", min: 90, max: 100 },
            { grade: "良", min: 80, max: 90 },
            { grade: "中", min: 60, max: 80 },
            { grade: "差", min: 0, max: 60 },
          ],
        },
        subject: "/evaluations/0/total/grade",
      },
    ],
  },
  check({ evaluation, pack, pass, report, notApplicable, notRun }) {
    const { grade, score } = evaluation.total;
    if (grade === null || isBlank(grade)) return;
    const subject = "total/grade";
    const declared = gradeIn(grade.text, pack);
    if (declared === null) return notRun(subject, "unread-cell", shown(grade));
    const total = writtenNumber(score);
    if (!total) return notApplicable(subject, "no-total-score");
    const printed = evaluation.form.gradeBands;
    const bands = (printed ?? pack.grades).map((band) => ({ ...band, grade: gradeIn(band.grade, pack) ?? band.grade }));
    const expected = gradeOf(total.value, bands);
    if (expected === null) return notApplicable(subject, "below-the-bands");
    if (expected === declared) return pass(subject);
    report(printed ? "form" : "pack", {
      subject,
      also: ["total/score"],
      reported: shown(grade),
      expected,
      severity: printed ? "error" : undefined,
      values: { score: total.value, bands: bands.map((band) => `${band.grade} ≥ ${band.min}`).join("、") },
    });
  },
});
