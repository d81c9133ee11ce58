import { Decimal, sum } from "../../model/decimal.ts";
import type { LocalText } from "../../model/finding.ts";
import type { Allocation, GroupId } from "../../rule-engine/pack.ts";
import { defineRule } from "../../rule-engine/rule.ts";
import { GROUP_NAMES, groupOf, hasLevels } from "../facts/level-groups.ts";
import { weightParts, type Part } from "../facts/scored-parts.ts";

type Sums = ReadonlyMap<GroupId | "other", Decimal>;

export default defineRule({
  id: "total/group-allocation",
  scope: "evaluation",
  needsEveryRow: true,
  severity: "warning",
  summary: {
    zh: "各一级指标的分值合计符合规则包的分配（通行口径：产出 50、效益 30、满意度 10；未设满意度的并入效益）。",
    en: "The weights by level 1 follow the pack's allocation (commonly output 50, benefit 30, satisfaction 10; without satisfaction its points go to benefit).",
  },
  source: {
    zh: "自评表表下注释“一级指标分值统一设置为…”；具体分值为规则包参数",
    en: "Note under the form; the points are parameters of the pack",
  },
  messages: {
    departs: { zh: "一级指标分值为{own}，规则包为{pack}", en: "the level-1 weights are {own}, the pack has {pack}" },
  },
  examples: {
    valid: [
      {
        what: { zh: "没有满意度指标，效益 40", en: "no satisfaction, benefit 40" },
        evaluation: {
          indicators: [
            { group: "产出指标/数量指标", weight: "50" },
            { group: "效益指标/社会效益指标", weight: "40" },
          ],
        },
      },
      {
        what: { zh: "表头印明执行 20 分", en: "the heading prints 20 for execution" },
        evaluation: {
          executionWeight: 20,
          indicators: [
            { group: "产出指标", weight: "40" },
            { group: "效益指标", weight: "40" },
          ],
        },
      },
    ],
    invalid: [
      {
        what: { zh: "产出 45、效益 35、满意度 10", en: "45, 35, 10" },
        evaluation: {
          indicators: [
            { group: "产出指标", weight: "45" },
            { group: "效益指标", weight: "35" },
            { group: "满意度指标", weight: "10" },
          ],
        },
        subject: "/evaluations/0/groups",
      },
    ],
  },
  check({ evaluation, pack, pass, report, notApplicable, notRun }) {
    const subject = "groups";
    const { permitted, execution } = pack.allocation;
    if (permitted.length === 0) return notApplicable(subject, "free-in-this-pack");
    if (!hasLevels(evaluation)) return notApplicable(subject, "no-level-1");
    const printed = evaluation.form.executionWeight;
    if (printed && printed.value !== execution) return notApplicable(subject, "form-prints-another-execution-weight");
    const parts = weightParts(evaluation);
    if (parts.indicators.length === 0) return notApplicable(subject, "no-weights");
    const open = [...parts.unread, ...parts.missing].filter((place) => place.startsWith("indicators/"));
    if (open.length > 0)
      return notRun(subject, parts.unread.length > 0 ? "unread-cell" : "missing-value", open.join("；"));
    const sums = [false, true].map((byLevel2) =>
      sumsOf(parts.indicators, (index) => {
        const row = evaluation.indicators[index];
        return row ? groupOf(row, pack, byLevel2) : null;
      }),
    );
    if (sums.some((own) => permitted.some((allocation) => follows(own, allocation)))) return pass(subject);
    const own = sums[0];
    if (!own) return;
    // 投入, 过程, 产出, 效果 of a department's form are a scheme of their own.
    if (evaluation.kind !== "project" && own.has("other")) return notApplicable(subject, "other-groups");
    const points = (group: GroupId | "other"): Decimal => own.get(group) ?? new Decimal(0);
    const reported = describe([...own.keys()], points);
    const allocation = nearest(own, permitted);
    const expected = describe(
      Object.keys(allocation) as GroupId[],
      (group) => new Decimal(group === "other" ? 0 : (allocation[group] ?? 0)),
    );
    report("departs", {
      subject,
      also: parts.indicators.map((part) => part.subject),
      reported: reported.zh,
      expected: expected.zh,
      values: { own: reported, pack: expected },
    });
  },
});

function sumsOf(parts: readonly Part[], group: (index: number) => GroupId | null): Sums {
  const sums = new Map<GroupId | "other", Decimal>();
  for (const part of parts) {
    const name = group(Number(part.subject.split("/")[1])) ?? "other";
    sums.set(name, (sums.get(name) ?? new Decimal(0)).plus(part.value));
  }
  return sums;
}

function follows(own: Sums, allocation: Allocation): boolean {
  const groups = Object.keys(GROUP_NAMES) as GroupId[];
  if (own.has("other")) return false;
  const exact = groups.every((group) => (own.get(group) ?? new Decimal(0)).eq(allocation[group] ?? 0));
  if (exact || allocation.cost !== undefined) return exact;
  // Cost as a heading of its own, with points out of those for output.
  const output = sum([own.get("output") ?? 0, own.get("cost") ?? 0]);
  return (
    output.eq(allocation.output ?? 0) &&
    groups.every(
      (group) =>
        group === "output" || group === "cost" || (own.get(group) ?? new Decimal(0)).eq(allocation[group] ?? 0),
    )
  );
}

function nearest(own: Sums, permitted: readonly Allocation[]): Allocation {
  const same = permitted.find((allocation) =>
    (Object.keys(GROUP_NAMES) as GroupId[]).every((group) => own.has(group) === (allocation[group] !== undefined)),
  );
  return same ?? permitted[0] ?? {};
}

function describe(groups: readonly (GroupId | "other")[], points: (group: GroupId | "other") => Decimal): LocalText {
  const text = (lang: keyof LocalText): string[] =>
    groups.map(
      (group) =>
        `${group === "other" ? { zh: "其他", en: "other" }[lang] : GROUP_NAMES[group][lang]} ${points(group).toFixed()}`,
    );
  return { zh: text("zh").join("、"), en: text("en").join(", ") };
}
