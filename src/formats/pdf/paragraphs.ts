import type { Box } from "../../model/address.ts";
import type { TextLine } from "./text-lines.ts";

/** A paragraph as put together from lines of one page. */
export interface LineGroup {
  readonly page: number;
  readonly lines: readonly TextLine[];
  readonly box: Box;
  /** The last line runs up to the right margin, and nothing ends the sentence: it may go on over the page break. */
  readonly full: boolean;
  /** The first line is set in or starts with a number: it can't be the rest of a paragraph. */
  readonly fresh: boolean;
}

const NUMBERED =
  /^\s*([一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|\d+[、.．](?!\d)|附件|第[一二三四五六七八九十]+[章节条部])/;

/**
 * Lines of one stretch of a page (between tables) as paragraphs: a new one begins at an indent, after a short line, at a
 * number, a wide gap or another font size.
 */
export function groupLines(page: number, lines: readonly TextLine[], right: number): LineGroup[] {
  const groups: TextLine[][] = [];
  const left = Math.min(...lines.map((line) => line.box[0]));
  let before: TextLine | null = null;
  for (const line of lines) {
    const current = groups[groups.length - 1];
    if (before !== null && current !== undefined && goesOn(before, line, left, right)) current.push(line);
    else groups.push([line]);
    before = line;
  }
  return groups.map((own) => {
    const last = own[own.length - 1]!;
    return {
      page,
      lines: own,
      box: boxOf(own),
      full: isFull(last, right),
      fresh: own[0]!.box[0] > left + own[0]!.size * 1.2 || NUMBERED.test(own[0]!.text),
    };
  });
}

function goesOn(before: TextLine, line: TextLine, left: number, right: number): boolean {
  if (NUMBERED.test(line.text)) return false;
  if (Math.abs(before.size - line.size) > 0.15 * Math.max(before.size, line.size)) return false;
  const gap = line.box[1] - before.box[3];
  if (gap > line.size * 1.6 || gap < -line.size * 0.6) return false;
  if (line.box[0] > left + line.size * 1.2) return false;
  return isFull(before, right);
}

function isFull(line: TextLine, right: number): boolean {
  return line.box[2] > right - line.size * 2.2;
}

function boxOf(lines: readonly TextLine[]): Box {
  return [
    Math.min(...lines.map((line) => line.box[0])),
    Math.min(...lines.map((line) => line.box[1])),
    Math.max(...lines.map((line) => line.box[2])),
    Math.max(...lines.map((line) => line.box[3])),
  ];
}

/** A paragraph's text: its lines joined, with a blank only between Western words. */
export function paragraphText(lines: readonly TextLine[]): string {
  return lines
    .map((line) => line.text.trim())
    .reduce(
      (text, line) => (/[A-Za-z,.;]$/.test(text) && /^[A-Za-z]/.test(line) ? `${text} ${line}` : text + line),
      "",
    );
}
