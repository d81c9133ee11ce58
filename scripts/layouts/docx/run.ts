import type { Dress } from "../dress.ts";
import { fullWidth } from "../dress.ts";
import { between } from "../random.ts";

/** What the writers share for one document: its dress, its stream of random numbers, and counters for ids. */
export interface Pen {
  readonly dress: Dress;
  readonly next: () => number;
  id: number;
}

export interface RunStyle {
  readonly bold?: boolean;
  /** Half points. */
  readonly size: number;
  readonly hidden?: boolean;
  readonly font?: string;
}

export function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function properties(style: RunStyle, latin: string): string {
  return `<w:rPr><w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${style.font ?? "宋体"}" w:hint="eastAsia"/>${style.bold ? "<w:b/>" : ""}${style.hidden ? "<w:vanish/>" : ""}<w:sz w:val="${style.size}"/><w:szCs w:val="${style.size}"/></w:rPr>`;
}

function pieces(pen: Pen, text: string): string[] {
  if (!pen.dress.splitRuns || text.length < 2) return [text];
  const cut = between(pen.next, 1, text.length - 1);
  return [text.slice(0, cut), text.slice(cut)];
}

/** One run with plain text; `deleted` writes w:delText. */
export function run(pen: Pen, text: string, style: RunStyle, deleted = false): string {
  const shown = pen.dress.fullWidth && !deleted ? fullWidth(text) : text;
  const tag = deleted ? "w:delText" : "w:t";
  return pieces(pen, shown)
    .map((piece, i) => {
      const rsid = pen.dress.splitRuns
        ? ` w:rsidR="00${between(pen.next, 0x100000, 0xffffff).toString(16).toUpperCase()}"`
        : "";
      const latin = pen.dress.splitRuns && i > 0 ? "宋体" : "Times New Roman";
      const error = pen.dress.splitRuns && i > 0 && pen.next() < 0.3 ? '<w:proofErr w:type="spellStart"/>' : "";
      return `${error}<w:r${rsid}>${properties(style, latin)}<${tag} xml:space="preserve">${escape(piece)}</${tag}></w:r>`;
    })
    .join("");
}

/** A text as runs: ticks as symbols where the dress says so. */
export function runs(pen: Pen, text: string, style: RunStyle): string {
  if (!pen.dress.symbols) return run(pen, text, style);
  return text
    .split(/([☑□])/)
    .filter((part) => part !== "")
    .map((part) =>
      part === "☑" || part === "□"
        ? `<w:r>${properties(style, "Times New Roman")}<w:sym w:font="Wingdings" w:char="${part === "☑" ? "F0FE" : "F0A8"}"/></w:r>`
        : run(pen, part, style),
    )
    .join("");
}

/** Runs with a line break between lines. */
export function lines(pen: Pen, text: string, style: RunStyle): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? "" : runs(pen, line, style)))
    .join(`<w:r>${properties(style, "Times New Roman")}<w:br/></w:r>`);
}
