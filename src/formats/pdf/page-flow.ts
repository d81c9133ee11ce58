import type { Box } from "../../model/address.ts";
import { withoutFurniture } from "./page-furniture.ts";
import type { PageLayout } from "./page-layout.ts";
import { groupLines, type LineGroup } from "./paragraphs.ts";
import type { Piece } from "./piece.ts";
import type { PdfSettings } from "./settings.ts";
import { goesOnWith, stitch } from "./stitch.ts";
import type { TextLine } from "./text-lines.ts";

export type FlowItem =
  | { readonly kind: "table"; readonly piece: Piece }
  | { readonly kind: "paragraph"; readonly page: number; readonly lines: readonly TextLine[]; readonly box: Box };

/** All pages as one stream: page furniture out, tables and paragraphs joined over page breaks. */
export function flowOf(layouts: readonly PageLayout[], settings: PdfSettings): FlowItem[] {
  const kept = withoutFurniture(layouts);
  const flow: (FlowItem & { group?: LineGroup })[] = [];
  layouts.forEach((layout, i) => {
    const items = itemsOf(layout, kept[i]!.lines);
    items.forEach((item, n) => {
      const before = flow[flow.length - 1];
      if (n === 0 && before !== undefined) {
        if (before.kind === "table" && item.kind === "table" && goesOnWith(before.piece, item.piece, settings)) {
          flow[flow.length - 1] = { kind: "table", piece: stitch(before.piece, item.piece, settings) };
          return;
        }
        if (
          before.kind === "paragraph" &&
          item.kind === "paragraph" &&
          before.group?.full === true &&
          item.group?.fresh === false &&
          layout.page - before.page <= 1
        ) {
          flow[flow.length - 1] = {
            ...before,
            lines: [...before.lines, ...item.lines],
            group: { ...before.group, full: item.group.full },
          };
          return;
        }
      }
      flow.push(item);
    });
  });
  return flow;
}

/** Tables and paragraphs of a page from top to bottom. */
function itemsOf(layout: PageLayout, lines: readonly TextLine[]): (FlowItem & { group?: LineGroup })[] {
  const right = Math.max(0, ...lines.map((line) => line.box[2]));
  const items: (FlowItem & { group?: LineGroup })[] = [];
  const sorted = [...lines].sort((a, b) => a.box[1] - b.box[1]);
  let next = 0;
  const flush = (until: number): void => {
    const own: TextLine[] = [];
    while (next < sorted.length && (sorted[next]!.box[1] + sorted[next]!.box[3]) / 2 < until) own.push(sorted[next++]!);
    if (own.length === 0) return;
    for (const group of groupLines(layout.page, own, right))
      items.push({ kind: "paragraph", page: layout.page, lines: group.lines, box: group.box, group });
  };
  for (const piece of layout.pieces) {
    flush((piece.first[1] + piece.first[3]) / 2);
    items.push({ kind: "table", piece });
  }
  flush(Infinity);
  return items;
}
