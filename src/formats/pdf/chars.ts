import { ideographOf } from "./radicals.ts";
import { symbolOf } from "./symbols.ts";

/**
 * One character of a page's text as we keep it: radicals as ideographs, signs of symbol fonts as what they show,
 * blanks of all kinds as they are, control and zero-width characters as "".
 *
 * @returns null where the glyph stands for no known character.
 */
export function cleanCharacter(code: number): string | null {
  if (code === 0 || code === 0xfffd || code === 0xfffe || code === 0xffff) return null;
  if (code === 9 || code === 0xa0) return " ";
  // PDFium's mark for a hyphen at a line's end; in a form that is a minus or a dash.
  if (code === 2) return "-";
  // A soft hyphen, zero-width and direction marks show nothing.
  if (
    code < 32 ||
    code === 0xad ||
    (code >= 0x7f && code < 0xa0) ||
    (code >= 0x200b && code <= 0x200f) ||
    code === 0x2060 ||
    code === 0xfeff
  )
    return "";
  if (code >= 0xe000 && code <= 0xf8ff) return symbolOf(code);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  const character = String.fromCodePoint(code);
  return code >= 0x2e80 && code <= 0x2fdf ? ideographOf(character) : character;
}
