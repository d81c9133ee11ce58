import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BATCH_RULES } from "../../src/batch/rules/index.ts";
import { BatchFinding } from "../../src/model/finding.ts";
import { packageRoot } from "../../src/package-root.ts";
import { placeholdersOf } from "../../src/rule-engine/message.ts";
import { resolvePointer } from "../../src/rule-engine/pointer.ts";
import { checkFiles, sketchResult } from "./sketch-result.ts";

/** The public catalogue: ids and severities that other systems rely on. */
const CATALOGUE = [
  "batch/duplicate-file warning",
  "batch/duplicate-project warning",
  "batch/copied-text warning",
  "batch/carryover warning",
  "batch/twin-mismatch error",
  "batch/missing-unit notice",
];

describe("the catalogue of rules across files", () => {
  it("has every rule with its severity, and a file for each", () => {
    expect(BATCH_RULES.map((rule) => `${rule.id} ${rule.severity}`)).toEqual(CATALOGUE);
    const files = readdirSync(join(packageRoot(), "src/batch/rules")).filter((name) => name !== "index.ts");
    expect(files.map((name) => `batch/${name.replace(".ts", "")}`)).toEqual(
      BATCH_RULES.map((rule) => rule.id as string).toSorted(),
    );
  });
});

describe.each(BATCH_RULES.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  it("says what it is in both languages, with the same placeholders", () => {
    const parameters = Object.values(rule.parameters ?? {}).map((parameter) => parameter.summary);
    for (const text of [rule.summary, rule.source, ...Object.values(rule.messages), ...parameters]) {
      expect(text.zh).toMatch(/[\u4e00-\u9fff]|\{/u);
      expect(text.en).toMatch(/[a-z]{2}/);
      expect([...new Set(placeholdersOf(text.en))].toSorted()).toEqual(
        [...new Set(placeholdersOf(text.zh))].toSorted(),
      );
    }
  });

  it.each(rule.examples.valid.map((example) => [example.what.en, example] as const))("passes: %s", (_what, example) => {
    expect(checkFiles(id, example).map((finding) => finding.message.en)).toEqual([]);
  });

  it.each(rule.examples.invalid.map((example) => [example.what.en, example] as const))(
    "reports: %s",
    (_what, example) => {
      const findings = checkFiles(id, example);
      expect(findings.length).toBeGreaterThan(0);
      const results = new Map(example.files.map((file) => [file.path, sketchResult(file)]));
      for (const finding of findings) {
        BatchFinding.parse(finding);
        for (const { path, sha256, subject } of finding.files) {
          expect(results.get(path)?.file.sha256).toBe(sha256);
          expect(resolvePointer(results.get(path), subject), subject).not.toBeUndefined();
        }
        expect(finding.message.zh).not.toMatch(/\{\w+\}|undefined|null|NaN|\[object/);
        expect(finding.message.en).not.toMatch(/\{\w+\}|undefined|null|NaN|\[object/);
      }
    },
  );
});
