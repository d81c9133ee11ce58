import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { docxBackend } from "../../../src/formats/docx/backend.ts";
import { pdfBackend } from "../../../src/formats/pdf/backend.ts";
import { tablesOf, type Document, type Grid } from "../../../src/model/document.ts";
import { DEFAULT_LIMITS } from "../../../src/model/limits.ts";

const folder = resolve(import.meta.dirname, "../../../../shared/corpus");
const present = existsSync(folder);
if (!present) console.log("skipped: the shared corpus is not beside the project");

/** Share of the DOCX's cells that the PDF of the same name has: the same text and rows, and the same columns too. */
const LEAST: Readonly<Record<string, { text: number; place: number }>> = {
  lo: { text: 1, place: 1 },
  full: { text: 1, place: 0.998 },
  small: { text: 1, place: 1 },
  shaded: { text: 0.995, place: 0.995 },
  horizontal: { text: 1, place: 0.998 },
  none: { text: 1, place: 0.99 },
};

interface Cell {
  readonly place: string;
  readonly text: string;
}

/** Cells of a grid on the edges that cells really have: producers add columns that no cell begins in. */
function cellsOf(grid: Grid): Cell[] {
  const edges = (of: (cell: Grid["cells"][number]) => number[]): number[] =>
    [...new Set(grid.cells.flatMap(of))].sort((a, b) => a - b);
  const xs = edges((cell) => [cell.col, cell.col + cell.colSpan]);
  const ys = edges((cell) => [cell.row, cell.row + cell.rowSpan]);
  return grid.cells.map((cell) => {
    const text = cell.text.normalize("NFKC").replace(/\s+/g, "");
    const rows = `${ys.indexOf(cell.row)}-${ys.indexOf(cell.row + cell.rowSpan)}`;
    return {
      text: `${rows} ${text}`,
      place: `${rows} ${xs.indexOf(cell.col)}-${xs.indexOf(cell.col + cell.colSpan)} ${text}`,
    };
  });
}

/** How many of the wanted strings are there, each counted as often as it occurs. */
function found(wanted: readonly string[], got: readonly string[]): number {
  const left = new Map<string, number>();
  for (const key of got) left.set(key, (left.get(key) ?? 0) + 1);
  return wanted.filter((key) => {
    const n = left.get(key) ?? 0;
    left.set(key, n - 1);
    return n > 0;
  }).length;
}

function withText(document: Document): Grid[] {
  return tablesOf(document).filter((grid) => grid.cells.some((cell) => cell.text.trim() !== ""));
}

describe.skipIf(!present)("PDF and DOCX of one report", () => {
  it("have the same tables", { timeout: 120_000 }, async () => {
    const sums = new Map<string, { files: number; cells: number; text: number; place: number }>();
    for (const set of ["clean", "as-found", "injected"]) {
      for (const file of readdirSync(join(folder, set)).filter((name) => name.endsWith(".pdf"))) {
        const base = file.replace(/\.(lo|web)\.pdf$/, "");
        if (!existsSync(join(folder, set, `${base}.docx`))) continue;
        const truth = JSON.parse(readFileSync(join(folder, set, `${base}.truth.json`), "utf8")) as { webLook?: string };
        const look = file.endsWith(".lo.pdf") ? "lo" : (truth.webLook ?? "full");
        const docx = withText(await docxBackend.read(readFileSync(join(folder, set, `${base}.docx`)), DEFAULT_LIMITS));
        const pdf = withText(await pdfBackend.read(readFileSync(join(folder, set, file)), DEFAULT_LIMITS));
        const sum = sums.get(look) ?? { files: 0, cells: 0, text: 0, place: 0 };
        sums.set(look, sum);
        sum.files++;
        docx.forEach((grid, i) => {
          const wanted = cellsOf(grid);
          const other = pdf[i];
          const got = other === undefined ? [] : cellsOf(other);
          sum.cells += wanted.length;
          sum.text += found(
            wanted.map((cell) => cell.text),
            got.map((cell) => cell.text),
          );
          sum.place += found(
            wanted.map((cell) => cell.place),
            got.map((cell) => cell.place),
          );
        });
      }
    }
    for (const [look, sum] of sums) {
      const [text, place] = [sum.text / sum.cells, sum.place / sum.cells];
      console.log(
        `${look}: ${sum.files} files, ${sum.cells} cells, text and rows ${(text * 100).toFixed(2)} %, columns too ${(place * 100).toFixed(2)} %`,
      );
      expect(text, look).toBeGreaterThanOrEqual(LEAST[look]?.text ?? 1);
      expect(place, look).toBeGreaterThanOrEqual(LEAST[look]?.place ?? 1);
    }
  });
});
