import type { LocalText } from "../model/finding.ts";

/** One variable that cannot be used, and why. The value is not repeated: it may be a secret. */
export interface SettingsProblem {
  readonly variable: string;
  readonly text: LocalText;
}

/** The environment cannot be used; every problem at once, each with its variable's name. */
export class SettingsError extends Error {
  readonly problems: readonly SettingsProblem[];
  readonly text: LocalText;
  constructor(problems: readonly SettingsProblem[]) {
    const lines = (language: "zh" | "en", colon: string): string =>
      problems.map(({ variable, text }) => `${variable}${colon}${text[language]}`).join("\n");
    super(lines("en", ": "));
    this.name = "SettingsError";
    this.problems = problems;
    this.text = { zh: lines("zh", "："), en: lines("en", ": ") };
  }
}
