import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";

export type Language = "zh" | "en";

/** The same in Chinese and English. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

interface Choice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const STORED = "fuhe.language";
const LanguageContext = createContext<Choice>({ language: "zh", choose: () => undefined });

/** Chinese unless the reader has chosen otherwise on this machine. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(STORED) === "en" ? "en" : "zh"));
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    localStorage.setItem(STORED, language);
  }, [language]);
  const choice = useMemo(() => ({ language, choose: setLanguage }), [language]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext).language;
}

export function useLanguageChoice(): Choice {
  return useContext(LanguageContext);
}

/** A screen's words, `{n}` and the like filled in. */
export function useWords<Name extends string>(texts: Readonly<Record<Name, Words>>) {
  const { language } = useContext(LanguageContext);
  return useCallback(
    (name: Name, values: Readonly<Record<string, string | number>> = {}): string =>
      texts[name][language].replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole)),
    [texts, language],
  );
}

/** What the server says in both languages, in the reader's. */
export function useSay(): (words: Words) => string {
  const { language } = useContext(LanguageContext);
  return useCallback((words) => words[language], [language]);
}
