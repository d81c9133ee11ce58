import { useWords } from "../../../i18n/language.tsx";
import { type TextName, TEXTS } from "../texts.ts";

export type Texts = (name: TextName, values?: Readonly<Record<string, string | number>>) => string;

/** Words of this screen in the reader's language. */
export function useTexts(): Texts {
  return useWords(TEXTS);
}
