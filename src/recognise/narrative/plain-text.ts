const FULL_WIDTH_KEPT = /[，：；（）！？]/;

/**
 * Full-width digits, letters and signs to half-width, character by character, so that positions stay those of the
 * text. Chinese punctuation is kept: it separates clauses, and a comma between clauses is no thousands separator.
 */
export function plain(text: string): string {
  return text.replace(/[\uff01-\uff5e﹪﹢﹣−‐‑–]/g, (char, at: number) => {
    if (char === "，") return isFullDigit(text[at - 1]) && isFullDigit(text[at + 1]) ? "," : char;
    if (FULL_WIDTH_KEPT.test(char)) return char;
    if (char === "﹪") return "%";
    if (char === "﹢") return "+";
    if (/[﹣−‐‑–]/.test(char)) return "-";
    return String.fromCharCode(char.charCodeAt(0) - 0xfee0);
  });
}

/** Blanks out, other than between Latin letters: a PDF sets them between digits and ideographs, a DOCX does not. */
export function tidy(text: string): string {
  return text
    .replace(/[\s\u00a0\u3000\u200b\ufeff]+/g, " ")
    .replace(/ /g, (_blank, at: number, whole: string) =>
      /[A-Za-z]/.test(whole[at - 1] ?? "") && /[A-Za-z]/.test(whole[at + 1] ?? "") ? " " : "",
    );
}

function isFullDigit(char: string | undefined): boolean {
  return char !== undefined && /[０-９]/.test(char);
}
