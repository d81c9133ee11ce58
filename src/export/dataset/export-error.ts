import type { LocalText } from "../../model/finding.ts";

/** A request that cannot be served, in words for whoever asked. */
export class ExportError extends Error {
  readonly text: LocalText;
  constructor(text: LocalText) {
    super(text.en);
    this.name = "ExportError";
    this.text = text;
  }
}
