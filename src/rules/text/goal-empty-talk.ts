import { saysNothing, squeeze } from "../../model/text.ts";
import { defineRule } from "../../rule-engine/rule.ts";
import { bareText } from "../facts/bare-text.ts";

export default defineRule({
  id: "text/goal-empty-talk",
  scope: "evaluation",
  severity: "notice",
  summary: {
    zh: "实际完成情况不只写“完成”“已完成年度目标”，也不只是项目名称或一个数字。",
    en: "The actual goal says more than 完成, the project's name or a bare number.",
  },
  source: { zh: "规则包词表", en: "A word list of the pack" },
  messages: {
    phrase: {
      zh: "实际完成情况只写“{reported}”，没有说明完成了什么",
      en: "the actual goal says no more than “{reported}”",
    },
    name: { zh: "实际完成情况只写了项目名称", en: "the actual goal is only the project's name" },
    number: { zh: "实际完成情况只写了数字 {reported}", en: "the actual goal is only the number {reported}" },
  },
  examples: {
    valid: [
      {
        what: { zh: "说明了完成的内容", en: "says what was done" },
        evaluation: { expected: "保障履职", actual: "全年组织视察9次，办结提案412件" },
      },
    ],
    invalid: [
      {
        what: { zh: "只写“完成”", en: "完成 alone" },
        evaluation: { expected: "保障履职", actual: "完成" },
        subject: "/evaluations/0/goals/actual",
      },
      {
        what: { zh: "只写数字", en: "a number alone" },
        evaluation: { expected: "保障履职", actual: "43.2" },
        subject: "/evaluations/0/goals/actual",
      },
    ],
  },
  check({ evaluation, pack, pass, report, notApplicable }) {
    const { expected, actual } = evaluation.goals;
    if (actual === null) return;
    const subject = "goals/actual";
    const done = bareText(actual.text);
    if (done === "" || saysNothing(actual.text)) return notApplicable(subject, "blank");
    if (expected && bareText(expected.text) === done) return notApplicable(subject, "reported-by-text/goal-copied");
    const reported = squeeze(actual.text);
    if (pack.words.emptyTalk.some((phrase) => bareText(phrase) === done))
      return report("phrase", { subject, reported });
    if (/^[\d.,，%％]+(?:万元|元)?$/.test(reported)) return report("number", { subject, reported });
    if (evaluation.projectName && bareText(evaluation.projectName.text) === done)
      return report("name", { subject, also: ["projectName"], reported });
    pass(subject);
  },
});
