import type { Command } from "commander";
import { LANGUAGES } from "../language.ts";
import type { Language, Words } from "../language.ts";
import { oneOf } from "../run-options.ts";

/** `fuhe rules [RULE]` */
export function addRules(program: Command, say: (words: Words) => string): void {
  program
    .command("rules")
    .description(say({ zh: "检查规则目录，或一条规则的说明", en: "the catalogue of rules, or one rule's page" }))
    .argument("[rule]", say({ zh: "规则编号，如 total/score-sum", en: "a rule's id, such as total/score-sum" }))
    .option("--lang <lang>", say({ zh: "语言：zh 或 en", en: "language: zh or en" }), oneOf(LANGUAGES), "zh")
    .action(async (id: string | undefined, { lang }: { lang: Language }) => {
      const { showRules } = await import("../show-rules.ts");
      await showRules(id ?? null, lang);
    });
}
