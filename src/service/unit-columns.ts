import type { ListRow } from "../intake/list-rows.ts";

/** Which column of a list of units holds what; null: none does. */
export interface Columns {
  readonly name: number;
  readonly code: number | null;
  readonly department: number | null;
  readonly aliases: number | null;
}

/** A title may stand above the header. */
const HEADER_WITHIN = 10;

const CODE = /(?:编码|代码|编号)$|^code$|^(?:unit)?code$/i;
const ALIASES = /^(?:别名|简称|曾用名|其他名称|又名|aliases|alias)$/i;
const DEPARTMENT = /^(?:预算)?(?:主管|归口|所属|上级)?(?:部门|单位|科室|处室)(?:名称)?$|^(?:department)$/i;
const CERTAIN_DEPARTMENT = /主管|归口|所属|上级|部门|department/i;
const NAMES = [
  /^(?:预算|实施|填报|应报|报送|基层)?单位(?:全称|名称)?$/,
  /^(?:名称|全称|unit|name|unitname)$/i,
  /^(?:预算)?部门(?:\(单位\))?(?:全称|名称)?$/,
] as const;

/**
 * Finds the columns by the words of the header. A list of one column needs none.
 *
 * @returns Null where the columns cannot be told. `headerRows`: rows that stand before the units.
 */
export function findColumns(rows: readonly ListRow[]): { columns: Columns; headerRows: number } | null {
  for (const [at, { cells }] of rows.slice(0, HEADER_WITHIN).entries()) {
    const columns = columnsOf(cells);
    if (columns !== null) return { columns, headerRows: at + 1 };
  }
  const single = rows.every(({ cells }) => cells.slice(1).every((cell) => cell === ""));
  return single ? { columns: { name: 0, code: null, department: null, aliases: null }, headerRows: 0 } : null;
}

function columnsOf(cells: readonly string[]): Columns | null {
  const bare = cells.map((cell) => cell.normalize("NFKC").replace(/[\s_]+/g, ""));
  const name = NAMES.map((header) => bare.findIndex((cell) => header.test(cell))).find((at) => at >= 0);
  if (name === undefined) return null;
  const other = (header: RegExp, also: RegExp = header): number | null => {
    const at = bare.findIndex((cell, column) => column !== name && header.test(cell) && also.test(cell));
    return at < 0 ? null : at;
  };
  return { name, code: other(CODE), department: other(DEPARTMENT, CERTAIN_DEPARTMENT), aliases: other(ALIASES) };
}
