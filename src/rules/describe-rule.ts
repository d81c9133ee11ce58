import { stringify } from "yaml";
import type { LocalText, Severity } from "../model/finding.ts";
import type { ParameterSet } from "../rule-engine/context.ts";
import type { RuleMessages } from "../rule-engine/message.ts";

type Language = keyof LocalText;

const SEVERITIES: Readonly<Record<Severity, LocalText>> = {
  error: { zh: "错误：文件自相矛盾", en: "error: the document contradicts itself" },
  warning: { zh: "提醒：与制度或通行做法不符", en: "warning: it departs from the regulation or from good practice" },
  notice: { zh: "提示：值得看一眼", en: "notice: worth a reviewer's look" },
};

const WORDS = {
  severity: { zh: "级别", en: "Severity" },
  scope: { zh: "核对对象", en: "Looks at" },
  source: { zh: "依据", en: "Source" },
  parameters: { zh: "参数（规则包可改）", en: "Parameters (a pack may set them)" },
  messages: { zh: "提示文字", en: "Messages" },
  invalid: { zh: "会报告的例子", en: "Reported" },
  valid: { zh: "不报告的例子", en: "Not reported" },
  evaluation: { zh: "每张自评表", en: "each self-evaluation table" },
  narrative: { zh: "报告正文", en: "the report's text" },
  batch: { zh: "一批文件", en: "the files of a batch" },
  default: { zh: "默认", en: "default" },
  configure: { zh: "在规则包里调整", en: "In a rule pack" },
} as const;

/** What a page needs of an example: what it shows, and a record in miniature under any names. */
interface DescribedExample {
  readonly what: LocalText;
  readonly subject?: string;
  readonly evaluation?: object;
}

/** What a page needs of a rule, whatever its scope. */
export interface DescribedRule {
  readonly id: string;
  readonly scope: "evaluation" | "narrative" | "batch";
  readonly severity: Severity;
  readonly summary: LocalText;
  readonly source: LocalText;
  readonly messages: RuleMessages;
  readonly parameters?: ParameterSet;
  readonly examples: { readonly valid: readonly DescribedExample[]; readonly invalid: readonly DescribedExample[] };
}

/** A rule's page as Markdown in one language: the same text for `fuhe rules ID` and for docs/rules. Ends with a line break. */
export function describeRule(rule: DescribedRule, lang: Language): string {
  const word = (name: keyof typeof WORDS): string => WORDS[name][lang];
  const colon = lang === "zh" ? "：" : ": ";
  const facts = [
    `- ${word("severity")}${colon}${SEVERITIES[rule.severity][lang]}`,
    `- ${word("scope")}${colon}${word(rule.scope)}`,
    `- ${word("source")}${colon}${rule.source[lang]}`,
  ];
  const parameters = Object.entries(rule.parameters ?? {}).map(
    ([name, { default: value, summary }]) => `- \`${name}\`${colon}${summary[lang]}（${word("default")} ${value}）`,
  );
  const messages = Object.values(rule.messages).map((message) => `- ${message[lang]}`);
  const sections = [
    `# ${rule.id}`,
    rule.summary[lang],
    facts.join("\n"),
    ...(parameters.length > 0 ? [`## ${word("parameters")}`, parameters.join("\n")] : []),
    `## ${word("messages")}`,
    messages.join("\n"),
    ...examples(word("invalid"), rule.examples.invalid, lang),
    ...examples(word("valid"), rule.examples.valid, lang),
    `## ${word("configure")}`,
    fenced({
      rules: {
        [rule.id]: {
          enabled: true,
          severity: rule.severity,
          ...(parameters.length > 0 ? { parameters: defaults(rule) } : {}),
        },
      },
    }),
  ];
  return `${sections.join("\n\n")}\n`;
}

function examples(title: string, list: readonly DescribedExample[], lang: Language): string[] {
  if (list.length === 0) return [];
  return [
    `## ${title}`,
    ...list.flatMap((example) => [`${example.what[lang]}${lang === "zh" ? "：" : ":"}`, fenced(record(example))]),
  ];
}

/** The evaluation's own fields first, then what stands beside it; the words about the example are printed above it. */
function record({ what: _what, subject: _subject, evaluation, ...beside }: DescribedExample): Record<string, unknown> {
  return { ...evaluation, ...beside };
}

const fenced = (value: unknown): string => `\`\`\`yaml\n${stringify(value, { lineWidth: 0 })}\`\`\``;

function defaults(rule: DescribedRule): Record<string, number> {
  return Object.fromEntries(Object.entries(rule.parameters ?? {}).map(([name, { default: value }]) => [name, value]));
}
