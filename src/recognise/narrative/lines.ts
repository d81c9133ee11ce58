import type { ParagraphAddress } from "../../model/address.ts";
import type { Block, Document } from "../../model/document.ts";
import { numberedLine, splitHeading } from "./headings.ts";
import { plain, tidy } from "./plain-text.ts";
import { endsSentence } from "./sentences.ts";

/** One line of thought outside the tables: a title, a heading or a whole paragraph, however the file had wrapped it. */
export interface Line {
  /** Without line breaks and needless blanks. */
  readonly text: string;
  readonly at: ParagraphAddress;
  /** Heading level that the document states, null where it states none. */
  readonly outline: number | null;
  /** Numbers of the tables that the block of the next table holds: [first, last]; null after the last table. */
  readonly nextTable: readonly [number, number] | null;
  readonly role: "title" | "note" | "text";
}

interface Piece {
  text: string;
  readonly at: ParagraphAddress;
  readonly outline: number | null;
  readonly nextTable: readonly [number, number] | null;
  readonly afterTable: boolean;
}

const FORM_LABEL =
  /^(?:单位名称|填报日期|填报单位|报表编号|项目负责人|财务负责人|填表人|填报人|联系人|联系电话|单位负责人|金额单位|单位)[：:]/;
const TITLE_END =
  /(?:自评|评价|绩效).*(?:报告|总结|自评情况|情况说明|自评材料|自评表|评价表|目标表|情况表|联系表|附表)$/;
const TABLE_NAME = /^[^，。；：]{0,30}(?:明细表|汇总表|统计表|评分表|一览表|联系表|自评表|评分依据)$/;
const YEAR_LINE = /^[（(]?(?:19|20)\d{2}年度?[）)]?$/;
const NOTE = /^(?:备?注|说明|填[表报]说明)(?:[：:]|[\d.]|$)/;
const PAGE_NUMBER = /^[-—－·]*(?:第?\d{1,4}页?(?:共\d{1,4}页)?)[-—－·]*$/;

/** True for lines that name a report, an annex or a table, or say its year: no headings and no statements. */
function isTitleLine(text: string): boolean {
  const line = plain(text);
  if (/^附(?:件|表|录)?[\d一二三四五六七八九十]*[：:]?$/.test(line) || YEAR_LINE.test(line) || FORM_LABEL.test(line))
    return true;
  return (
    line.length <= 70 && !/[。；]/.test(line) && !numberedLine(line) && (TITLE_END.test(line) || TABLE_NAME.test(line))
  );
}

/** The text outside the tables, line by line in reading order. */
export function linesOf(document: Document): Line[] {
  const pieces = joinWrapped(piecesOf(document.blocks));
  let inNotes = false;
  return pieces.map(({ text, at, outline, nextTable, afterTable }) => {
    const title = isTitleLine(text);
    const numbered = numberedLine(text);
    if (afterTable || title || (numbered && !/^(?:decimal|circled)/.test(numbered.style))) inNotes = false;
    if (NOTE.test(plain(text))) inNotes = true;
    return { text, at, outline, nextTable, role: inNotes ? "note" : title ? "title" : "text" };
  });
}

function piecesOf(blocks: readonly Block[]): Piece[] {
  const tables = blocks.flatMap((block, index) => (block.kind === "table" ? [{ index, table: block.grid.table }] : []));
  let afterTable = false;
  return blocks.flatMap((block, index) => {
    if (block.kind === "table") {
      afterTable = true;
      return [];
    }
    const next = tables.findIndex((one) => one.index > index);
    const first = tables[next]?.table;
    const nextTable = first === undefined ? null : ([first, (tables[next + 1]?.table ?? Infinity) - 1] as const);
    return block.text
      .split(/[\n\v\f\r\u2028\u2029]+/)
      .map(tidy)
      .filter((text) => text !== "" && !PAGE_NUMBER.test(text))
      .map((text) => {
        const piece = { text, at: block.at, outline: block.outline, nextTable, afterTable };
        afterTable = false;
        return piece;
      });
  });
}

/** A paragraph that has grown to this length is not joined any further. */
const LONGEST_LINE = 5_000;

/** Joins lines that were broken by the width of the page, within a paragraph and between paragraphs that have a place on a page. */
function joinWrapped(pieces: readonly Piece[]): Piece[] {
  const boxes = pieces.flatMap((piece) => piece.at.box ?? []);
  const column = boxes.reduce(
    ({ left, right }, value, i) => ({
      left: i % 4 === 0 ? Math.min(left, value) : left,
      right: i % 4 === 2 ? Math.max(right, value) : right,
    }),
    {
      left: Infinity,
      right: 0,
    },
  );
  const joined: Piece[] = [];
  let last: Piece | undefined;
  for (const piece of pieces) {
    const before = joined[joined.length - 1];
    const goesOn =
      before &&
      last &&
      before.text.length < LONGEST_LINE &&
      (wraps(before.text, last, piece, column) || isSecondHalfOfTitle(joined, piece));
    if (before && goesOn) before.text = tidy(`${before.text} ${piece.text}`);
    else joined.push({ ...piece });
    last = piece;
  }
  return joined;
}

/** 2022年度某某经费项目 / 支出绩效自评报告: one title, centred in two paragraphs. */
function isSecondHalfOfTitle(joined: readonly Piece[], next: Piece): boolean {
  const before = joined[joined.length - 1]?.text ?? "";
  const isHalf =
    /^(?:项目|支出|部门|整体|财政|预算|绩效|自评).*(?:报告|总结|自评情况|情况说明)$/.test(next.text) &&
    next.text.length <= 24;
  const isFirst =
    joined.length <= 3 &&
    before.length <= 40 &&
    !/[。，；：]/.test(before) &&
    !numberedLine(before) &&
    !next.afterTable;
  return isHalf && isFirst && !isTitleLine(before) && !/^(?:19|20)\d{2}年\d{1,2}月/.test(plain(before));
}

interface Column {
  readonly left: number;
  readonly right: number;
}

function wraps(before: string, last: Piece, next: Piece, column: Column): boolean {
  const sameParagraph = last.at.paragraph === next.at.paragraph;
  const box = last.at.box;
  if (next.afterTable || (!sameParagraph && (!box || !next.at.box))) return false;
  const hangs = isOpen(before) && before.length < 400;
  if (hangs && (sameParagraph || !NOTE.test(next.text))) return true;
  if (
    endsSentence(before) ||
    numberedLine(next.text) ||
    isTitleLine(before) ||
    isTitleLine(next.text) ||
    NOTE.test(next.text)
  )
    return false;
  if (isBareHeading(before)) return false;
  if (sameParagraph || !box) return sameParagraph;
  // A line that stops well short of the right margin was ended by its author, or by a number that did not fit.
  const unbreakable =
    /^[\dA-Za-z０-９“《（(=+×÷%-]/.test(next.text) && box[2] >= column.left + 0.55 * (column.right - column.left);
  return box[2] >= column.right - 30 || unbreakable;
}

/** A quotation or bracket that is not closed yet. */
function isOpen(text: string): boolean {
  const count = (marks: RegExp): number => (text.match(marks) ?? []).length;
  return count(/“/g) > count(/”/g) || count(/[（(]/g) > count(/[）)]/g) || count(/《/g) > count(/》/g);
}

/** A numbered title without text behind it, short enough to fit a line. */
function isBareHeading(text: string): boolean {
  const numbered = text.length < 26 ? numberedLine(text) : null;
  const heading = numbered ? splitHeading(text, numbered) : null;
  return heading !== null && heading.titleLike && heading.text === "";
}
