import { saysNothing } from "../../model/text.ts";
import { defineRule } from "../../rule-engine/rule.ts";
import { bareText } from "../facts/bare-text.ts";

/** A tail shorter than this may be a phrase that both texts need. */
const SHORTEST_TAIL = 12;

export default defineRule({
  id: "text/goal-copied",
  scope: "evaluation",
  severity: "warning",
  summary: {
    zh: "实际完成情况写出完成了什么，不照抄预期目标。",
    en: "The actual goal says what was done and is not the expected goal word for word.",
  },
  source: {
    zh: "自评表“年度总体目标”栏；空白、标点和“了”“已”不计",
    en: "Goal cells of the form; white space, punctuation and 了/已 aside",
  },
  messages: {
    copied: { zh: "实际完成情况与预期目标完全相同", en: "the actual goal is the expected goal, word for word" },
    tail: {
      zh: "实际完成情况照抄了预期目标的后半部分",
      en: "the actual goal is the last part of the expected goal, word for word",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "写出了完成的数量", en: "says what was done" },
        evaluation: { expected: "落实39户特色种养奖补政策", actual: "39户奖补9.48万元全部兑付到户" },
      },
    ],
    invalid: [
      {
        what: { zh: "只加了“已”“了”", en: "only 已 and 了 added" },
        evaluation: {
          expected: "落实39户奖补政策，增加脱贫户收入",
          actual: "已落实了39户奖补政策，增加了脱贫户收入。",
        },
        subject: "/evaluations/0/goals/actual",
      },
      {
        what: { zh: "照抄后半部分", en: "its tail" },
        evaluation: {
          expected: "通过项目实施，保障平台安全运行及数据的完整性和保密性",
          actual: "保障平台安全运行及数据的完整性和保密性。",
        },
        subject: "/evaluations/0/goals/actual",
      },
    ],
  },
  check({ evaluation, pack, pass, report, notApplicable }) {
    const { expected, actual } = evaluation.goals;
    if (expected === null || actual === null) return;
    const subject = "goals/actual";
    const [goal, done] = [bareText(expected.text), bareText(actual.text)];
    if (goal === "" || done === "" || saysNothing(actual.text)) return notApplicable(subject, "blank");
    if (pack.words.placeholders.some((pattern) => new RegExp(pattern, "u").test(actual.text)))
      return notApplicable(subject, "placeholder");
    const also = ["goals/expected"];
    if (goal === done) return report("copied", { subject, also });
    if (done.length >= SHORTEST_TAIL && goal.endsWith(done)) return report("tail", { subject, also });
    pass(subject);
  },
});
