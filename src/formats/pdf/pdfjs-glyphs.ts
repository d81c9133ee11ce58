import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Box } from "../../model/address.ts";
import { cleanCharacter } from "./chars.ts";
import type { Glyph } from "./page-content.ts";
import { apply, concat, turnOf, type Matrix } from "./page-space.ts";

/** A character as pdf.js hands it out; a number between two is an adjustment in thousandths of the font size. */
interface ShownGlyph {
  readonly unicode: string;
  /** Advance in thousandths of the font size. */
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly [number, number, number] | null;
}

interface FontFacts {
  readonly vertical?: boolean;
  readonly fontMatrix?: readonly number[];
}

interface State {
  space: Matrix;
  font: FontFacts;
  size: number;
  characterGap: number;
  wordGap: number;
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
}

const UPRIGHT: Matrix = [1, 0, 0, 1, 0, 0];
const INVISIBLE = 3;

/**
 * The characters of a page out of pdf.js' operator list, in stream order. Slower than PDFium, but it keeps text of fonts that
 * are not embedded and have no outlines here.
 *
 * @param ops Operator numbers of this pdf.js version.
 * @param toPage From PDF user space to the page as shown.
 */
export async function glyphsOf(
  page: PDFPageProxy,
  ops: Readonly<Record<string, number>>,
  toPage: Matrix,
): Promise<{ glyphs: Glyph[]; unmapped: number }> {
  const list = await page.getOperatorList();
  const reader = new OperatorReader(page, toPage);
  const names = new Map(Object.entries(ops).map(([name, number]) => [number, name]));
  for (let i = 0; i < list.fnArray.length; i++) {
    const args: unknown = list.argsArray[i];
    reader.take(names.get(list.fnArray[i]!) ?? "", Array.isArray(args) ? args : []);
  }
  return { glyphs: reader.glyphs, unmapped: reader.unmapped };
}

class OperatorReader {
  readonly glyphs: Glyph[] = [];
  unmapped = 0;
  readonly #page: PDFPageProxy;
  readonly #stack: State[] = [];
  readonly #marks: number[] = [];
  #state: State;
  #text: Matrix = UPRIGHT;
  #line: Matrix = UPRIGHT;
  #run = 0;

  constructor(page: PDFPageProxy, toPage: Matrix) {
    this.#page = page;
    this.#state = {
      space: toPage,
      font: {},
      size: 10,
      characterGap: 0,
      wordGap: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      mode: 0,
    };
  }

  take(name: string, args: readonly unknown[]): void {
    const state = this.#state;
    const first = Number(args[0]);
    switch (name) {
      case "save":
        this.#stack.push({ ...state });
        break;
      case "restore":
      case "paintFormXObjectEnd":
        this.#state = this.#stack.pop() ?? state;
        break;
      case "paintFormXObjectBegin":
        this.#stack.push({ ...state });
        this.#state.space = concat(matrixOf(args[0]), state.space);
        break;
      case "transform":
        state.space = concat(matrixOf(args), state.space);
        break;
      case "beginText":
        this.#text = this.#line = UPRIGHT;
        break;
      case "setFont":
        state.font = this.#font(String(args[0]));
        state.size = Number(args[1]);
        break;
      case "setTextMatrix":
        this.#text = this.#line = matrixOf(args.length === 1 ? args[0] : args);
        break;
      case "setLeadingMoveText":
        state.leading = -Number(args[1]);
        this.#move(first, Number(args[1]));
        break;
      case "moveText":
        this.#move(first, Number(args[1]));
        break;
      case "nextLine":
        this.#move(0, -state.leading);
        break;
      case "setCharSpacing":
        state.characterGap = first;
        break;
      case "setWordSpacing":
        state.wordGap = first;
        break;
      case "setHScale":
        state.stretch = first / 100;
        break;
      case "setLeading":
        state.leading = first;
        break;
      case "setTextRise":
        state.rise = first;
        break;
      case "setTextRenderingMode":
        state.mode = first;
        break;
      case "beginMarkedContentProps":
        this.#marks.push(typeof args[1] === "number" ? args[1] : -1);
        break;
      case "beginMarkedContent":
        this.#marks.push(-1);
        break;
      case "endMarkedContent":
        this.#marks.pop();
        break;
      case "showText":
        if (Array.isArray(args[0])) this.#show(args[0]);
    }
  }

  #font(name: string): FontFacts {
    // A font that failed to load is not there; its text has no widths then.
    return this.#page.commonObjs.has(name) ? (this.#page.commonObjs.get(name) as FontFacts) : {};
  }

  #move(x: number, y: number): void {
    this.#line = concat([1, 0, 0, 1, x, y], this.#line);
    this.#text = this.#line;
  }

  #show(items: readonly unknown[]): void {
    this.#run++;
    const state = this.#state;
    const vertical = state.font.vertical === true;
    const unit = state.font.fontMatrix?.[0] ?? 0.001;
    for (const item of items) {
      if (typeof item === "number") {
        const back = (-item / 1000) * state.size;
        this.#advance(vertical ? 0 : back * state.stretch, vertical ? back : 0);
        continue;
      }
      if (item === null || typeof item !== "object") continue;
      const glyph = item as ShownGlyph;
      const gap = state.characterGap + (glyph.isSpace ? state.wordGap : 0);
      const width = glyph.width * unit * state.size;
      this.#place(glyph, width, vertical);
      if (vertical) this.#advance(0, (glyph.vmetric?.[0] ?? -1000) * unit * state.size - gap);
      else this.#advance((width + gap) * state.stretch, 0);
    }
  }

  #advance(x: number, y: number): void {
    this.#text = concat([1, 0, 0, 1, x, y], this.#text);
  }

  #place(glyph: ShownGlyph, width: number, vertical: boolean): void {
    const state = this.#state;
    const space = concat(this.#text, state.space);
    const across = width * state.stretch;
    const [low, high] = vertical ? [-state.size, 0] : [-0.12 * state.size + state.rise, 0.88 * state.size + state.rise];
    const [left, right] = vertical ? [-across / 2, across / 2] : [0, across];
    const corners = [
      apply(space, left, low),
      apply(space, right, low),
      apply(space, left, high),
      apply(space, right, high),
    ];
    const xs = corners.map((corner) => corner[0]);
    const ys = corners.map((corner) => corner[1]);
    const box: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    for (const character of glyph.unicode) {
      const text = cleanCharacter(character.codePointAt(0) ?? 0);
      if (text === null) {
        this.unmapped++;
        continue;
      }
      this.glyphs.push({
        text,
        box,
        size: state.size * Math.hypot(space[2], space[3]),
        turn: turnOf(space),
        run: this.#run,
        mark: this.#marks.findLast((mark) => mark >= 0) ?? -1,
        clip: null,
        hidden: state.mode === INVISIBLE,
      });
    }
  }
}

function matrixOf(value: unknown): Matrix {
  const numbers = value !== null && typeof value === "object" ? Array.from(value as ArrayLike<number>, Number) : [];
  return numbers.length === 6 && numbers.every(Number.isFinite) ? (numbers as unknown as Matrix) : UPRIGHT;
}
