/** Where a complex field (`w:fldChar`) stands: its instruction is never text, its result is. */
interface Field {
  inResult: boolean;
  instruction: string;
  /** A table of contents repeats the headings: navigation, not content. */
  contents: boolean;
}

/** The open fields around the text that is being read. */
export interface FieldStack {
  begin(): void;
  separate(): void;
  end(): void;
  instruction(text: string): void;
  /** False inside an instruction or a table of contents. */
  readonly shown: boolean;
  /** A field that never reached its result by the end of its paragraph is broken: the text behind it counts. */
  endParagraph(): void;
  /** No table of contents goes on over a table: its end was lost. */
  beginTable(): void;
}

/** Nobody nests fields so deep; a file that never ends its fields forgets the oldest ones. */
const MOST_OPEN = 64;

/** An empty stack for one story. */
export function fieldStack(): FieldStack {
  let open: Field[] = [];
  return {
    begin() {
      open.push({ inResult: false, instruction: "", contents: false });
      if (open.length > MOST_OPEN) open.shift();
    },
    separate() {
      const field = open.at(-1);
      if (field === undefined) return;
      field.inResult = true;
      field.contents = /^\s*TOC\b/i.test(field.instruction);
    },
    end: () => void open.pop(),
    instruction(text) {
      const field = open.at(-1);
      if (field !== undefined && !field.inResult && field.instruction.length < 200) field.instruction += text;
    },
    get shown() {
      return open.every((field) => field.inResult && !field.contents);
    },
    endParagraph() {
      if (open.length > 0) open = open.filter((field) => field.inResult);
    },
    beginTable() {
      if (open.length > 0) open = open.filter((field) => !field.contents);
    },
  };
}
