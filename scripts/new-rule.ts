/** Starts a rule: `npx tsx scripts/new-rule.ts family/name` writes the rule file and its test, and brings the index up to date. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { packageRoot } from "../src/package-root.ts";
import { FAMILIES, ruleIndexSource } from "./rule-index-source.ts";

const id = process.argv[2] ?? "";
const [family, name] = id.split("/");
if (!/^[a-z]+\/[a-z0-9-]+$/.test(id) || !FAMILIES.some((known) => known === family)) {
  throw new Error(`usage: npx tsx scripts/new-rule.ts family/what-is-wrong, family one of ${FAMILIES.join(", ")}`);
}
const scope = family === "narrative" ? "narrative" : "evaluation";

const rule = `import { defineRule } from "../../rule-engine/rule.ts";

export default defineRule({
  id: "${id}",
  scope: "${scope}",
  severity: "notice",
  summary: { zh: "", en: "" },
  source: { zh: "", en: "" },
  messages: { wrong: { zh: "{reported}", en: "{reported}" } },
  examples: { valid: [], invalid: [] },
  check({ pass }) {
    pass("${scope === "narrative" ? "/narrative" : ""}");
  },
});
`;

const test = `import { describe, expect, it } from "vitest";
import { findingsOf } from "../check-sketch.ts";

describe("${id}", () => {
  it("passes a sound record", () => {
    expect(findingsOf("${id}", {})).toEqual([]);
  });
});
`;

for (const [path, text] of [
  [`src/rules/${id}.ts`, rule],
  [`test/rules/${family}/${name}.test.ts`, test],
] as const) {
  const full = join(packageRoot(), path);
  if (existsSync(full)) throw new Error(`${path} is there already`);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
}
writeFileSync(join(packageRoot(), "src/rules/index.ts"), ruleIndexSource());
