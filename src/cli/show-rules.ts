import { BATCH_RULES } from "../batch/rules/index.ts";
import { UsageError } from "../intake/entry.ts";
import { RULES } from "../rules/index.ts";
import { describeRule, type DescribedRule } from "../rules/describe-rule.ts";
import type { Language } from "./language.ts";
import { ReaderGone, stdoutSink } from "./output/sink.ts";
import { TEXTS } from "./texts.ts";

const CATALOGUE: readonly DescribedRule[] = [...RULES, ...BATCH_RULES];

/**
 * The catalogue of rules, or one rule's page, on standard output.
 *
 * @throws {UsageError} where there is no rule of that id.
 */
export async function showRules(id: string | null, language: Language): Promise<void> {
  try {
    await stdoutSink().write(id === null ? catalogue(language) : page(id, language));
  } catch (error) {
    if (!(error instanceof ReaderGone)) throw error;
  }
}

function catalogue(language: Language): string {
  const width = Math.max(...CATALOGUE.map((rule) => rule.id.length));
  return CATALOGUE.map(
    (rule) => `${rule.id.padEnd(width)}  ${TEXTS[language].severity[rule.severity]}  ${rule.summary[language]}\n`,
  ).join("");
}

function page(id: string, language: Language): string {
  const rule = CATALOGUE.find((candidate) => candidate.id === id);
  if (rule === undefined)
    throw new UsageError({
      zh: `没有这条规则：${id}（目录见 fuhe rules）`,
      en: `there is no rule ${id} (see fuhe rules)`,
    });
  return describeRule(rule, language);
}
