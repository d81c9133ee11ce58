/** Writes docs/rules from the rules' metadata and examples: `npx tsx scripts/generate-rule-pages.ts`. Pages of rules that are gone are removed. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { packageRoot } from "../src/package-root.ts";
import { rulePages } from "./rule-pages.ts";

const folder = join(packageRoot(), "docs/rules");
const pages = rulePages();
if (existsSync(folder)) {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    if (name.endsWith(".md") && !pages.has(name)) rmSync(join(folder, name));
}
for (const [name, text] of pages) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}
