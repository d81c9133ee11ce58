import type { Indicator } from "../../model/evaluation.ts";
import { squeeze } from "../../model/text.ts";
import type { Misfiling } from "../../rule-engine/pack.ts";
import { defineRule } from "../../rule-engine/rule.ts";
import { unitOf } from "../facts/measure-unit.ts";
import { shownMeasure } from "../facts/written-number.ts";

export default defineRule({
  id: "text/misfiled",
  scope: "evaluation",
  severity: "notice",
  summary: {
    zh: "指标列在与其名称和数值相符的二级指标之下。",
    en: "An indicator stands under the level-2 heading that its name and value belong to.",
  },
  source: {
    zh: "名称与数值都属别类才提示；词表为规则包参数",
    en: "Only where name and value both belong elsewhere; the word lists are parameters of the pack",
  },
  messages: {
    misfiled: {
      zh: "“{name}”（{target}）列在“{level}”下，名称和数值更像{belongs}",
      en: "“{name}” ({target}) stands under “{level}”, but by name and value belongs to {belongs}",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "名称像比率，数值是人数", en: "a rate by name, a head count by value" },
        evaluation: {
          indicators: [{ group: "产出指标/数量指标", name: "家庭医生签约率", target: "24694人", actual: "22584人" }],
        },
      },
    ],
    invalid: [
      {
        what: { zh: "数量指标下的比率", en: "a rate under quantity" },
        evaluation: {
          indicators: [{ group: "产出指标/数量指标", name: "资金拨付到位率", target: "≥95%", actual: "97%" }],
        },
        subject: "/evaluations/0/indicators/0",
      },
    ],
  },
  check({ evaluation, pack, pass, report }) {
    evaluation.indicators.forEach((row, index) => {
      if (row.level2 === null) return;
      const found = pack.words.misfiled.find((kind) => belongsElsewhere(row, kind));
      if (!found) return pass(`indicators/${index}`);
      report("misfiled", {
        subject: `indicators/${index}`,
        also: [`indicators/${index}/name`, ...(row.target ? [`indicators/${index}/target`] : [])],
        reported: row.level2,
        expected: found.belongs.zh,
        values: {
          name: row.name.text,
          target: shownMeasure(row.target ?? row.actual, row.unit),
          level: row.level2,
          belongs: found.belongs,
        },
      });
    });
  },
});

function belongsElsewhere(row: Indicator, kind: Misfiling): boolean {
  const level = squeeze(row.level2 ?? "");
  const name = squeeze(row.name.text).replace(/[（(][^（）()]*[）)]$/g, "");
  if (!kind.under.some((word) => level.includes(word)) || kind.except?.some((word) => name.includes(word)))
    return false;
  const named =
    (kind.nameEnds ?? []).some((end) => name.endsWith(end)) ||
    (kind.nameHolds ?? []).some((word) => name.includes(word));
  if (!named || kind.valueUnits === undefined) return named;
  const units = [row.target?.value, row.actual?.value].flatMap((value) =>
    value?.kind === "quantity" ? [unitOf(value.unit ?? row.unit)] : [],
  );
  return units.some((unit) => unit !== null && kind.valueUnits?.includes(unit));
}
