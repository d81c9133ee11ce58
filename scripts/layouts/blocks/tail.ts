import { FULL, prose, share, td, th, type Cell, type Row } from "../cell.ts";
import type { Project } from "../record.ts";

/** A piece of a row: a label, or a value of `total` where a field is named; the width is a wish. */
export type Piece = readonly [text: string, w: number, as?: string];

/** The total row. A value is shown as it is, or put into `{}` of the piece's text ("{}分"). */
export function totalRow(p: Project, pieces: readonly Piece[]): Row {
  const widths = share(
    FULL,
    pieces.map((piece) => piece[1]),
  );
  return pieces.map(([text, , as], i): Cell => {
    const w = widths[i] ?? 0;
    if (as === undefined) return text === "" ? td(w, "") : th(w, text);
    const value = as === "total.weight" ? p.total.weight : as === "total.grade" ? p.total.grade : p.total.score;
    return td(w, text === "" ? value : text.replace("{}", value), as);
  });
}

/** Label on the left, text on the right; a missing text is an empty cell. */
export function textRows(p: Project, labels: readonly string[], w: number): Row[] {
  return labels.map((label) => [th(w, label), prose(FULL - w, p.analysis[label] ?? "")]);
}

/** A block of texts under one side label and, for some, a second one: 自评结果分析 / 产出情况及分析. */
export function analysisRows(
  p: Project,
  side: string,
  outer: string,
  inner: readonly string[],
  single: readonly string[],
): Row[] {
  const nested = new Set(inner);
  return [...inner, ...single].map((label, i): Row => {
    const cells: Cell[] = i === 0 ? [{ ...th(8, side, inner.length + single.length), side: true }] : [];
    if (i === 0 && inner.length > 0) cells.push(th(14, outer, inner.length));
    return nested.has(label)
      ? [...cells, th(22, label), prose(76, p.analysis[label] ?? "")]
      : [...cells, th(36, label), prose(76, p.analysis[label] ?? "")];
  });
}

/** The title inside the table, over its whole width. */
export function titleRow(text: string): Row {
  return [th(FULL, text)];
}

/** A note over the whole width. */
export function noteRow(text: string): Row {
  return [prose(FULL, text)];
}
