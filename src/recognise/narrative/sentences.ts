const END = /[。！？；;!?]/;
const OPEN = /[“《（(「]/;
const CLOSE = /[”》）)」]/;
const CLOSED_BY: Readonly<Record<string, string>> = { "“": "”", "《": "》", "（": "）)", "(": "）)", "「": "」" };

/** A sentence, and whether it goes on from the one before (after ；). */
export interface Sentence {
  readonly text: string;
  readonly goesOn: boolean;
}

/** Longer ones are no sentences of a report, and nothing is claimed for them. */
const LONGEST_SENTENCE = 2000;

/**
 * Splits a text at 。；！？, except inside brackets and quotation marks that are closed. The end mark stays with its sentence.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let goesOn = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    if (OPEN.test(char)) {
      at = closing(text, at) ?? at;
      continue;
    }
    if (!END.test(char)) continue;
    push(sentences, text.slice(start, at + 1), goesOn);
    goesOn = /[；;]/.test(char);
    start = at + 1;
  }
  push(sentences, text.slice(start), goesOn);
  return sentences;
}

function push(sentences: Sentence[], text: string, goesOn: boolean): void {
  if (text.trim() !== "" && text.length <= LONGEST_SENTENCE) sentences.push({ text: text.trim(), goesOn });
}

/** Position of the mark that closes the one at `open`, nested ones counted; null where it is never closed within 200 characters. */
export function closing(text: string, open: number): number | null {
  const opener = text[open] ?? "";
  const closers = CLOSED_BY[opener];
  if (closers === undefined) return null;
  const same = opener === "（" || opener === "(" ? "（(" : opener;
  let depth = 0;
  for (let at = open; at < Math.min(text.length, open + 200); at++) {
    const char = text[at] ?? "";
    if (same.includes(char)) depth++;
    else if (closers.includes(char) && --depth === 0) return at;
  }
  return null;
}

/** True where a line has said what it says: the next line is not its continuation. */
export function endsSentence(line: string): boolean {
  return /[。！？；：:;!?…]$/.test(line) || (CLOSE.test(line.slice(-1)) && /[。！？；]/.test(line.slice(-2, -1)));
}
