import type { Cell, Worksheet } from "exceljs";
import { openZip } from "../archive/zip-archive.ts";
import { describeError, FuheError } from "../errors.ts";
import { DEFAULT_LIMITS, type Limits } from "../model/limits.ts";
import { ListError } from "./list-error.ts";
import type { ListRow } from "./list-rows.ts";

const MOST_COLUMNS = 100;

/** A list of a hundred thousand rows stays below; a bomb does not get as far as the reader of sheets. */
const LIST_LIMITS: Limits = { ...DEFAULT_LIMITS, partBytes: 32 * 1024 * 1024, inflatedBytes: 64 * 1024 * 1024 };

/** Parts of a sheet that the reader would spread over every cell of a range, and that a list does not need. */
const LEFT_OUT = ["dataValidations", "conditionalFormatting", "mergeCells", "hyperlinks", "drawing", "legacyDrawing"];

/**
 * Rows of the first sheet of an .xlsx that holds any. A cell that is merged over rows counts in each of them, as a department that stands
 * once beside its units.
 *
 * @throws {ListError}
 */
export async function readSheetRows(bytes: Uint8Array): Promise<ListRow[]> {
  const merged = checkParts(bytes);
  const { default: ExcelJS } = await import("exceljs");
  const book = new ExcelJS.Workbook();
  try {
    const content = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    await book.xlsx.load(content, { ignoreNodes: LEFT_OUT });
  } catch (error) {
    throw new ListError({ zh: "这个 .xlsx 无法读取", en: "this .xlsx cannot be read" }, { cause: error });
  }
  for (const sheet of book.worksheets) {
    const rows = rowsOf(sheet);
    if (rows.length > 0) return spread(rows, merged.get(sheet.id) ?? []);
  }
  return [];
}

interface Merge {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** Inflates every part within the limits; sizes that the container claims decide nothing. @returns Merges by number of sheet. */
function checkParts(bytes: Uint8Array): Map<number, Merge[]> {
  try {
    const zip = openZip(bytes, LIST_LIMITS);
    const merged = new Map<number, Merge[]>();
    for (const entry of zip.entries) {
      const part = zip.read(entry);
      const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/i.exec(entry.name)?.[1];
      if (sheet !== undefined) merged.set(Number(sheet), mergesOf(part.toString("utf8")));
    }
    return merged;
  } catch (error) {
    if (!(error instanceof FuheError)) throw error;
    const { message, en } = describeError(error.code, error.detail);
    throw new ListError({ zh: message, en: en.message }, { cause: error });
  }
}

/** Merges down one column, of the columns that count. */
function mergesOf(xml: string): Merge[] {
  return [...xml.matchAll(/<mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g)].flatMap(
    ([, from = "", first, to, last]) =>
      from === to ? [{ column: columnOf(from), first: Number(first), last: Number(last) }] : [],
  );
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function rowsOf(sheet: Worksheet): ListRow[] {
  const rows: ListRow[] = [];
  sheet.eachRow((row, line) => {
    const width = Math.min(row.cellCount, MOST_COLUMNS);
    const cells = Array.from({ length: width }, (_, column) => textOf(row.getCell(column + 1)));
    if (cells.some((cell) => cell !== "")) rows.push({ line, cells });
  });
  return rows;
}

function spread(rows: readonly ListRow[], merges: readonly Merge[]): ListRow[] {
  const cells = new Map(rows.map((row) => [row.line, [...row.cells]]));
  for (const { column, first, last } of merges) {
    const value = cells.get(first)?.[column] ?? "";
    if (value === "" || column >= MOST_COLUMNS) continue;
    for (const { line } of rows) {
      const below = line > first && line <= last ? cells.get(line) : undefined;
      if (below === undefined) continue;
      while (below.length < column) below.push("");
      below[column] = value;
    }
  }
  return rows.map(({ line }) => ({ line, cells: cells.get(line) ?? [] }));
}

function textOf(cell: Cell): string {
  // The reader fails on some cells that hold an error or a link without a text.
  try {
    return cell.text.trim();
  } catch {
    return "";
  }
}
