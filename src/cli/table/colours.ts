const CODES = { red: 31, yellow: 33, green: 32, blue: 36, dim: 2, bold: 1 } as const;
export type Colour = keyof typeof CODES;

/** Puts a colour on a text, or leaves it as it is. */
export type Paint = (colour: Colour, text: string) => string;

/** @param colours False in a pipe, in a file, or where NO_COLOR is set. */
export function painter(colours: boolean): Paint {
  return colours ? (colour, text) => `\u001b[${CODES[colour]}m${text}\u001b[0m` : (_colour, text) => text;
}
