import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rulePages } from "../../scripts/rule-pages.ts";
import { ruleFiles, ruleIndexSource } from "../../scripts/rule-index-source.ts";
import { packageRoot } from "../../src/package-root.ts";
import { resolvePointer } from "../../src/rule-engine/pointer.ts";
import { placeholdersOf } from "../../src/rule-engine/message.ts";
import { sketchRecognised } from "../../src/rule-engine/sketch.ts";
import { RULES } from "../../src/rules/index.ts";
import { checkExample } from "./check-sketch.ts";

/** The public catalogue: ids and severities that other systems rely on. */
const CATALOGUE = {
  error: [
    "budget/execution-rate",
    "budget/execution-score",
    "budget/source-sum",
    "total/weight-sum",
    "total/weight-100",
    "total/score-sum",
    "total/group-declared",
    "score/out-of-range",
    "complete/required-field",
    "complete/indicator-blank",
    "narrative/amount",
    "narrative/execution-rate",
    "narrative/score",
    "narrative/year",
    "narrative/own-arithmetic",
  ],
  warning: [
    "budget/overspent",
    "budget/unit-suspect",
    "total/grade",
    "total/group-allocation",
    "score/unearned-full",
    "score/proportion",
    "score/unexplained-deduction",
    "explain/deviation-missing",
    "complete/placeholder-left",
    "complete/group-missing",
    "text/goal-copied",
    "text/actual-copies-operator",
    "narrative/project-name",
    "narrative/project-count",
  ],
  notice: [
    "budget/adjusted-unexplained",
    "score/overshoot",
    "score/incomparable",
    "text/goal-empty-talk",
    "text/unmeasured-rate",
    "text/misfiled",
    "narrative/date-outside-year",
    "narrative/heading-numbering",
  ],
};

describe("the catalogue", () => {
  it("has every rule with its severity, and no other", () => {
    const wanted = Object.entries(CATALOGUE).flatMap(([severity, ids]) => ids.map((id) => `${id} ${severity}`));
    expect(RULES.map((rule) => `${rule.id} ${rule.severity}`).toSorted()).toEqual(wanted.toSorted());
  });

  it("has an index that matches the files", () => {
    expect(readFileSync(join(packageRoot(), "src/rules/index.ts"), "utf8")).toBe(ruleIndexSource());
    expect(RULES.map((rule) => rule.id as string)).toEqual(ruleFiles());
  });

  it("has pages that match the rules", () => {
    const folder = join(packageRoot(), "docs/rules");
    const pages = rulePages();
    const onDisk = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
    expect(onDisk.toSorted()).toEqual([...pages.keys()].toSorted());
    const stale = [...pages]
      .filter(([name, text]) => readFileSync(join(folder, name), "utf8") !== text)
      .map(([name]) => name);
    expect(stale, "run `npx tsx scripts/generate-rule-pages.ts`").toEqual([]);
  });
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  it("says what it is in both languages", () => {
    for (const text of [
      rule.summary,
      rule.source,
      ...Object.values(rule.messages),
      ...Object.values(rule.parameters ?? {}).map((parameter) => parameter.summary),
    ]) {
      expect(text.zh).toMatch(/[\u4e00-\u9fff]|\{/u);
      expect(text.en).toMatch(/[a-z]{2}/);
    }
  });

  it("has messages with the same placeholders in both languages", () => {
    for (const [name, message] of Object.entries(rule.messages)) {
      expect([...new Set(placeholdersOf(message.en))].toSorted(), name).toEqual(
        [...new Set(placeholdersOf(message.zh))].toSorted(),
      );
    }
  });

  it("has examples of both kinds", () => {
    expect(rule.examples.valid.length).toBeGreaterThan(0);
    expect(rule.examples.invalid.length).toBeGreaterThan(0);
  });

  it.each(rule.examples.valid.map((example) => [example.what.en, example] as const))("passes: %s", (_what, example) => {
    const { findings, checks } = checkExample(id, example);
    expect(findings.map((finding) => finding.message.en)).toEqual([]);
    expect(checks.notRunList.filter((one) => one.reason === "rule-crashed")).toEqual([]);
    expect(checks.passed + checks.notApplicable).toBeGreaterThan(0);
  });

  it.each(rule.examples.invalid.map((example) => [example.what.en, example] as const))(
    "reports: %s",
    (_what, example) => {
      const { findings, checks } = checkExample(id, example);
      expect(checks.notRunList.filter((one) => one.reason === "rule-crashed")).toEqual([]);
      expect(findings.length).toBeGreaterThan(0);
      if (example.subject !== undefined) expect(findings.map((finding) => finding.subject)).toContain(example.subject);
      const recognised = sketchRecognised(example);
      for (const finding of findings) {
        for (const place of [finding.subject, ...finding.also])
          expect(resolvePointer(recognised, place), place).not.toBeUndefined();
        expect(finding.message.zh).not.toMatch(/\{\w+\}|undefined|null|NaN|\[object/);
        expect(finding.message.en).not.toMatch(/\{\w+\}|undefined|null|NaN|\[object/);
      }
    },
  );
});
