import type { ReadingState } from "./reading-state.ts";
import type { XmlAttributes } from "./xml-reader.ts";

/** What an element does when it opens; `skip` leaves its whole subtree out. */
export type OpenElement = (state: ReadingState, attributes: XmlAttributes, parent: string) => "skip" | void;
/** What an element does when it closes. */
export type CloseElement = (state: ReadingState) => void;

/** One element of the body. */
export interface BodyElement {
  readonly open?: OpenElement;
  readonly close?: CloseElement;
}
