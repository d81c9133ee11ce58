import { describe, expect, it } from "vitest";
import type { Evaluation } from "../../src/model/evaluation.ts";
import { Finding } from "../../src/model/finding.ts";
import { loadPack } from "../../src/packs/load-pack.ts";
import { defineRule, type Rule } from "../../src/rule-engine/rule.ts";
import { runRules } from "../../src/rule-engine/run-rules.ts";
import { sketchRecognised, type EvaluationSketch } from "../../src/rule-engine/sketch.ts";
import type { Recognised } from "../../src/model/recognised.ts";
import { RULES } from "../../src/rules/index.ts";

const pack = loadPack();
const text = { zh: "文字", en: "text" };
const facts = { severity: "warning", summary: text, source: text, examples: { valid: [], invalid: [] } } as const;

/** Reports every indicator whose score is not its weight. */
const lessThanFull = defineRule({
  ...facts,
  id: "test/less-than-full",
  scope: "evaluation",
  messages: { less: { zh: "{name}得 {reported}", en: "{name} scores {reported}" } },
  check({ evaluation, report, pass }) {
    evaluation.indicators.forEach((row, index) => {
      if (row.score?.value === row.weight?.value) return pass(`indicators/${index}`);
      report("less", {
        subject: `indicators/${index}/score`,
        also: [`indicators/${index}/weight`],
        reported: row.score?.text,
        values: { name: row.name.text },
      });
    });
  },
});

const crashing = defineRule({
  ...facts,
  id: "test/crashing",
  scope: "evaluation",
  messages: { never: text },
  check() {
    throw new TypeError("cannot read the moon");
  },
});

const two: EvaluationSketch = {
  indicators: [
    { name: "甲", weight: "10", score: "8" },
    { name: "乙", weight: "10", score: "10" },
    { name: "丙", weight: "10", score: "9" },
  ],
};
const run = (sketch: EvaluationSketch, rules: readonly Rule[] = [lessThanFull], by = pack) =>
  runRules(sketchRecognised({ evaluation: sketch }), by, rules, { explain: true });

describe("running rules", () => {
  it("counts every outcome, and explains when asked", () => {
    const { findings, checks } = run(two);
    expect(checks).toMatchObject({ passed: 1, failed: 2, notApplicable: 0, notRun: 0, notRunList: [] });
    expect(checks.explained?.map((one) => `${one.subject} ${one.outcome}`)).toEqual([
      "/evaluations/0/indicators/0/score failed",
      "/evaluations/0/indicators/1 passed",
      "/evaluations/0/indicators/2/score failed",
    ]);
    expect(findings.map((finding) => finding.message.zh)).toEqual(["甲得 8", "丙得 9"]);
    expect(runRules(sketchRecognised({ evaluation: two }), pack, [lessThanFull]).checks).not.toHaveProperty(
      "explained",
    );
  });

  it("contains a rule that crashes, and lets the others go on", () => {
    const { findings, checks } = run(two, [crashing, lessThanFull]);
    expect(findings).toHaveLength(2);
    expect(checks.notRunList).toEqual([
      { rule: "test/crashing", subject: "/evaluations/0", reason: "rule-crashed", detail: "cannot read the moon" },
    ]);
  });

  it("takes a report on a field that is not there for a fault of the rule", () => {
    const lost = defineRule({
      ...facts,
      id: "test/lost",
      scope: "evaluation",
      messages: { wrong: text },
      check: ({ report }) => report("wrong", { subject: "indicators/7/score" }),
    });
    expect(run(two, [lost]).checks.notRunList.map((one) => one.detail)).toEqual([
      "test/lost: /evaluations/0/indicators/7/score does not resolve",
    ]);
  });

  it("gives a rule that looked at nothing as not applicable", () => {
    expect(run({}).checks).toMatchObject({ passed: 0, notApplicable: 1 });
  });

  it("is governed by the pack: off, another severity", () => {
    expect(
      run(two, [lessThanFull], { ...pack, rules: { "test/less-than-full": { enabled: false } } }).findings,
    ).toEqual([]);
    expect(
      run(two, [lessThanFull], { ...pack, rules: { "test/less-than-full": { severity: "notice" } } }).findings.map(
        (finding) => finding.severity,
      ),
    ).toEqual(["notice", "notice"]);
  });

  it("gives findings in the contract's shape and in the form's order, whatever the order of rules", () => {
    const sketch: EvaluationSketch = {
      funds: [{ budget: "43.2", executed: "37.24", rate: "100%", weight: "10", score: "7.5" }],
      indicators: [{ target: "100%", actual: "70%", weight: "90", score: "90", deviation: "" }],
      total: { weight: "100", score: "90" },
    };
    const findings = run(sketch, RULES).findings;
    for (const finding of findings) Finding.parse(finding);
    expect(findings.map((finding) => finding.subject.replace("/evaluations/0/", ""))).toEqual([
      "funds/rows/0/rate",
      "funds/rows/0/score",
      "indicators/0/score",
      "indicators/0/deviation",
      "total/score",
    ]);
    expect(run(sketch, RULES.toReversed()).findings).toEqual(findings);
  });
});

describe("identity of a finding", () => {
  const keys = (sketch: EvaluationSketch) => run(sketch).findings.map(({ key, id }) => ({ key, id }));

  it("is by names: rows that move keep key and id", () => {
    const moved: EvaluationSketch = {
      indicators: [{ name: "新增", weight: "5", score: "5" }, ...(two.indicators ?? []).toReversed()],
    };
    expect(keys(moved).toReversed()).toEqual(keys(two));
    expect(keys(two)[0]?.key).toBe("test/less-than-full|示例单位|示例项目|2022|//甲/score");
  });

  it("keeps the key and changes the id where a value changes", () => {
    const changed: EvaluationSketch = { indicators: [{ name: "甲", weight: "10", score: "7" }] };
    expect(keys(changed)[0]?.key).toBe(keys(two)[0]?.key);
    expect(keys(changed)[0]?.id).not.toBe(keys(two)[0]?.id);
  });

  it("tells equal names apart by their order among equals", () => {
    const twins: EvaluationSketch = {
      indicators: [
        { name: "甲", weight: "10", score: "8" },
        { name: "甲", weight: "10", score: "8" },
      ],
    };
    const [first, second] = keys(twins);
    expect(first?.key).not.toBe(second?.key);
    expect(first?.id).not.toBe(second?.id);
  });
});

describe("what a finding carries", () => {
  const at = (row: number) => ({ table: 1, row, col: 6, rowSpan: 1, colSpan: 1 });
  const record = (change: (row: Evaluation["indicators"][number]) => Evaluation["indicators"][number]): Recognised => {
    const recognised = sketchRecognised({ evaluation: two });
    return {
      ...recognised,
      evaluations: recognised.evaluations.map((evaluation) => ({
        ...evaluation,
        indicators: evaluation.indicators.map(change),
      })),
    };
  };

  it("the addresses of the cells involved, each once", () => {
    const recognised = record((row) => ({
      ...row,
      score: row.score && { ...row.score, at: at(9) },
      weight: row.weight && { ...row.weight, at: at(8) },
    }));
    expect(runRules(recognised, pack, [lessThanFull]).findings[0]?.at).toEqual([at(9), at(8)]);
  });

  it("cause reading where a cell involved is in doubt", () => {
    const recognised = record((row) => ({
      ...row,
      weight: row.weight && { ...row.weight, doubt: { code: "no-ruling-lines", detail: "" } },
    }));
    expect(runRules(recognised, pack, [lessThanFull]).findings.map((finding) => finding.cause)).toEqual([
      "reading",
      "reading",
    ]);
    expect(run(two).findings.map((finding) => finding.cause)).toEqual(["report", "report"]);
  });

  it("no error from a doubtful reading", () => {
    const doubt = { code: "no-ruling-lines", detail: "" };
    const recognised = record((row) => ({ ...row, weight: row.weight && { ...row.weight, doubt } }));
    const error = { ...lessThanFull, severity: "error" as const };
    expect(runRules(recognised, pack, [error]).findings.map((finding) => finding.severity)).toEqual([
      "warning",
      "warning",
    ]);
    expect(
      runRules(
        record((row) => row),
        pack,
        [error],
      ).findings.map((finding) => finding.severity),
    ).toEqual(["error", "error"]);
  });
});
