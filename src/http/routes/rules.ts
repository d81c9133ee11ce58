import { z } from "zod";
import { BATCH_RULES } from "../../batch/rules/index.ts";
import { Severity } from "../../model/finding.ts";
import { type DescribedRule, describeRule } from "../../rules/describe-rule.ts";
import { RULES } from "../../rules/index.ts";
import { HttpError } from "../problem.ts";
import { REFUSALS } from "../refusals.ts";
import { defineRoute } from "../route.ts";
import { Words } from "../schemas/words.ts";

const CATALOGUE: readonly DescribedRule[] = [...RULES, ...BATCH_RULES];

export const rules = defineRoute({
  method: "GET",
  url: "/rules",
  id: "listRules",
  tag: "packs",
  summary: { zh: "检查规则目录", en: "the catalogue of rules" },
  access: { who: "viewer", limited: true },
  answer: z.object({
    rules: z.array(
      z.object({
        id: z.string(),
        scope: z.enum(["evaluation", "narrative", "batch"]),
        severity: Severity,
        summary: Words,
        source: Words,
      }),
    ),
  }),
  handler: () => ({
    rules: CATALOGUE.map(({ id, scope, severity, summary, source }) => ({ id, scope, severity, summary, source })),
  }),
});

export const rule = defineRoute({
  method: "GET",
  url: "/rules/:family/:name",
  id: "getRule",
  tag: "packs",
  summary: { zh: "一条规则的说明（Markdown）", en: "one rule's page (Markdown)" },
  access: { who: "viewer", limited: true },
  params: z.object({ family: z.string().max(100), name: z.string().max(100) }),
  answer: z.object({ id: z.string(), page: Words }),
  handler: ({ params: { family, name } }) => {
    const found = CATALOGUE.find(({ id }) => id === `${family}/${name}`);
    if (found === undefined) throw new HttpError(REFUSALS.unknown);
    return { id: found.id, page: { zh: describeRule(found, "zh"), en: describeRule(found, "en") } };
  },
});
