const SPELLINGS: Readonly<Record<string, string>> = {
  "\u3000": " ",
  "≧": "≥",
  "⩾": "≥",
  "≦": "≤",
  "⩽": "≤",
  "═": "=",
  "⁼": "=",
  "﹣": "-",
  "−": "-",
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "﹪": "%",
  "﹢": "+",
};
const UNUSUAL = /[\uff01-\uff5e\u3000≧⩾≦⩽═⁼﹣−‐‑‒–﹪﹢]/;
const EACH_UNUSUAL = new RegExp(UNUSUAL, "g");

/**
 * Full-width forms to half-width, one spelling for each operator and dash. For reading numbers and comparing words;
 * never for what is shown: `text` keeps the document's own characters.
 */
export function normalise(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text.replace(EACH_UNUSUAL, (c) => SPELLINGS[c] ?? String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

/** For comparing: normalised, without any white space. */
export function squeeze(text: string): string {
  const plain = normalise(text);
  return /\s/.test(plain) ? plain.replace(/\s+/g, "") : plain;
}

/**
 * The contract's cell text: line breaks removed, one space kept between Latin words only, other runs of blanks made one
 * space, trimmed. "99.7\n9" is "99.79"; "Word\n2016" keeps its space only between letters.
 */
export function joinLines(text: string): string {
  return text
    .replace(/[ \t\u00a0\u3000]*[\r\n\v\f\u2028\u2029]+[ \t\u00a0\u3000]*/g, (_gap, offset: number, whole: string) => {
      const before = whole[offset - 1] ?? "";
      const after = whole[offset + _gap.length] ?? "";
      return /[A-Za-z]/.test(before) && /[A-Za-z]/.test(after) ? " " : "";
    })
    .replace(/[ \t\u00a0]+/g, " ")
    .replace(/^[\s\u3000]+|[\s\u3000]+$/g, "");
}

const EMPTY_LIKE = /^(?:[—–－\-/／\\＼*﹡_＿·.。…]+|无|N\/A|0)?$/i;

/** Nothing is said in a reason cell: blank, —, -, /, 无, 0, ……. */
export function saysNothing(text: string): boolean {
  return EMPTY_LIKE.test(squeeze(text));
}
