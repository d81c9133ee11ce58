import type { Limits } from "../../model/limits.ts";
import type { ListCounter } from "./list-counter.ts";
import type { CloseElement } from "./body-element.ts";
import { BODY_ELEMENTS } from "./body-elements.ts";
import { ReadingState, type ReadingTrace } from "./reading-state.ts";
import type { RawContent } from "./raw-content.ts";
import type { StyleSheet } from "./style-sheet.ts";
import { readXml, type XmlAttributes, type XmlHandler } from "./xml-reader.ts";

/** The body's paragraphs and tables, in reading order. */
export interface RawBody {
  readonly content: readonly RawContent[];
  /** Pictures in the body; they are not read. */
  readonly pictures: number;
  /** False where the part is no WordprocessingML document. */
  readonly isDocument: boolean;
}

/**
 * Reads `word/document.xml` in one streaming pass.
 *
 * @param trace Filled in where given: what became of each element.
 * @param counter Counts the lists; called in document order.
 * @throws {FuheError} `corrupt`, `limit-exceeded`.
 */
export function readBody(
  part: Uint8Array,
  name: string,
  styles: StyleSheet,
  counter: ListCounter,
  limits: Limits,
  trace: ReadingTrace | null = null,
): RawBody {
  const state = new ReadingState(styles, counter, limits, trace);
  const handler = new BodyHandler(state);
  const content: RawContent[] = [];
  state.openContainer(content);
  readXml(part, name, limits, handler);
  state.closeContainer();
  return { content, pictures: state.pictures, isDocument: handler.isDocument };
}

class BodyHandler implements XmlHandler {
  isDocument = false;
  private readonly state: ReadingState;
  /** Open elements of a subtree that is not read. */
  private skipped = 0;
  private readonly closers: (CloseElement | undefined)[] = [];
  /** Text of the text element that is open, null outside of one. */
  private collected: string | null = null;

  constructor(state: ReadingState) {
    this.state = state;
  }

  open(name: string, attributes: XmlAttributes, parent: string): void {
    this.state.element++;
    if (this.skipped > 0) {
      this.skipped++;
      return;
    }
    if (parent === "") this.isDocument = name === "w:document";
    if (name === "w:t" || name === "m:t" || name === "w:instrText") {
      this.collected = "";
      this.closers.push(this.textCloser(name, attributes));
      return;
    }
    const element = BODY_ELEMENTS.get(name);
    if (element?.open?.(this.state, attributes, parent) === "skip") this.skipped = 1;
    else this.closers.push(element?.close);
  }

  close(): void {
    if (this.skipped > 0) this.skipped--;
    else this.closers.pop()?.(this.state);
  }

  text(text: string): void {
    if (this.collected !== null && this.skipped === 0) this.collected += text;
  }

  private textCloser(name: string, attributes: XmlAttributes): CloseElement {
    return (state) => {
      const text = this.collected ?? "";
      this.collected = null;
      if (name === "w:instrText") state.fields.instruction(text);
      else if (text !== "")
        state.show(name === "m:t" || attributes["xml:space"] === "preserve" ? text : trimBlanks(text));
    };
  }
}

/** Word ignores white space at the ends of a text that does not ask to keep it. */
function trimBlanks(text: string): string {
  return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
}
