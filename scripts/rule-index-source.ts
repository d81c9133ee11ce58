import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/package-root.ts";

/** Families of rules on one file, in the order of the catalogue; each is a folder of src/rules. */
export const FAMILIES = ["budget", "total", "score", "explain", "complete", "text", "narrative"] as const;

/** Rule files as family/name, in the catalogue's order of families, then by name: the files whose default export is a rule. */
export function ruleFiles(): string[] {
  const folder = join(packageRoot(), "src/rules");
  return FAMILIES.flatMap((family) => {
    const path = join(folder, family);
    if (!existsSync(path)) return [];
    return readdirSync(path, { withFileTypes: true })
      .filter(
        (entry) =>
          entry.isFile() &&
          entry.name.endsWith(".ts") &&
          readFileSync(join(path, entry.name), "utf8").includes("export default defineRule("),
      )
      .map((entry) => `${family}/${entry.name.slice(0, -".ts".length)}`)
      .toSorted();
  });
}

const importName = (file: string): string =>
  file.replace(/[/-](\w)/g, (_whole, letter: string) => letter.toUpperCase());

/** The text of src/rules/index.ts. Static imports: the compiled command line starts without looking for files. */
export function ruleIndexSource(): string {
  const files = ruleFiles();
  return [
    "// Written by scripts/generate-rule-index.ts from the files of this folder; do not edit.",
    'import type { Rule } from "../rule-engine/rule.ts";',
    ...files.map((file) => `import ${importName(file)} from "./${file}.ts";`),
    "",
    "/** All rules on one file, in the order of the catalogue. */",
    "export const RULES: readonly Rule[] = [",
    ...files.map((file) => `  ${importName(file)},`),
    "];",
    "",
  ].join("\n");
}
