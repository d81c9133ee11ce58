import { overlap, type GridView, type ViewCell, type ViewRow } from "./grid-view.ts";
import type { Column } from "./header.ts";
import { plainNumber } from "./number-cell.ts";
import type { IndicatorColumns } from "./indicator-columns.ts";

interface Span {
  readonly col: number;
  readonly lastCol: number;
}

/**
 * The columns of an indicator block on the grid of a further table without a header of its own, in the same order, with or
 * without the block's side heading. Columns that are blank throughout may be no columns at all, and the last ones (a reason
 * that no row gives) may be missing where the grid was guessed from text; weights and scores have to be numbers.
 *
 * @returns null where the table does not fit.
 */
export function columnsGoOn(view: GridView, known: IndicatorColumns): IndicatorColumns | null {
  const spans = columnSpans(view);
  const filled = spans.filter((span) =>
    view.rows.some((row) => row.own.some((cell) => cell.text !== "" && cell.col === span.col)),
  );
  for (const sided of [known.header.side !== null, false])
    for (const candidate of [spans, filled]) {
      const columns = assign(sided ? candidate.slice(1) : candidate, known.columns);
      if (!columns || !numbersFit(view, columns)) continue;
      const side = sided ? (view.rows[0]?.all[0] ?? null) : null;
      return { header: { ...known.header, firstRow: 0, lastRow: 0, columns, side }, columns };
    }
  return null;
}

/** The table's columns as its fullest row divides it. */
function columnSpans(view: GridView): Span[] {
  const fullest = view.rows.reduce<ViewRow | null>(
    (best, row) => (best && best.all.length >= row.all.length ? best : row),
    null,
  );
  return (fullest?.all ?? []).map(({ col, lastCol }) => ({ col, lastCol }));
}

function assign(spans: readonly Span[], known: readonly Column[]): Column[] | null {
  const optional =
    known.length -
    1 -
    known.findLastIndex(
      (column) => column.role !== null && column.role !== "deviation" && column.role !== "scoringRule",
    );
  if (spans.length > known.length || spans.length < known.length - optional) return null;
  const end = (spans.at(-1)?.lastCol ?? 0) + 1;
  return known.map((column, index) => ({ ...column, ...(spans[index] ?? { col: end + index, lastCol: end + index }) }));
}

function numbersFit(view: GridView, columns: readonly Column[]): boolean {
  return columns.every((column) => {
    if (column.role !== "weight" && column.role !== "score") return true;
    const cells = view.rows.flatMap((row) =>
      row.own.filter((cell) => overlap(cell, column) > 0 && cell.text !== "" && isNarrow(cell, columns)),
    );
    return (
      cells.length > 0 &&
      cells.filter((cell) => plainNumber(cell.text) !== null || /^[/—-]$/.test(cell.key)).length * 2 > cells.length
    );
  });
}

/** Not a label or text that lies across several columns. */
function isNarrow(cell: ViewCell, columns: readonly Column[]): boolean {
  return columns.filter((column) => overlap(cell, column) > 0).length === 1;
}
