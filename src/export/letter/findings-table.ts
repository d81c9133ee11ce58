import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from "docx";
import { ended } from "./formal-text.ts";
import type { LetterFinding, LetterProject } from "./letter-model.ts";
import { SIZE, TEXT_WIDTH, exactly, run, type OfficeFont } from "./office-format.ts";

const HEADINGS = ["序号", "栏目及位置", "填报内容", "核对结果", "问题说明及整改要求"] as const;
/** Millimetres; 156 in all. */
const WIDTHS_MM = [11, 38, 25, 27, 55];
const WIDTHS = WIDTHS_MM.map((width) => Math.round((width / 156) * TEXT_WIDTH));

/** What the columns say of a finding, as lines. */
export interface FindingCells {
  readonly number: string;
  readonly item: readonly string[];
  readonly reported: readonly string[];
  readonly expected: readonly string[];
  readonly explanation: readonly string[];
}

/** The list of findings: a row for each, a row above those of one project where there are several. */
export function findingsTable(projects: readonly LetterProject[]): Table {
  let number = 0;
  const rows = projects.flatMap((project) => [
    ...(projects.length > 1 ? [projectRow(project)] : []),
    ...project.findings.map((finding) => findingRow(cellsOf(finding, ++number))),
  ]);
  return tableOf(rows);
}

/** The same table with rows made elsewhere. */
export function tableOf(rows: readonly TableRow[]): Table {
  const heading = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: HEADINGS.map((text, index) => cell([text], index, { font: "first", centred: true })),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: WIDTHS,
    alignment: AlignmentType.CENTER,
    margins: { top: 40, bottom: 40, left: 70, right: 70, marginUnitType: WidthType.DXA },
    rows: [heading, ...rows],
  });
}

export function findingRow(cells: FindingCells): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      cell([cells.number], 0, { centred: true }),
      cell(cells.item, 1),
      cell(cells.reported, 2),
      cell(cells.expected, 3),
      cell(cells.explanation, 4),
    ],
  });
}

function projectRow({ heading, source }: LetterProject): TableRow {
  const from = source === "" ? [] : [run(`（${source}）`, "body", { size: SIZE.小五 })];
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: HEADINGS.length,
        width: { size: TEXT_WIDTH, type: WidthType.DXA },
        verticalAlign: VerticalAlign.CENTER,
        shading: { fill: "F2F2F2" },
        // A heading at the foot of a page would stand without its rows.
        children: [
          new Paragraph({
            keepNext: true,
            spacing: exactly(340),
            children: [run(heading, "first", { size: SIZE.五号 }), ...from],
          }),
        ],
      }),
    ],
  });
}

function cellsOf(finding: LetterFinding, number: number): FindingCells {
  return {
    number: String(number),
    item: [finding.item, ...(finding.location === "" ? [] : [`（${finding.location}）`])],
    reported: finding.reported.split("\n"),
    expected: finding.expected.split("\n"),
    explanation: [ended(finding.problem) + ended(finding.explanation), ended(finding.action)].filter(
      (text) => text !== "",
    ),
  };
}

function cell(
  lines: readonly string[],
  column: number,
  { font = "body", centred = false }: { readonly font?: OfficeFont; readonly centred?: boolean } = {},
): TableCell {
  return new TableCell({
    width: { size: WIDTHS[column] ?? 0, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: lines.map(
      (line) =>
        new Paragraph({
          alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: exactly(320),
          children: [run(line, font, { size: SIZE.五号 })],
        }),
    ),
  });
}
