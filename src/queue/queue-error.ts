import type { LocalText } from "../model/finding.ts";

/** The queue cannot be used: for the administrator, in both languages. */
export class QueueError extends Error {
  readonly text: LocalText;
  constructor(text: LocalText, options?: ErrorOptions) {
    super(text.en, options);
    this.name = "QueueError";
    this.text = text;
  }
}
