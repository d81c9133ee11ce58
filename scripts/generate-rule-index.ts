/** Writes src/rules/index.ts from the rule files: `npx tsx scripts/generate-rule-index.ts`. With --check it only compares. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/package-root.ts";
import { ruleIndexSource } from "./rule-index-source.ts";

const path = join(packageRoot(), "src/rules/index.ts");
const source = ruleIndexSource();
if (process.argv.includes("--check")) {
  if (readFileSync(path, "utf8") !== source)
    throw new Error("src/rules/index.ts is not up to date: run `npx tsx scripts/generate-rule-index.ts`");
} else writeFileSync(path, source);
