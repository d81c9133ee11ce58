import { Decimal, sum } from "../../model/decimal.ts";
import { squeeze } from "../../model/text.ts";
import { defineRule } from "../../rule-engine/rule.ts";
import { pointer } from "../../rule-engine/pointer.ts";
import { sumText, weightParts } from "../facts/scored-parts.ts";

export default defineRule({
  id: "total/group-declared",
  scope: "evaluation",
  needsEveryRow: true,
  severity: "error",
  summary: {
    zh: "一级指标标题印出的分值（如“产出指标（50分）”）等于其下各项指标分值之和。",
    en: "A weight printed in a level-1 heading is the sum of its indicators' weights.",
  },
  source: { zh: "自评表一级指标标题；分值精确相加", en: "Level-1 headings of the form; weights are added exactly" },
  messages: {
    mismatch: {
      zh: "{group}标明 {reported} 分，其下各项分值合计 {expected} 分（{calculation}）",
      en: "{group} is marked {reported} points, its indicators add up to {expected} ({calculation})",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "50 分之下 30 + 20", en: "30 + 20 under 50" },
        evaluation: {
          groups: { 产出指标: 50 },
          indicators: [
            { group: "产出指标", weight: "30" },
            { group: "产出指标", weight: "20" },
          ],
        },
      },
    ],
    invalid: [
      {
        what: { zh: "标题 45 分，其下 50 分", en: "45 printed, 50 below" },
        evaluation: {
          groups: { 产出指标: 45 },
          indicators: [
            { group: "产出指标", weight: "30" },
            { group: "产出指标", weight: "20" },
          ],
        },
        subject: "/evaluations/0/groups/0",
      },
    ],
  },
  check({ evaluation, pass, report, notApplicable, notRun }) {
    const parts = weightParts(evaluation);
    evaluation.groups.forEach((group, index) => {
      const subject = pointer("groups", index);
      if (parts.indicators.length === 0) return notApplicable(subject, "no-weights");
      const belongs = (place: string): boolean => {
        const row = evaluation.indicators[Number(place.split("/")[1])];
        const level = [row?.level1, row?.level2].map((name) => squeeze(name ?? ""));
        return evaluation.indicators.some((other) => squeeze(other.level1 ?? "") === squeeze(group.level1))
          ? level[0] === squeeze(group.level1)
          : level[1] === squeeze(group.level1);
      };
      const own = parts.indicators.filter((part) => belongs(part.subject));
      if (own.length === 0) return notApplicable(subject, "no-indicators-in-the-group");
      const total = sum(own.map((part) => part.value));
      // One heading printed in two places may carry its weight in parts.
      const declared = evaluation.groups
        .filter((other) => squeeze(other.level1) === squeeze(group.level1))
        .map((other) => other.declaredWeight);
      if (total.eq(group.declaredWeight) || total.eq(sum(declared))) return pass(subject);
      const open = [...parts.unread, ...parts.missing].filter(belongs);
      if (open.length > 0)
        return notRun(subject, parts.unread.some(belongs) ? "unread-cell" : "missing-value", open.join("；"));
      report("mismatch", {
        subject,
        also: own.map((part) => part.subject),
        reported: new Decimal(group.declaredWeight).toFixed(),
        expected: total.toFixed(),
        calculation: `${sumText(own)} = ${total.toFixed()}`,
        values: { group: group.level1 },
      });
    });
  },
});
