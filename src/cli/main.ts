#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { addBackup } from "./commands/backup.ts";
import { addCheck } from "./commands/check.ts";
import { addDoctor } from "./commands/doctor.ts";
import { addExport } from "./commands/export.ts";
import { addExtract } from "./commands/extract.ts";
import { addRestore } from "./commands/restore.ts";
import { addRules } from "./commands/rules.ts";
import { addServe } from "./commands/serve.ts";
import { addUser } from "./commands/user.ts";
import { addWorker } from "./commands/worker.ts";
import type { Language, Words } from "./language.ts";
import { toolVersion } from "../pipeline/tool-version.ts";
import { usageText } from "./usage-text.ts";

/** Wrong usage: a path, an option or a pack that cannot be used; also a fault of the machine. */
const WRONG_USAGE = 2;

/** The language of help and complaints, before the options are read. */
const language: Language = /(?:^|\s)--lang[ =]en(?:\s|$)/.test(process.argv.slice(2).join(" ")) ? "en" : "zh";
const say = (words: Words): string => words[language];

const program = new Command("fuhe")
  .description(
    say({
      zh: "复核：检查项目支出绩效自评表（.docx、.pdf）",
      en: "fuhe: rechecks budget self-evaluation reports (.docx, .pdf)",
    }),
  )
  .version(`fuhe ${toolVersion()}`, "-V, --version", say({ zh: "显示版本", en: "print the version" }))
  .helpOption("-h, --help", say({ zh: "显示帮助（英文：--lang en --help）", en: "print this help" }))
  .helpCommand(false)
  .configureHelp({ styleTitle: (title) => usageText.title(title, language) })
  .configureOutput({ outputError: () => undefined })
  .showSuggestionAfterError(false)
  .exitOverride();

addCheck(program, say);
addExtract(program, say);
addExport(program, say);
addRules(program, say);
addServe(program, say);
addWorker(program, say);
addUser(program, say);
addDoctor(program, say);
addBackup(program, say);
addRestore(program, say);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError && error.exitCode === 0) process.exitCode = 0;
  else {
    process.exitCode = WRONG_USAGE;
    process.stderr.write(`fuhe: ${usageText.complaint(error, language)}\n`);
  }
}
