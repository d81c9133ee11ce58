import type { GroupId } from "../../rule-engine/pack.ts";
import { defineRule } from "../../rule-engine/rule.ts";
import { GROUP_NAMES, groupOf, hasLevels } from "../facts/level-groups.ts";

const REQUIRED: readonly GroupId[] = ["output", "benefit", "satisfaction"];

export default defineRule({
  id: "complete/group-missing",
  scope: "evaluation",
  needsEveryRow: true,
  severity: "warning",
  summary: { zh: "指标覆盖产出、效益和满意度。", en: "There are output, benefit and satisfaction indicators." },
  source: {
    zh: "自评表一级指标；只缺满意度指标的仅作提示",
    en: "Level-1 groups of the form; a notice where satisfaction alone is missing",
  },
  messages: {
    missing: { zh: "没有设置{groups}指标", en: "there are no {groups} indicators" },
    satisfaction: { zh: "没有设置满意度指标", en: "there are no satisfaction indicators" },
  },
  examples: {
    valid: [
      {
        what: { zh: "三类齐全", en: "all three" },
        evaluation: {
          indicators: [
            { group: "产出指标/数量指标" },
            { group: "效益指标/社会效益指标" },
            { group: "满意度指标/服务对象满意度指标" },
          ],
        },
      },
    ],
    invalid: [
      {
        what: { zh: "只有产出指标", en: "output alone" },
        evaluation: { indicators: [{ group: "产出指标/经济成本指标" }] },
        subject: "/evaluations/0/groups",
      },
      {
        what: { zh: "只缺满意度：提示", en: "satisfaction alone is missing: a notice" },
        evaluation: { indicators: [{ group: "产出指标" }, { group: "效益指标" }] },
        subject: "/evaluations/0/groups",
      },
    ],
  },
  check({ evaluation, pack, pass, report, notApplicable }) {
    const subject = "groups";
    if (!hasLevels(evaluation)) return notApplicable(subject, "no-level-1");
    const present = new Set(
      evaluation.indicators.flatMap((row) => [groupOf(row, pack, false), groupOf(row, pack, true)]),
    );
    if (REQUIRED.every((group) => !present.has(group))) return notApplicable(subject, "other-groups");
    const missing = REQUIRED.filter((group) => !present.has(group));
    if (missing.length === 0) return pass(subject);
    const names = {
      zh: missing.map((group) => GROUP_NAMES[group].zh).join("、"),
      en: missing.map((group) => GROUP_NAMES[group].en).join(" or "),
    };
    if (missing.length === 1 && missing[0] === "satisfaction")
      report("satisfaction", { subject, expected: names.zh, severity: "notice" });
    else report("missing", { subject, expected: names.zh, values: { groups: names } });
  },
});
