const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const segmenter = new Intl.Segmenter("zh", { granularity: "grapheme" });

/** Characters as the eye sees them, each with the terminal columns that it takes. */
function* graphemes(text: string): Generator<readonly [grapheme: string, columns: number]> {
  for (const { segment } of segmenter.segment(text))
    yield [segment, WIDE.test(segment) ? 2 : /^[\p{M}\u200b-\u200f\ufeff]+$/u.test(segment) ? 0 : 1];
}

/** Terminal columns of a text: Chinese characters take two. */
export function displayWidth(text: string): number {
  let columns = 0;
  for (const [, width] of graphemes(text)) columns += width;
  return columns;
}

/**
 * Text that is safe on a terminal: control characters, escape sequences and marks that turn the writing direction are
 * taken out, line breaks become spaces. What a document says must not steer the reader's screen.
 */
export function harmless(text: string): string {
  return text.replace(/[\r\n\t\u2028\u2029]+/g, " ").replace(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, "");
}

/** Closing marks must not begin a line, opening ones must not end it. */
const NEVER_FIRST = /^[，。、；：？！）》】”’%,.;:?!)\]}]/;

/**
 * Breaks a text into lines of at most `columns`. Chinese breaks anywhere but before a closing mark, Latin words stay whole
 * where they fit.
 */
export function wrap(text: string, columns: number): string[] {
  if (columns === Infinity || displayWidth(text) <= columns) return [text];
  const lines: string[] = [];
  let line = "";
  for (const word of text.match(/[A-Za-z0-9_./:%÷×=+-]+\s*|\s+|[\s\S]/gu) ?? []) {
    if (displayWidth(line + word.trimEnd()) <= columns || (NEVER_FIRST.test(word) && displayWidth(line) <= columns)) {
      line += word;
      continue;
    }
    if (line.trim() !== "") lines.push(line.trimEnd());
    line = "";
    for (const [grapheme] of graphemes(word.trimStart())) {
      if (displayWidth(line + grapheme) > columns && line !== "") {
        lines.push(line);
        line = "";
      }
      line += grapheme;
    }
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}
