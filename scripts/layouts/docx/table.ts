import { FULL, type Cell, type TableShape } from "../cell.ts";
import { covering, place, type Placed, type PlacedTable } from "../place.ts";
import { between } from "../random.ts";
import { lines, run, type Pen, type RunStyle } from "./run.ts";

const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join("");

interface Plan {
  readonly pen: Pen;
  readonly table: PlacedTable;
  /** Twentieths of a point. */
  readonly width: number;
  readonly small: boolean;
  /** Cells that get a tracked change, or a content control. */
  readonly tracked: ReadonlySet<Placed>;
  readonly controlled: ReadonlySet<Placed>;
  /** Row after which a deleted row stands; -1 for none. */
  readonly deletedAfter: number;
}

function dxa(plan: Plan, units: number): number {
  return Math.round((units * plan.width) / FULL);
}

function span(plan: Plan, cell: Placed): string {
  const units = plan.table.columns.slice(cell.col, cell.col + cell.colSpan).reduce((a, b) => a + b, 0);
  return `<w:tcW w:w="${dxa(plan, units)}" w:type="dxa"/>${cell.colSpan > 1 ? `<w:gridSpan w:val="${cell.colSpan}"/>` : ""}`;
}

function style(plan: Plan, cell: Cell): RunStyle {
  return {
    size: plan.small ? 15 : 18,
    ...(cell.head ? { bold: true } : {}),
    ...(plan.pen.dress.font ? { font: plan.pen.dress.font } : {}),
  };
}

function shownText(plan: Plan, cell: Cell): string {
  const plain = cell.text.replace(/\n/g, "");
  if (cell.side && plan.pen.dress.textDirection) return plain;
  if (cell.side && plan.pen.dress.vertical) return [...plain].join("\n");
  if (cell.head && !cell.side && plan.pen.dress.wrapLabels && !cell.text.includes("\n") && [...plain].length > 4)
    return `${plain.slice(0, Math.ceil(plain.length / 2))}\n${plain.slice(Math.ceil(plain.length / 2))}`;
  return cell.text;
}

function body(plan: Plan, placed: Placed): string {
  const { pen } = plan;
  const cell = placed.cell;
  const look = style(plan, cell);
  const jc = `<w:pPr><w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="${cell.left ? "left" : "center"}"/></w:pPr>`;
  const text = shownText(plan, cell);
  if (plan.tracked.has(placed)) {
    const wrong = /\d/.test(text) ? text.replace(/\d/, (d) => String((Number(d) + 4) % 10)) : `${text}（旧）`;
    const change = (tag: string, content: string): string =>
      `<w:${tag} w:id="${pen.id++}" w:author="填报人" w:date="2024-03-12T09:00:00Z">${content}</w:${tag}>`;
    return `<w:p>${jc}${change("del", run(pen, wrong, look, true))}${change("ins", run(pen, text, look))}</w:p>`;
  }
  if (cell.left && cell.text !== "" && pen.dress.nested && cell.w > 30 && cell.as === undefined) {
    const width = dxa(plan, cell.w) - 240;
    return `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="${width}"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p>${jc}${lines(pen, text, look)}</w:p></w:tc></w:tr></w:tbl><w:p/>`;
  }
  const hidden =
    pen.dress.hidden && cell.as !== undefined && text !== "" && pen.next() < 0.25
      ? run(pen, "核", { ...look, hidden: true })
      : "";
  if (pen.dress.paragraphs)
    return text
      .split("\n")
      .map((line, i) => `<w:p>${jc}${line === "" ? "" : lines(pen, line, look)}${i === 0 ? hidden : ""}</w:p>`)
      .join("");
  return `<w:p>${jc}${lines(pen, text, look)}${hidden}</w:p>`;
}

function cellXml(plan: Plan, placed: Placed, row: number): string {
  const dress = plan.pen.dress;
  const down = placed.row < row;
  const skipped = dress.gridBefore && placed.cell.side && placed.col === 0;
  const merge = placed.rowSpan > 1 && !skipped ? (down ? "<w:vMerge/>" : '<w:vMerge w:val="restart"/>') : "";
  const direction = dress.textDirection && placed.cell.side ? '<w:textDirection w:val="tbRlV"/>' : "";
  const xml = `<w:tc><w:tcPr>${span(plan, placed)}${merge}${direction}<w:vAlign w:val="center"/></w:tcPr>${down ? "<w:p/>" : body(plan, placed)}</w:tc>`;
  return plan.controlled.has(placed) && !down
    ? `<w:sdt><w:sdtPr><w:id w:val="${between(plan.pen.next, 1e8, 9e8)}"/></w:sdtPr><w:sdtContent>${xml}</w:sdtContent></w:sdt>`
    : xml;
}

function edge(plan: Plan, side: "Before" | "After", cells: readonly Placed[]): string {
  const count = cells.reduce((a, c) => a + c.colSpan, 0);
  if (count === 0) return "";
  const units = cells.reduce(
    (a, c) => a + plan.table.columns.slice(c.col, c.col + c.colSpan).reduce((x, y) => x + y, 0),
    0,
  );
  return `<w:grid${side} w:val="${count}"/><w:w${side} w:w="${dxa(plan, units)}" w:type="dxa"/>`;
}

function rowXml(plan: Plan, row: number, header: boolean): string {
  const { dress } = plan.pen;
  const all = covering(plan.table, row);
  const before = dress.gridBefore ? all.filter((c) => c.col === 0 && c.row < row && c.cell.side) : [];
  const isTotal = all.some((c) => c.row === row && c.cell.as?.includes("total.score"));
  const last = all.at(-1);
  const after = dress.gridAfter && isTotal && last && last.cell.text === "" && last.cell.as === undefined ? [last] : [];
  const cells = all
    .filter((c) => !before.includes(c) && !after.includes(c))
    .map((c) => cellXml(plan, c, row))
    .join("");
  const mark =
    dress.bookmarks && row % 5 === 2
      ? `<w:bookmarkStart w:id="${900 + row}" w:name="OLE_LINK${row}"/><w:bookmarkEnd w:id="${900 + row}"/>`
      : "";
  const tr = `<w:tr><w:trPr>${edge(plan, "Before", before)}${edge(plan, "After", after)}<w:trHeight w:val="340" w:hRule="atLeast"/>${header ? "<w:tblHeader/>" : ""}<w:jc w:val="center"/></w:trPr>${cells}</w:tr>`;
  const whole =
    dress.sdt && row === 1
      ? `<w:sdt><w:sdtPr><w:id w:val="77000${row}"/></w:sdtPr><w:sdtContent>${tr}</w:sdtContent></w:sdt>`
      : tr;
  return mark + whole + (row === plan.deletedAfter ? deletedRow(plan, row) : "");
}

/** A row that a reviewer deleted with changes tracked: it looks like the row above it. */
function deletedRow(plan: Plan, row: number): string {
  const change = `w:author="填报人" w:date="2024-03-14T09:00:00Z"`;
  const cells = covering(plan.table, row).map((c) => {
    const merged = c.rowSpan > 1;
    const text = c.cell.as?.some((a) => a.endsWith(".name")) ? "（已删除）旧指标" : c.cell.text.replace(/\n/g, "");
    const content =
      merged || text === ""
        ? "<w:p/>"
        : `<w:p><w:del w:id="${plan.pen.id++}" ${change}>${run(plan.pen, text, style(plan, c.cell), true)}</w:del></w:p>`;
    return `<w:tc><w:tcPr>${span(plan, c)}${merged ? "<w:vMerge/>" : ""}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
  });
  return `<w:tr><w:trPr><w:trHeight w:val="340" w:hRule="atLeast"/><w:jc w:val="center"/><w:del w:id="${plan.pen.id++}" ${change}/></w:trPr>${cells.join("")}</w:tr>`;
}

function choose(
  shape: TableShape,
  table: PlacedTable,
  pen: Pen,
): Pick<Plan, "tracked" | "controlled" | "deletedAfter"> {
  const values = table.rows
    .flat()
    .filter(
      (p) => p.rowSpan === 1 && p.cell.text !== "" && p.cell.as?.some((a) => /\.(actual|score|executed)$/.test(a)),
    );
  const pick = (share: number): Set<Placed> => new Set(values.filter(() => pen.next() < share));
  const tracked = pen.dress.tracked && shape.evaluation !== null ? pick(0.2) : new Set<Placed>();
  const names = table.rows.flat().filter((p) => p.rowSpan === 1 && p.cell.as?.some((a) => a.endsWith(".name")));
  // A row below which some merged cell goes on: the deleted row then belongs to that group.
  const above =
    pen.dress.tracked && shape.evaluation !== null
      ? names.find((n) => covering(table, n.row).some((c) => c.row < n.row && c.row + c.rowSpan > n.row + 1))
      : undefined;
  const controlled = pen.dress.sdt
    ? new Set(
        table.rows.flat().filter((p) => p.cell.as !== undefined && p.rowSpan === 1 && p.row !== 1 && pen.next() < 0.15),
      )
    : new Set<Placed>();
  return { tracked, controlled, deletedAfter: above?.row ?? -1 };
}

/** A table in OOXML. */
export function tableXml(pen: Pen, shape: TableShape, width: number, small: boolean): string {
  const table = place(shape.rows);
  const plan: Plan = { pen, table, width, small, ...choose(shape, table, pen) };
  const columns = table.columns
    .map(
      (units) =>
        `<w:gridCol w:w="${pen.dress.looseGrid ? Math.round(width / table.columns.length) : dxa(plan, units)}"/>`,
    )
    .join("");
  const header = (row: number): boolean => pen.dress.repeatHeader === true && row === 0;
  return `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${shape.rows.map((_, row) => rowXml(plan, row, header(row))).join("")}</w:tbl>`;
}
