import { useEffect } from "react";
import { useLanguage } from "../i18n/language.tsx";

const PROGRAM = { zh: "复核", en: "fuhe" };

/** What the browser's tab says while a screen is open. */
export function useTitle(title: string): void {
  const language = useLanguage();
  useEffect(() => {
    document.title = title === "" ? PROGRAM[language] : `${title} · ${PROGRAM[language]}`;
    return () => {
      document.title = PROGRAM[language];
    };
  }, [language, title]);
}
