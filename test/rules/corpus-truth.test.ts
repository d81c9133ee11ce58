import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import { loadPack } from "../../src/packs/load-pack.ts";
import { runRules } from "../../src/rule-engine/run-rules.ts";
import { RULES } from "../../src/rules/index.ts";
import { squeeze } from "../../src/model/text.ts";
import { type Expected, type LayoutFacts, type Truth, truthEvaluation, truths } from "./truth-evaluation.ts";

const LAYOUTS: Readonly<Record<string, LayoutFacts>> = {
  "20": { executionWeight: 20, indicatorWeight: 80, tableReason: "相关台账不健全，支撑材料不足。" },
  "28": { scoringRule: true },
  "32": { scoringRule: true },
};

/** Texts under the table that the truth records leave out. */
const ANALYSES: Readonly<Record<string, Record<string, string>>> = {
  "v-07-24": { 存在问题: "结合自评情况，分析存在的问题及原因。（200字以内）" },
};

const pack = loadPack();
const tableRules = RULES.filter((rule) => rule.scope === "evaluation");
const sets = (["clean", "as-found", "injected"] as const).flatMap((set) =>
  truths(set).map((truth) => ({ set, truth })),
);

function run(truth: Truth) {
  const evaluations = truth.evaluations.map((record, index) => {
    const layout = truth.name.split("-").at(-1) ?? "";
    const facts = truth.evaluations.length > 1 ? {} : (LAYOUTS[layout] ?? {});
    return truthEvaluation(record, { ...facts, analysis: index === 0 ? (ANALYSES[truth.name] ?? {}) : {} });
  });
  return {
    evaluations,
    ...runRules({ evaluations, narrative: { title: null, sections: [], claims: [] }, doubts: [] }, pack, tableRules),
  };
}

/** The place that the truth names, as the pointers that may stand for it. */
function fits(expected: Expected, finding: Finding, truth: Truth): boolean {
  if (expected.rule !== finding.rule || (expected.evaluation ?? finding.evaluation) !== finding.evaluation)
    return false;
  const key = expected.key ?? null;
  if (!key?.startsWith("ind:")) return true;
  const row = truth.evaluations[finding.evaluation ?? 0]?.indicators.findIndex((indicator) => {
    const names = typeof indicator.name === "string" ? [indicator.name] : (indicator.name as { any: string[] }).any;
    return names.some((name) => squeeze(name) === squeeze(key.slice(4)));
  });
  return finding.subject.startsWith(`/evaluations/${finding.evaluation ?? 0}/indicators/${row}`);
}

describe.skipIf(sets.length === 0)("the corpus, read perfectly (skipped where ../shared/corpus is absent)", () => {
  it.each(sets.map(({ set, truth }) => [`${set}/${truth.name}`, truth] as const))(
    "%s: what is expected is found, and no other error or warning",
    (_name, truth) => {
      const { findings, checks } = run(truth);
      const wanted = truth.expectedFindings.filter((one) => !one.rule.startsWith("narrative/"));
      const missed = wanted.filter((one) => !findings.some((finding) => fits(one, finding, truth)));
      const alarms = findings.filter(
        (finding) =>
          finding.severity !== "notice" && ![...wanted, ...truth.allowed].some((one) => fits(one, finding, truth)),
      );
      expect(missed.map((one) => `${one.rule} ${one.key ?? ""}`)).toEqual([]);
      expect(alarms.map((finding) => `${finding.rule} ${finding.subject} ${finding.message.zh}`)).toEqual([]);
      expect(checks.notRunList.filter((one) => one.reason === "rule-crashed")).toEqual([]);
    },
  );
});
