import type { LocalText } from "../model/finding.ts";

/** The store cannot be used: for the administrator, in both languages. */
export class StoreError extends Error {
  readonly text: LocalText;
  constructor(text: LocalText, options?: ErrorOptions) {
    super(text.en, options);
    this.name = "StoreError";
    this.text = text;
  }
}
