import type { LocalText } from "../model/finding.ts";

/** A list that cannot be read, in words for who sent it. */
export class ListError extends Error {
  readonly text: LocalText;
  constructor(text: LocalText, options?: ErrorOptions) {
    super(text.en, options);
    this.name = "ListError";
    this.text = text;
  }
}
