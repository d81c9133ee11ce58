import type { MoneyUnit } from "../model/evaluation.ts";
import type { Document, Grid, Paragraph } from "../model/document.ts";
import { joinLines, squeeze } from "../model/text.ts";

/** The lines that stand around a table and belong to it. */
export interface Surroundings {
  /** Lines above, nearest last: 附件1, the title, （2022年度）, 单位：万元. */
  readonly above: readonly Paragraph[];
  /** Lines below up to the next table or heading: notes, 填报人. */
  readonly below: readonly Paragraph[];
}

const LONGEST_TITLE_LINE = 60;
const MOST_LINES = 8;
const TABLE_TITLE = /(?:自评价?|评价|绩效|考评).{0,12}(?:表|打分表)(?:$|[（(])|自评表|自评价表/;

/** Block index of each table of a document by its number; a nested table stands where its outermost parent does. */
export function tablePlaces(document: Document): Map<number, number> {
  const places = new Map<number, number>();
  const visit = (grid: Grid, index: number): void => {
    places.set(grid.table, index);
    for (const cell of grid.cells) for (const inner of cell.nested) visit(inner, index);
  };
  document.blocks.forEach((block, index) => {
    if (block.kind === "table") visit(block.grid, index);
  });
  return places;
}

/**
 * Splits the text around a table: short lines above it, all lines below until something else starts.
 *
 * @param at Index of the table's block.
 */
export function surroundings(document: Document, at: number): Surroundings {
  const above: Paragraph[] = [];
  for (let index = at - 1; index >= 0 && above.length < MOST_LINES; index--) {
    const block = document.blocks[index];
    if (block?.kind !== "paragraph") break;
    const text = joinLines(block.text);
    if (text === "") continue;
    if (text.length > LONGEST_TITLE_LINE || /[。；]$/.test(text)) break;
    above.unshift(block);
    if (TABLE_TITLE.test(squeeze(text))) break;
  }
  const below: Paragraph[] = [];
  for (let index = at + 1; index < document.blocks.length; index++) {
    const block = document.blocks[index];
    if (block?.kind !== "paragraph" || TABLE_TITLE.test(squeeze(block.text)) || /^附件/.test(squeeze(block.text)))
      break;
    if (squeeze(block.text) !== "") below.push(block);
  }
  return { above, below };
}

/** The title among some lines: the one that calls itself a self-evaluation table, else a short line that ends with 表. */
export function titleOf(lines: readonly string[]): string | null {
  const plain = lines.map((line) => joinLines(line)).filter((line) => line !== "");
  const found =
    plain.findLast((line) => TABLE_TITLE.test(squeeze(line))) ??
    plain.findLast((line) => /表$/.test(withoutYear(line)) && line.length <= 40);
  return found ? withoutYear(found) : null;
}

function withoutYear(line: string): string {
  return line.replace(/\s*[（(]\s*(?:19|20)[\d０-９]{2}\s*年度?\s*[）)]\s*$/, "").trim();
}

/**
 * The evaluated year in title lines: "（2022年度）", "2022年度", "2022年项目支出绩效自评表".
 *
 * @returns null where no line says one: a date of filling in is none, nor is the number of a document.
 */
export function yearOf(lines: readonly string[]): number | null {
  for (const pattern of [/((?:19|20)\d{2})年度/, /^[(（]?((?:19|20)\d{2})年[)）]?$/, /((?:19|20)\d{2})年(?=.*表)/])
    for (const line of lines.toReversed()) {
      const match = pattern.exec(squeeze(line));
      if (match && !/日期|时间|〔/.test(line)) return Number(match[1]);
    }
  return null;
}

/** The money unit in a heading or a line: "项目资金（万元）", "金额单位：元", "预算数(万元)". */
export function moneyUnit(text: string): MoneyUnit | null {
  const match =
    /[(（](?:金额)?(?:单位[:：]?)?(?:人民币)?(亿元|万元|千元|元)[)）,，；;]?|单位[:：]?(?:人民币)?(亿元|万元|千元|元)/.exec(
      squeeze(text),
    );
  return ((match?.[1] ?? match?.[2]) as MoneyUnit | undefined) ?? null;
}
