/** Languages that people read; machine formats always carry both. */
export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A sentence in both languages. */
export type Words = Readonly<Record<Language, string>>;
