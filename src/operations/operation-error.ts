import type { LocalText } from "../model/finding.ts";

/** An operation that cannot be carried out: for the administrator, in both languages. */
export class OperationError extends Error {
  readonly text: LocalText;
  constructor(zh: string, en: string, options?: ErrorOptions) {
    super(en, options);
    this.name = "OperationError";
    this.text = { zh, en };
  }
}
