import { CommanderError } from "commander";
import { UsageError } from "../intake/entry.ts";
import type { Language } from "./language.ts";

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Commands:": "命令：",
};

const COMPLAINTS: Readonly<Record<string, string>> = {
  "commander.unknownOption": "没有这个选项",
  "commander.unknownCommand": "没有这个命令",
  "commander.missingArgument": "缺少参数",
  "commander.missingMandatoryOptionValue": "缺少选项",
  "commander.optionMissingArgument": "选项缺少值",
  "commander.invalidArgument": "选项的值不对",
  "commander.excessArguments": "参数太多",
};

/** What commander says, in the reader's language. */
export const usageText = {
  title(title: string, language: Language): string {
    return language === "zh" ? (TITLES[title] ?? title) : title;
  },

  /** One line about what went wrong; for a fault of ours the trace, so that it can be reported. */
  complaint(error: unknown, language: Language): string {
    if (error instanceof UsageError) return error.text[language];
    if (error instanceof CommanderError) return commanderText(error, language);
    if (error instanceof Error && "code" in error && "syscall" in error) return error.message;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  },
};

function commanderText(error: CommanderError, language: Language): string {
  const text = error.message.replace(/^error: /, "");
  const more = language === "zh" ? "用法见 fuhe --help" : "see fuhe --help";
  const known = COMPLAINTS[error.code];
  if (language === "en" || known === undefined) return `${text === "(outputHelp)" ? "" : `${text}; `}${more}`;
  return `${known}（${text}）；${more}`;
}
