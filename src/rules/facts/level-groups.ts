import type { Evaluation, Indicator } from "../../model/evaluation.ts";
import { squeeze } from "../../model/text.ts";
import type { GroupId, Pack } from "../../rule-engine/pack.ts";

/** Names of the groups for messages. */
export const GROUP_NAMES: Readonly<Record<GroupId, { zh: string; en: string }>> = {
  output: { zh: "产出", en: "output" },
  benefit: { zh: "效益", en: "benefit" },
  satisfaction: { zh: "满意度", en: "satisfaction" },
  cost: { zh: "成本", en: "cost" },
};

/** Group of a heading by the pack's words; null where it is none of them. */
export function groupOfHeading(heading: string | null, pack: Pack): GroupId | null {
  const text = squeeze(heading ?? "");
  const order: readonly GroupId[] = ["satisfaction", "output", "benefit", "cost"];
  return order.find((group) => pack.allocation.groups[group].some((word) => text.includes(word))) ?? null;
}

/** Group of an indicator: by level 1, and by level 2 where satisfaction stands under another heading. */
export function groupOf(row: Indicator, pack: Pack, byLevel2: boolean): GroupId | null {
  if (byLevel2 && groupOfHeading(row.level2, pack) === "satisfaction") return "satisfaction";
  return groupOfHeading(row.level1, pack);
}

/** The form has a level 1, and every indicator stands under one that was read. */
export function hasLevels(evaluation: Evaluation): boolean {
  return (
    evaluation.form.has.level1 &&
    evaluation.indicators.length > 0 &&
    evaluation.indicators.every((row) => squeeze(row.level1 ?? "") !== "")
  );
}
