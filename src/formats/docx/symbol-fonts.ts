/** Characters that the pi fonts of Word draw, by font and code (0x20–0xff). Ticks and boxes follow the forms' own ☑ √ □. */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: "●",
  0x6d: "❍",
  0x6e: "■",
  0x6f: "□",
  0x70: "□",
  0x71: "□",
  0x72: "□",
  0x73: "◆",
  0x74: "◆",
  0x75: "◆",
  0x76: "❖",
  0x77: "◆",
  0x78: "☒",
  0x9e: "·",
  0x9f: "•",
  0xa0: "■",
  0xa1: "○",
  0xa2: "○",
  0xa4: "◉",
  0xa5: "◎",
  0xa7: "▪",
  0xa8: "□",
  0xaa: "✦",
  0xab: "★",
  0xd8: "➢",
  0xdf: "←",
  0xe0: "→",
  0xe1: "↑",
  0xe2: "↓",
  0xe8: "➔",
  0xf0: "⇨",
  0xfb: "×",
  0xfc: "√",
  0xfd: "☒",
  0xfe: "☑",
};
const WINGDINGS_2: Readonly<Record<number, string>> = {
  0x4f: "×",
  0x50: "√",
  0x51: "☒",
  0x52: "☑",
  0x53: "☒",
  0x54: "☒",
  0x97: "●",
  0x98: "●",
  0x99: "○",
  0xa2: "■",
  0xa3: "□",
  0xa4: "□",
  0xa5: "□",
};
const WEBDINGS: Readonly<Record<number, string>> = { 0x31: "□", 0x61: "√", 0x63: "□", 0x67: "■", 0x6e: "●", 0x72: "×" };
const SYMBOL: Readonly<Record<number, string>> = {
  0x2d: "-",
  0xa3: "≤",
  0xa5: "∞",
  0xb0: "°",
  0xb1: "±",
  0xb3: "≥",
  0xb4: "×",
  0xb7: "•",
  0xb8: "÷",
  0xb9: "≠",
  0xba: "≡",
  0xbb: "≈",
  0xbc: "…",
  0xd0: "∠",
  0xd6: "√",
  0xd7: "·",
  0xe5: "∑",
  0x44: "Δ",
  0x53: "Σ",
  0x61: "α",
  0x62: "β",
  0x6d: "μ",
};

/** Private-use block where Word keeps the codes of pi fonts. */
const PRIVATE = 0xf000;

/**
 * The character that a code of a pi font stands for (Wingdings F0FE is ☑, Symbol F0B3 is ≥).
 *
 * @param font Font name as written, null where the document names none: Wingdings is then the likeliest.
 * @param code 0xf020–0xf0ff, or 0x20–0xff.
 * @returns The character, or the code's own character where the font's picture has no plain equivalent.
 */
export function symbolCharacter(font: string | null, code: number): string {
  const low = code >= PRIVATE && code <= 0xf0ff ? code - PRIVATE : code;
  return picture(font, low) ?? String.fromCodePoint(code);
}

/** True for a font whose letters are pictures. */
export function isSymbolFont(font: string | null): boolean {
  return font !== null && /^(?:wingdings(?: [23])?|webdings|symbol)$/i.test(font.trim());
}

/** A text as shown in its font: private-use codes always, plain letters where the font is a pi font. */
export function showSymbols(text: string, font: string | null): string {
  if (isSymbolFont(font))
    return text.replace(/[\u0021-\u00ff\uf020-\uf0ff]/g, (c) => symbolCharacter(font, c.charCodeAt(0)));
  return text.replace(/[\uf020-\uf0ff]/g, (c) => symbolCharacter(null, c.charCodeAt(0)));
}

function picture(font: string | null, low: number): string | undefined {
  const name = (font ?? "wingdings").trim().toLowerCase();
  if (name === "symbol") return SYMBOL[low] ?? (low >= 0x20 && low < 0x40 ? String.fromCharCode(low) : undefined);
  if (name === "wingdings 2") return WINGDINGS_2[low];
  if (name === "webdings") return WEBDINGS[low];
  return WINGDINGS[low] ?? enclosedNumber(low) ?? (font === null ? WINGDINGS_2[low] : undefined);
}

function enclosedNumber(low: number): string | undefined {
  if (low >= 0x81 && low <= 0x8a) return String.fromCharCode(0x2460 + low - 0x81);
  if (low >= 0x8c && low <= 0x95) return String.fromCharCode(0x2776 + low - 0x8c);
  return undefined;
}
