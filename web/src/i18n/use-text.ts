import { useCallback } from "react";
import { type Language, useLanguage, type Words } from "./language.ts";

/** Texts of a screen by name; `{n}` and the like are filled in. */
export type Texts = Readonly<Record<string, Words>>;
export type Values = Readonly<Record<string, string | number>>;
/** Says a text of the screen in the reader's language. */
export type Say<T extends Texts> = (name: keyof T & string, values?: Values) => string;

/** @returns the text with the values in their places. */
export function textIn(language: Language, words: Words, values: Values = {}): string {
  return words[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** `const t = useText(TEXTS); t("title")`: texts in the reader's language. */
export function useText<T extends Texts>(texts: T): Say<T> {
  const language = useLanguage();
  return useCallback(
    (name, values) => {
      const words = texts[name];
      return words === undefined ? name : textIn(language, words, values);
    },
    [language, texts],
  );
}

/** Picks the reader's language of what the server says in both. */
export function useWords(): (words: Words | null | undefined) => string {
  const language = useLanguage();
  return useCallback((words) => words?.[language] ?? "", [language]);
}
