import { defineRule } from "../../rule-engine/rule.ts";
import { attainment } from "../facts/attainment.ts";
import { shown, shownMeasure } from "../facts/written-number.ts";

export default defineRule({
  id: "score/incomparable",
  scope: "evaluation",
  severity: "notice",
  summary: {
    zh: "指标值是数字的，实际完成值也填同一单位的数字。",
    en: "A target with a number is answered by a number in the same unit.",
  },
  source: { zh: "指标值与完成值口径一致才能复核", en: "Only values of one kind can be recomputed" },
  messages: {
    word: {
      zh: "“{name}”指标值 {target}，实际完成填报“{actual}”，没有数字，无法复核",
      en: "“{name}”: the target is {target}, the actual value is the word “{actual}”: it cannot be recomputed",
    },
    unit: {
      zh: "“{name}”指标值 {target}，实际完成 {actual}，单位不一致，无法复核",
      en: "“{name}”: target {target} and actual value {actual} are in different units: it cannot be recomputed",
    },
    kind: {
      zh: "“{name}”指标值 {target}，实际完成 {actual}，一个是日期一个是数量，无法复核",
      en: "“{name}”: target {target} and actual value {actual} are a date and a quantity: it cannot be recomputed",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "人与人次视为同一单位", en: "人 and 人次 count as one unit" },
        evaluation: { indicators: [{ target: "≥600人次", actual: "652人" }] },
      },
    ],
    invalid: [
      {
        what: { zh: "数字指标填“完成”", en: "a word for a number" },
        evaluation: { indicators: [{ name: "成本控制数", target: "≤30万元", actual: "完成" }] },
        subject: "/evaluations/0/indicators/0/actual",
      },
      {
        what: { zh: "单位不同", en: "another unit" },
        evaluation: { indicators: [{ name: "养殖数量", target: "192只", actual: "12头" }] },
        subject: "/evaluations/0/indicators/0/actual",
      },
    ],
  },
  check({ evaluation, pack, pass, report, notApplicable, notRun }) {
    evaluation.indicators.forEach((row, index) => {
      if (row.target === null || row.actual === null || row.childOf !== null) return;
      const subject = `indicators/${index}/actual`;
      const result = attainment(row, pack);
      if (result.kind === "unknown" && result.why === "unread-cell")
        return notRun(subject, "unread-cell", `${shown(row.target)} / ${shown(row.actual)}`);
      if (result.kind === "unknown" && result.why === "blank") return notApplicable(subject, "blank");
      if (result.kind !== "incomparable") return pass(subject);
      report(result.why, {
        subject,
        also: [`indicators/${index}/target`],
        reported: shown(row.actual),
        expected: shown(row.target),
        values: {
          name: row.name.text,
          target: shownMeasure(row.target, row.unit),
          actual: shownMeasure(row.actual, row.unit),
        },
      });
    });
  },
});
