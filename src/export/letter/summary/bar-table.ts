import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import { exactly, run, type OfficeFont } from "../office-format.ts";

/** A line of a bar chart. */
export interface Bar {
  /** Texts in front of the bar, one for each leading column. */
  readonly before: readonly string[];
  readonly value: number;
  readonly after: readonly string[];
}

export interface BarChart {
  /** Headings of all columns, that of the bars in its place; none where absent. */
  readonly headings?: readonly string[];
  /** Widths in twips: the columns in front, the bars, the columns behind. */
  readonly before: readonly number[];
  readonly bar: number;
  readonly after: readonly number[];
  readonly bars: readonly Bar[];
  readonly fill: string;
  /** Height of a row, in twips. */
  readonly row: number;
}

/** The grid of the bar area: a bar is a cell over so many of these columns. */
const STEPS = 40;
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const GAP = { style: BorderStyle.SINGLE, size: 24, color: "FFFFFF" } as const;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: "BFBFBF" } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };

/**
 * A bar chart of table cells: Word, WPS and LibreOffice draw cells and their shading alike, which charts and pictures of
 * letters are not sure of.
 */
export function barTable(chart: BarChart): Table {
  const step = Math.floor(chart.bar / STEPS);
  const most = Math.max(1, ...chart.bars.map(({ value }) => value));
  const widths = [...chart.before, ...Array.from({ length: STEPS }, () => step), ...chart.after];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    margins: { top: 0, bottom: 0, left: 40, right: 40, marginUnitType: WidthType.DXA },
    rows: [...headingRow(chart, step), ...chart.bars.map((bar, index) => barRow(chart, bar, most, step, index === 0))],
  });
}

function headingRow(chart: BarChart, step: number): TableRow[] {
  if (chart.headings === undefined) return [];
  const texts = chart.headings;
  const place = chart.before.length;
  const cells = texts.map((text, index) => {
    const inBar = index === place;
    const width = inBar ? step * STEPS : ((index < place ? chart.before[index] : chart.after[index - place - 1]) ?? 0);
    return textCell(text, width, index < place, {
      font: "first",
      span: inBar ? STEPS : 1,
      ruled: true,
      row: chart.row,
    });
  });
  return [new TableRow({ height: { value: chart.row, rule: HeightRule.EXACT }, children: cells })];
}

function barRow(chart: BarChart, { before, value, after }: Bar, most: number, step: number, first: boolean): TableRow {
  // The gap above the first bar would be drawn over the line below the headings.
  const top = first ? (chart.headings === undefined ? NONE : RULE) : GAP;
  const steps = value === 0 ? 0 : Math.max(1, Math.round((value / most) * STEPS));
  const area = (span: number, fill?: string): TableCell[] =>
    span === 0
      ? []
      : [
          new TableCell({
            columnSpan: span,
            width: { size: span * step, type: WidthType.DXA },
            borders: { ...NO_BORDERS, top, bottom: GAP },
            ...(fill === undefined ? {} : { shading: { fill, color: "auto", type: "clear" } }),
            children: [new Paragraph({ spacing: exactly(20), children: [] })],
          }),
        ];
  const text = (texts: readonly string[], widths: readonly number[], leading: boolean): TableCell[] =>
    texts.map((words, index) =>
      textCell(words, widths[index] ?? 0, leading, { font: "body", span: 1, ruled: false, row: chart.row }),
    );
  return new TableRow({
    height: { value: chart.row, rule: HeightRule.EXACT },
    children: [
      ...text(before, chart.before, true),
      ...area(steps, chart.fill),
      ...area(STEPS - steps),
      ...text(after, chart.after, false),
    ],
  });
}

function textCell(
  text: string,
  width: number,
  leading: boolean,
  {
    font,
    span,
    ruled,
    row,
  }: { readonly font: OfficeFont; readonly span: number; readonly ruled: boolean; readonly row: number },
): TableCell {
  return new TableCell({
    columnSpan: span,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    borders: { ...NO_BORDERS, ...(ruled ? { bottom: RULE } : {}) },
    children: [
      new Paragraph({
        alignment: leading ? AlignmentType.LEFT : AlignmentType.RIGHT,
        spacing: exactly(Math.min(row, 280)),
        children: [run(text, font, { size: 20 })],
      }),
    ],
  });
}
