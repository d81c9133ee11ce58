import { ListError } from "../intake/list-error.ts";
import { type ListRow, readListRows } from "../intake/list-rows.ts";
import { ServiceError } from "./service-error.ts";
import { type Columns, findColumns } from "./unit-columns.ts";

/** A unit of a list of those that have to send a report. */
export interface ListedUnit {
  readonly name: string;
  readonly code: string | null;
  readonly department: string | null;
}

const LONGEST = 200;
/** A list that names its units so alone; and headers of columns that hold none. */
const DEPARTMENTS = /^主管部门(?:名称)?$/;
const OTHER_HEADER = /序号|编号|编码|代码|备注|联系|电话|邮箱|年度/;
const TOTALS = /^(?:合计|总计|小计|共计)$/;

/**
 * The units of an uploaded list: .xlsx, CSV or one unit a line, with or without a header; without one the first cell of a row that holds
 * words is the unit. Blank rows and rows that begin with # are left out; a unit that is listed twice counts once.
 *
 * @throws {ServiceError} invalid: it cannot be read, or names no unit: with an empty list nobody would be missing.
 */
export async function readExpectedList(bytes: Uint8Array): Promise<ListedUnit[]> {
  const rows = (await rowsOf(bytes)).filter(({ cells }) => !(cells[0] ?? "").startsWith("#"));
  const { columns, headerRows } = layoutOf(rows);
  const units = rows.slice(headerRows).flatMap(({ cells }) => unitOf(cells, columns) ?? []);
  if (units.length === 0)
    throw new ServiceError("invalid", { zh: "应报单位名单里没有单位", en: "the expected list names no unit" });
  return [...new Map(units.map((unit) => [unit.name, unit])).values()];
}

async function rowsOf(bytes: Uint8Array): Promise<ListRow[]> {
  try {
    return await readListRows(bytes);
  } catch (error) {
    throw error instanceof ListError ? new ServiceError("invalid", error.text) : error;
  }
}

/** `name` null: the first cell with words. */
function layoutOf(rows: readonly ListRow[]): {
  columns: Omit<Columns, "name" | "aliases"> & { name: number | null };
  headerRows: number;
} {
  const found = findColumns(rows);
  if (found !== null && found.headerRows > 0) return found;
  const first = (rows[0]?.cells ?? []).map((cell) => cell.normalize("NFKC").replace(/\s+/g, ""));
  const department = first.findIndex((cell) => DEPARTMENTS.test(cell));
  const name = department < 0 ? null : department;
  const hasHeader = name !== null || (first.length > 1 && first.some((cell) => OTHER_HEADER.test(cell)));
  return { columns: { name, code: null, department: null }, headerRows: hasHeader ? 1 : 0 };
}

function unitOf(
  cells: readonly string[],
  columns: { readonly name: number | null; readonly code: number | null; readonly department: number | null },
): ListedUnit | null {
  const at = (column: number | null): string =>
    column === null ? "" : (cells[column] ?? "").replace(/[\s\p{Cc}\p{Cs}]+/gu, " ").trim();
  const name = columns.name === null ? (cells.find((cell) => /\p{L}/u.test(cell)) ?? "").trim() : at(columns.name);
  if (name === "" || name.length > LONGEST || TOTALS.test(name)) return null;
  return { name, code: at(columns.code) || null, department: at(columns.department) || null };
}
