import type { Piece } from "./piece.ts";
import type { TextLine } from "./text-lines.ts";

/** Lines of one page that stand outside tables. */
export interface PageLines {
  readonly page: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
  /** Tables of the page. */
  readonly pieces: readonly Piece[];
}

const MARGIN = 0.1;
const PAGE_NUMBER = [
  /^[—–\-－\s]*\d{1,4}[—–\-－\s]*$/,
  /^[—–\-－\s]*第\s*[\d一二三四五六七八九十百]+\s*页([\s,，/／]*共\s*[\d一二三四五六七八九十百]+\s*页)?[—–\-－\s]*$/,
  /^\d{1,4}\s*[/／]\s*\d{1,4}$/,
  /^Page\s+\d+(\s+of\s+\d+)?$/i,
  /^共\s*\d+\s*页[,，\s]*第\s*\d+\s*页$/,
];

/** Takes page numbers, and headers and footers that come again on other pages, out of the lines. */
export function withoutFurniture(pages: readonly PageLines[]): PageLines[] {
  const seen = new Map<string, Set<number>>();
  for (const page of pages) {
    for (const line of page.lines) {
      if (!inMargin(line, page.height)) continue;
      const key = signature(line, page.height);
      const on = seen.get(key) ?? new Set<number>();
      on.add(page.page);
      seen.set(key, on);
    }
  }
  return pages.map((page) => {
    const { top, bottom } = outermost(page);
    const heading = headingTop(page);
    return {
      ...page,
      lines: page.lines.filter((line) => {
        const atEnd = inMargin(line, page.height) || line.box[1] <= top || line.box[3] >= bottom;
        if (atEnd && PAGE_NUMBER.some((pattern) => pattern.test(line.text.trim()))) return false;
        if (line.box[1] >= heading && line.box[1] < page.height / 2) return true;
        return !inMargin(line, page.height) || (seen.get(signature(line, page.height))?.size ?? 0) < 2;
      }),
    };
  });
}

const LARGER = 1.15;

/**
 * Upper edge of a heading at the top of a page: a line larger than the text of the tables, and what follows it. Forms that
 * begin on pages of their own have the same title there, which is no page header. Infinity where there is none.
 */
function headingTop(page: PageLines): number {
  const inTables = page.pieces.flatMap((piece) => piece.cells.flatMap((cell) => cell.lines.map((line) => line.size)));
  if (inTables.length === 0) return Infinity;
  const body = inTables.sort((a, b) => a - b)[Math.floor(inTables.length / 2)] ?? 0;
  return Math.min(
    ...page.lines
      .filter((line) => line.size >= body * LARGER && inMargin(line, page.height))
      .map((line) => line.box[1]),
  );
}

/** The page's first and last line of text or table edge, whichever is further out. */
function outermost(page: PageLines): { top: number; bottom: number } {
  const boxes = [...page.lines.map((line) => line.box), ...page.pieces.map((piece) => piece.first)];
  return { top: Math.min(...boxes.map((box) => box[1])), bottom: Math.max(...boxes.map((box) => box[3])) };
}

function inMargin(line: TextLine, height: number): boolean {
  const middle = (line.box[1] + line.box[3]) / 2;
  return middle < height * MARGIN || middle > height * (1 - MARGIN);
}

/** Same words with any numbers, at the same height from the nearer end of the page. */
function signature(line: TextLine, height: number): string {
  const middle = (line.box[1] + line.box[3]) / 2;
  const fromEnd = middle < height / 2 ? middle : middle - height;
  return `${Math.round(fromEnd / 4)}|${line.text.replace(/\s+/g, "").replace(/\d+/g, "#")}`;
}
