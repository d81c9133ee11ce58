import { pdfBackend } from "../../../src/formats/pdf/backend.ts";
import type { Document, Grid } from "../../../src/model/document.ts";
import { tablesOf } from "../../../src/model/document.ts";
import { DEFAULT_LIMITS, type Limits } from "../../../src/model/limits.ts";
import { pdfOf, type DrawnPage } from "./drawn-pdf.ts";

export function readPages(pages: readonly DrawnPage[], limits: Partial<Limits> = {}): Promise<Document> {
  return pdfBackend.read(pdfOf(pages), { ...DEFAULT_LIMITS, ...limits });
}

export async function tablesOfPages(...pages: DrawnPage[]): Promise<Grid[]> {
  return tablesOf(await readPages(pages));
}

/** Rows as texts, a cell over rows or columns with its spans: "绩效 2x1". Line breaks inside a cell as "/". */
export function rowsOf(grid: Grid | undefined): string[][] {
  if (grid === undefined) return [];
  return Array.from({ length: grid.rows }, (_, i) =>
    grid.cells
      .filter((cell) => cell.row === i + 1)
      .map((cell) => {
        const spans = cell.rowSpan > 1 || cell.colSpan > 1 ? ` ${cell.rowSpan}x${cell.colSpan}` : "";
        return cell.text.replace(/\n/g, "/") + spans;
      }),
  );
}
