import { BATCH_RULES } from "../batch/rules/index.ts";
import type { RuleMessages } from "../rule-engine/message.ts";
import { RULES } from "../rules/index.ts";
import type { AlikeShape } from "../store/alike.ts";
import type { FindingLine } from "../store/findings.ts";

const PLACEHOLDER = /\{\w+\}/;

/**
 * What makes other findings of the batch like this one: the same rule, severity and cause, and the same sentence with other names and
 * numbers in it. Which sentence of its rule it is, its text says: of several that fit the one with the most words of its own.
 */
export function alikeShape({ batchId, finding }: Pick<FindingLine, "batchId" | "finding">): AlikeShape {
  const { rule, severity, cause, message } = finding;
  const templates = Object.values(messagesOf(rule)).map(({ zh }) => zh);
  const fitting = templates
    .filter((template) => new RegExp(patternOf(template), "su").test(message.zh))
    .toSorted((a, b) => ownWords(b) - ownWords(a));
  const [own] = fitting;
  return {
    batchId,
    rule,
    severity,
    cause,
    like: own === undefined ? "" : patternOf(own),
    unlike: templates
      .filter((template) => own !== undefined && template !== own && ownWords(template) > ownWords(own))
      .map(patternOf),
  };
}

function messagesOf(rule: string): RuleMessages {
  return [...RULES, ...BATCH_RULES].find(({ id }) => id === rule)?.messages ?? {};
}

/** A regular expression that JavaScript and PostgreSQL read alike. */
function patternOf(template: string): string {
  const literals = template.split(PLACEHOLDER).map((literal) => literal.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&"));
  return `^${literals.join(".*")}$`;
}

function ownWords(template: string): number {
  return template.split(PLACEHOLDER).join("").length;
}
