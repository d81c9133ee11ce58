import { squeeze } from "../../model/text.ts";
import { defineRule } from "../../rule-engine/rule.ts";
import { isBlank, shown, shownMeasure } from "../facts/written-number.ts";

export default defineRule({
  id: "text/unmeasured-rate",
  scope: "evaluation",
  severity: "notice",
  summary: {
    zh: "名称为“…率”“…数”“…额”的指标，指标值和完成值应有数字。",
    en: "An indicator whose name promises a number (…率, …数, …额) has numbers for target and actual value.",
  },
  source: {
    zh: "绩效指标应当细化量化；名称词表为规则包参数",
    en: "Indicators are to be measurable; the word lists are parameters of the pack",
  },
  messages: {
    words: {
      zh: "“{name}”应有数字，指标值“{target}”、实际完成“{reported}”都是文字",
      en: "“{name}” promises a number, but target “{target}” and actual value “{reported}” are only words",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "有数字", en: "numbers" },
        evaluation: { indicators: [{ name: "性能指标达标率", target: "100%", actual: "100%" }] },
      },
      {
        what: { zh: "效率不是比率", en: "效率 is no rate" },
        evaluation: { indicators: [{ name: "提高办事效率", target: "提高", actual: "提高" }] },
      },
    ],
    invalid: [
      {
        what: { zh: "达标率写“达标”", en: "a rate answered by a word" },
        evaluation: { indicators: [{ name: "性能指标达标率", target: "达标", actual: "达标" }] },
        subject: "/evaluations/0/indicators/0/actual",
      },
    ],
  },
  check({ evaluation, pack, pass, report }) {
    evaluation.indicators.forEach((row, index) => {
      if (row.target === null || row.actual === null || isBlank(row.target) || isBlank(row.actual)) return;
      const subject = `indicators/${index}/actual`;
      const name = squeeze(row.name.text).replace(/[（(][^（）()]*[）)]$/g, "");
      const promises =
        pack.words.promised.some((end) => name.endsWith(end)) &&
        !pack.words.notPromised.some((end) => name.endsWith(end));
      if (!promises) return;
      const words = [row.target, row.actual].every(
        (cell) => !/\d|[零一二两三四五六七八九十百千万]+(?:个|项|次|成|人|%)/.test(squeeze(cell.text)),
      );
      if (!words) return pass(subject);
      report("words", {
        subject,
        also: [`indicators/${index}/target`],
        reported: shown(row.actual),
        values: { name: row.name.text, target: shownMeasure(row.target, row.unit) },
      });
    });
  },
});
