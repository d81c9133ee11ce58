/**
 * Code points of symbol fonts (Wingdings, Wingdings 2, Symbol) as they arrive in PDF text: the private U+F0xx, to the
 * characters that the sign shows. Ticked boxes become ☑ whatever their mark, empty ones □.
 */
const SYMBOLS: ReadonlyMap<number, string> = new Map([
  [0xf0fe, "☑"],
  [0xf0fd, "☒"],
  [0xf0a8, "□"],
  [0xf06f, "□"],
  [0xf071, "□"],
  [0xf072, "□"],
  [0xf0a3, "□"],
  [0xf02a, "□"],
  [0xf052, "☑"],
  [0xf053, "☒"],
  [0xf054, "☒"],
  [0xf050, "√"],
  [0xf0fc, "√"],
  [0xf0fb, "×"],
  [0xf04f, "×"],
  [0xf0b3, "≥"],
  [0xf0a4, "≤"],
  [0xf0b1, "±"],
  [0xf0b4, "×"],
  [0xf0b8, "÷"],
  [0xf0b9, "≠"],
  [0xf0bb, "≈"],
  [0xf0a5, "∞"],
  [0xf0e5, "∑"],
  [0xf0d6, "√"],
  [0xf0ab, "★"],
  [0xf0b6, "☆"],
  [0xf06c, "●"],
  [0xf0a1, "○"],
  [0xf06e, "■"],
  [0xf075, "◆"],
  [0xf0b7, "•"],
  [0xf0d8, "➢"],
  [0xf0e0, "→"],
  [0xf0df, "←"],
]);

/**
 * The character behind a symbol font's code point. Unknown ones between U+F020 and U+F07E are the ASCII letter, which is
 * what a text set in a symbol font by mistake meant.
 *
 * @returns null outside U+F000–F0FF, and for signs that are not known.
 */
export function symbolOf(code: number): string | null {
  const known = SYMBOLS.get(code);
  if (known !== undefined) return known;
  return code >= 0xf020 && code <= 0xf07e ? String.fromCharCode(code - 0xf000) : null;
}
