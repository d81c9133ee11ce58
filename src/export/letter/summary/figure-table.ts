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
import { exactly, run } from "../office-format.ts";

/** One figure of the summary: 128 家, 应报单位. */
export interface Figure {
  readonly label: string;
  readonly figure: string;
  readonly unit: string;
  /** A line in small print below. */
  readonly note?: string;
}

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: "BFBFBF" } as const;

/** Figures in a row of equal cells, `columns` to a row. */
export function figureTable(figures: readonly Figure[], columns: number, width: number): Table {
  const each = Math.floor(width / columns);
  const rows: TableRow[] = [];
  for (let at = 0; at < figures.length; at += columns)
    rows.push(
      new TableRow({
        height: { value: 1020, rule: HeightRule.EXACT },
        children: figures.slice(at, at + columns).map((figure) => figureCell(figure, each)),
      }),
    );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: each * columns, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => each),
    borders: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE, insideHorizontal: EDGE, insideVertical: EDGE },
    margins: { top: 40, bottom: 40, left: 40, right: 40, marginUnitType: WidthType.DXA },
    rows,
  });
}

function figureCell({ label, figure, unit, note = "" }: Figure, width: number): TableCell {
  const line = (size: number, children: ReturnType<typeof run>[]): Paragraph =>
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: exactly(size), children });
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    shading: { fill: "F7F9FC", color: "auto", type: "clear" },
    children: [
      line(260, [run(label, "body", { size: 19, color: "595959" })]),
      line(400, [run(figure, "first", { size: 32 }), run(unit, "body", { size: 19 })]),
      line(240, [run(note, "body", { size: 17, color: "595959" })]),
    ],
  });
}
