import { useSyncExternalStore } from "react";

export type Language = "zh" | "en";

/** Chinese and English of the same, as the API sends it. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

const KEPT_AS = "fuhe.language";
const listeners = new Set<() => void>();
let current: Language = readKept();

function readKept(): Language {
  try {
    return localStorage.getItem(KEPT_AS) === "en" ? "en" : "zh";
  } catch {
    // Storage may be forbidden; the page works without.
    return "zh";
  }
}

/** The reader's language; Chinese where nothing was chosen. */
export function languageNow(): Language {
  return current;
}

/** Changes the language of the whole page and keeps it for the next visit. */
export function setLanguage(language: Language): void {
  current = language;
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  try {
    localStorage.setItem(KEPT_AS, language);
  } catch {
    // As above.
  }
  for (const listener of listeners) listener();
}

/** The reader's language; the component is drawn anew when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, languageNow);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
