import type { LocalText } from "../model/finding.ts";

/** error: it does not work · warning: it works, and will hurt one day · ok. */
type Level = "ok" | "warning" | "error";

/** One thing about an installation: what was looked at, how it stands, and what to do about it. */
export interface Diagnosis {
  readonly level: Level;
  readonly text: LocalText;
}

export const ok = (zh: string, en: string): Diagnosis => ({ level: "ok", text: { zh, en } });
export const warning = (zh: string, en: string): Diagnosis => ({ level: "warning", text: { zh, en } });
export const error = (zh: string, en: string): Diagnosis => ({ level: "error", text: { zh, en } });

/** What an error says in both languages, where it does. */
export function saidBy(cause: unknown): LocalText {
  if (cause instanceof Error && "text" in cause) {
    const { text } = cause as { text: unknown };
    if (typeof text === "object" && text !== null && "zh" in text && "en" in text)
      return { zh: String(text.zh), en: String(text.en) };
  }
  const said = cause instanceof Error ? cause.message : String(cause);
  return { zh: said, en: said };
}
