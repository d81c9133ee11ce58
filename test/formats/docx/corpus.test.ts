import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { docxBackend } from "../../../src/formats/docx/backend.ts";
import { tablesOf, type Grid } from "../../../src/model/document.ts";
import { DEFAULT_LIMITS } from "../../../src/model/limits.ts";
import { corpusFiles } from "./corpus.ts";

/** What the truth says of one indicator; `any` lists several acceptable readings. */
type Truth = string | null | { readonly any: readonly (string | null)[] };
interface TruthFile {
  readonly evaluations: readonly { readonly indicators: readonly Readonly<Record<string, Truth>>[] }[];
}

const FIELDS = ["name", "target", "actual", "weight", "score", "deviation"];
const squeeze = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "");
const files = corpusFiles();

describe.skipIf(files.length === 0)("every report of the corpus", () => {
  it.each(files)("%s has a row for every indicator", async (_name, path) => {
    const document = await docxBackend.read(readFileSync(path), DEFAULT_LIMITS);
    const truth = JSON.parse(readFileSync(path.replace(/\.docx$/, ".truth.json"), "utf8")) as TruthFile;
    const grids = tablesOf(document);
    expect(grids.flatMap((grid) => grid.doubts)).toEqual([]);
    const rows = grids.flatMap(rowTexts);
    const missing = truth.evaluations
      .flatMap((evaluation) => evaluation.indicators)
      .map((indicator) =>
        FIELDS.map((field) => readings(indicator[field])).filter((texts) => texts.length > 0 && !texts.includes("")),
      )
      .filter(
        (wanted) =>
          !rows.some((row) => wanted.every((texts) => texts.some((text) => row.some((cell) => cell.includes(text))))),
      );
    expect(missing).toEqual([]);
  });
});

function readings(truth: Truth | undefined): string[] {
  const any = truth !== null && typeof truth === "object" ? truth.any : [truth];
  return any.filter((text) => typeof text === "string").map(squeeze);
}

function rowTexts(grid: Grid): string[][] {
  const rows: string[][] = Array.from({ length: grid.rows }, () => []);
  for (const cell of grid.cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) rows[row - 1]?.push(squeeze(cell.text));
  return rows;
}
