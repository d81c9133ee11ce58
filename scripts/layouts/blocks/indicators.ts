import { FULL, share, td, th, type Cell, type Row } from "../cell.ts";
import { parts } from "../measure.ts";
import type { Item, Project } from "../record.ts";

export interface Column {
  readonly head: string;
  /** Field of the indicator; `sign`, `value`, `unit` split the target; anything else is a column of `more` under that name. */
  readonly role: string;
  readonly w: number;
  /** Upper header of a two-row header: equal neighbours share one cell. */
  readonly group?: string;
}

export interface IndicatorBlock {
  readonly side: { readonly text: string; readonly w: number } | null;
  readonly columns: readonly Column[];
  /** How the name is shown: with 指标1：, or as it is. */
  readonly ordinals?: boolean;
  /** How level 1 shows its printed weight: 产出指标（50分） or a line of its own. */
  readonly points?: (label: string, points: string) => string;
  /** One merged reason cell for the whole table instead of one a row. */
  readonly sharedReason?: string;
}

const FIELD = /^(name|target|actual|weight|score|deviation|completion)$/;

function shown(item: Item, role: string, block: IndicatorBlock): string {
  switch (role) {
    case "name":
      return block.ordinals && item.childOf === null && !item.name.startsWith("…") && item.ordinal !== null
        ? `指标${item.ordinal}：${item.name}`
        : item.name;
    case "target":
      return item.target;
    case "actual":
      return item.actual;
    case "weight":
      return item.weight;
    case "score":
      return item.score;
    case "deviation":
      return item.deviation;
    case "sign":
      return item.target === "" ? "" : parts(item.target).sign;
    case "value":
      return item.target === "" ? "" : parts(item.target).value;
    case "unit":
      return item.more["度量单位"] ?? (item.target === "" ? "" : parts(item.target).unit);
    default:
      return item.more[role] ?? "";
  }
}

/** Rows from `from` on that share level 1 (and level 2). */
function run(items: readonly Item[], from: number, same: (a: Item, b: Item) => boolean): number {
  const [first, ...others] = items.slice(from);
  if (!first) return 0;
  const end = others.findIndex((other) => !same(first, other));
  return end < 0 ? others.length + 1 : end + 1;
}

function cellsOf(
  p: Project,
  r: number,
  block: IndicatorBlock,
  widths: readonly number[],
  index: (r: number) => number,
): Cell[] {
  const item = p.items[r] as Item;
  const previous = p.items[r - 1];
  return block.columns.flatMap((column, c): Cell[] => {
    const w = widths[c] ?? 0;
    if (column.role === "level1" || column.role === "level2") {
      const same =
        column.role === "level1"
          ? (a: Item, b: Item) => a.l1 === b.l1
          : (a: Item, b: Item) => a.l1 === b.l1 && a.l2 === b.l2;
      if (previous && same(previous, item)) return [];
      const rows = run(p.items, r, same);
      const label = column.role === "level1" ? item.l1 : item.l2;
      const points = column.role === "level1" ? p.points[label] : undefined;
      const as = Array.from({ length: rows }, (_, i) => r + i)
        .filter((i) => !(p.items[i]?.placeholder ?? true))
        .map((i) => `indicators.${index(i)}.${column.role}`);
      const text = points !== undefined && block.points ? block.points(label, points) : label;
      return [{ ...td(w, text, as, rows), head: true, reads: label }];
    }
    if (column.role === "deviation" && block.sharedReason !== undefined)
      return r === 0 ? [{ ...td(w, block.sharedReason, undefined, p.items.length), left: true }] : [];
    const path = item.placeholder
      ? undefined
      : `indicators.${index(r)}.${column.role === "value" ? "target" : column.role}`;
    const merges = column.role === "weight" || column.role === "score";
    if (merges && item.mergedScore) return [];
    let rows = 1;
    if (merges) while (p.items[r + rows]?.mergedScore) rows++;
    const real = FIELD.test(column.role) || column.role === "value" ? path : undefined;
    return [
      {
        ...td(w, shown(item, column.role, block), real, rows),
        ...(column.role === "deviation" || column.role === "name" ? { left: true } : {}),
        ...(column.role === "name" ? { reads: item.name } : {}),
      },
    ];
  });
}

/** The indicator table: a header of one or two rows and one row for each item. */
export function indicatorRows(p: Project, block: IndicatorBlock): { rows: Row[]; headerRows: number } {
  const widths = share(
    FULL - (block.side?.w ?? 0),
    block.columns.map((c) => c.w),
  );
  const two = block.columns.some((c) => c.group !== undefined);
  const headerRows = two ? 2 : 1;
  const side: Cell[] = block.side
    ? [{ ...th(block.side.w, block.side.text, p.items.length + headerRows), side: true }]
    : [];
  const upper = block.columns.flatMap((column, c): Cell[] => {
    if (column.group === undefined) return [th(widths[c] ?? 0, column.head, headerRows)];
    if (block.columns[c - 1]?.group === column.group) return [];
    let w = 0;
    for (let i = c; block.columns[i]?.group === column.group; i++) w += widths[i] ?? 0;
    return [th(w, column.group)];
  });
  const lower = block.columns.flatMap((column, c) =>
    column.group === undefined ? [] : [th(widths[c] ?? 0, column.head)],
  );
  const real: number[] = [];
  let n = 0;
  for (const item of p.items) real.push(item.placeholder ? -1 : n++);
  const index = (r: number): number => real[r] ?? -1;
  return {
    rows: [[...side, ...upper], ...(two ? [lower] : []), ...p.items.map((_, r) => cellsOf(p, r, block, widths, index))],
    headerRows,
  };
}
