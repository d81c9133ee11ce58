import type { LocalText } from "../../model/finding.ts";

/** not-confirmed: a finding that no reviewer confirmed · nothing-to-return: no confirmed finding at all. */
export type LetterErrorCode = "not-confirmed" | "nothing-to-return";

/** A letter that must not be written. */
export class LetterError extends Error {
  readonly code: LetterErrorCode;
  readonly text: LocalText;
  constructor(code: LetterErrorCode, text: LocalText) {
    super(text.en);
    this.name = "LetterError";
    this.code = code;
    this.text = text;
  }
}
