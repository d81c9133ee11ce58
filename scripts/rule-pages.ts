import { BATCH_RULES } from "../src/batch/rules/index.ts";
import { familyOf } from "../src/rule-engine/rule.ts";
import { describeRule, type DescribedRule } from "../src/rules/describe-rule.ts";
import { RULES } from "../src/rules/index.ts";

/** The whole catalogue: rules on one file, and across files. */
const CATALOGUE: readonly DescribedRule[] = [...RULES, ...BATCH_RULES];

const SEVERITY = { error: "错误 error", warning: "警告 warning", notice: "提示 notice" } as const;

/** Text of every page under docs/rules by its path there: one for each rule, Chinese first, and README.md as the index. */
export function rulePages(): Map<string, string> {
  const pages = new Map<string, string>([["README.md", indexPage()]]);
  for (const rule of CATALOGUE)
    pages.set(`${rule.id}.md`, `${describeRule(rule, "zh")}\n---\n\n${describeRule(rule, "en")}`);
  return pages;
}

function indexPage(): string {
  const families = [...new Set(CATALOGUE.map(familyOf))];
  return [
    "# 规则目录 · Rule catalogue",
    "",
    "由 `npx tsx scripts/generate-rule-pages.ts` 从规则文件生成，请勿手改。",
    "Written by `npx tsx scripts/generate-rule-pages.ts` from the rule files; do not edit.",
    "",
    ...families.flatMap((family) => [
      `## ${family}`,
      "",
      table(CATALOGUE.filter((rule) => familyOf(rule) === family)),
      "",
    ]),
  ].join("\n");
}

function table(rules: readonly DescribedRule[]): string {
  return [
    "| 规则 rule | 级别 severity | 应当如此 what holds |",
    "|---|---|---|",
    ...rules.map(
      (rule) =>
        `| [${rule.id}](${rule.id}.md) | ${SEVERITY[rule.severity]} | ${rule.summary.zh}<br>${rule.summary.en} |`,
    ),
  ].join("\n");
}
