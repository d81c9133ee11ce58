import type { Language } from "./logic/result-types.ts";

/** Today only the time, else day and time, in the reader's zone. */
export function shortTime(iso: string, language: Language, now = new Date()): string {
  const date = new Date(iso);
  const today = date.toDateString() === now.toDateString();
  const locale = language === "zh" ? "zh-CN" : "en-GB";
  const time = { hour: "2-digit", minute: "2-digit" } as const;
  return date.toLocaleString(locale, today ? time : { ...time, year: "numeric", month: "2-digit", day: "2-digit" });
}
