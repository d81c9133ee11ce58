/** Everything that XML 1.0 forbids, half surrogates included, and the marks that turn the writing direction. */
const NOT_TEXT = /(?!\n)\p{Cc}|\p{Cs}|[\ufffe\uffff\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * A text that may stand in a document: what XML forbids and what would steer the reader's eye is taken out; line breaks
 * become `\n`, tabs a space. What a report says of itself is shown, never obeyed.
 */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(/\t/g, " ")
    .replace(NOT_TEXT, "");
}

/** The same on one line. */
export function oneLine(text: string): string {
  return plainText(text)
    .replace(/\s*\n\s*/g, " ")
    .trim();
}

/** At most `most` characters as the eye counts them; `…` where something is left out. */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}

/** Every string of a value made plain; the shape stays. */
export function plainTexts<T>(value: T): T {
  if (typeof value === "string") return plainText(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => plainTexts(item)) as T;
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainTexts(item)])) as T;
  return value;
}
