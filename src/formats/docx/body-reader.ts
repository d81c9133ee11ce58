import type { Limits } from "../../model/limits.ts";
import type { ListCounter } from "./list-counter.ts";
import { CLOSERS, OPENERS, SKIPPED } from "./body-elements.ts";
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

/** `mc:AlternateContent`: the same content in several forms, of which one is read. */
interface Alternative {
  keptBefore: number;
  taken: boolean;
}

/**
 * Reads `word/document.xml` in one streaming pass.
 *
 * @param trace Filled in where given: what became of each element.
 * @param counter Counts the lists; called in document order.
 * @throws {FuheError} `corrupt`, `limit-exceeded`.
 */
export function readBody(part: Uint8Array, name: string, styles: StyleSheet, counter: ListCounter, limits: Limits, trace: ReadingTrace | null = null): RawBody {
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
  /** The text element that is being read, with what it holds so far. */
  private reading: "text" | "instruction" | null = null;
  private collected = "";
  private preserve = false;
  private readonly alternatives: Alternative[] = [];

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
    if (SKIPPED.has(name) || this.isSkippedHere(name, parent)) this.skipped = 1;
    else if (name === "w:t" || name === "m:t") this.begin("text", name === "m:t" || attributes["xml:space"] === "preserve");
    else if (name === "w:instrText") this.begin("instruction", true);
    else OPENERS.get(name)?.(this.state, attributes, parent);
  }

  close(name: string): void {
    if (this.skipped > 0) this.skipped--;
    else if (this.reading !== null && (name === "w:t" || name === "m:t" || name === "w:instrText")) this.finishText();
    else if (name === "mc:Choice") this.closeChoice();
    else if (name === "mc:AlternateContent") this.alternatives.pop();
    else CLOSERS.get(name)?.(this.state);
  }

  text(text: string): void {
    if (this.skipped === 0 && this.reading !== null) this.collected += text;
  }

  private begin(kind: "text" | "instruction", preserve: boolean): void {
    this.reading = kind;
    this.preserve = preserve;
    this.collected = "";
  }

  private finishText(): void {
    const kind = this.reading;
    this.reading = null;
    if (kind === "instruction") {
      this.state.fields.instruction(this.collected);
      return;
    }
    const paragraph = this.state.paragraph;
    if (paragraph === undefined || this.collected === "") return;
    const text = (this.preserve ? this.collected : this.collected.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "")).replace(/[\r\n\t]/g, " ");
    this.state.write(paragraph.display(text));
  }

  /** True for what is read in one place and not in another; keeps count of the alternatives. */
  private isSkippedHere(name: string, parent: string): boolean {
    switch (name) {
      case "w:del":
      case "w:moveFrom":
        // In properties they say that the mark, the row or the cell is deleted; elsewhere they hold what is deleted.
        return parent !== "w:rPr" && parent !== "w:trPr";
      case "w:rPr":
        return parent !== "w:r" && parent !== "m:r" && parent !== "w:pPr";
      case "mc:AlternateContent":
        this.alternatives.push({ keptBefore: 0, taken: false });
        return false;
      case "mc:Choice": {
        const alternative = this.alternatives.at(-1);
        if (alternative === undefined || alternative.taken) return alternative !== undefined;
        alternative.keptBefore = this.state.kept;
        return false;
      }
      case "mc:Fallback":
        return this.alternatives.at(-1)?.taken === true;
      default:
        return false;
    }
  }

  private closeChoice(): void {
    const alternative = this.alternatives.at(-1);
    // A form that gives no text leaves the word to the next one.
    if (alternative !== undefined && this.state.kept > alternative.keptBefore) alternative.taken = true;
  }
}
