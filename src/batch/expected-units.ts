/** Header words of the column that holds the units, the surest first; and of columns that do not. */
const UNIT_HEADERS = [
  /^(?:预算|实施|填报|应报|报送)?单位(?:全称|名称)?$/,
  /^(?:预算)?部门(?:\(单位\))?(?:全称|名称)?$|^名称$/,
  /^主管部门(?:名称)?$/,
];
const OTHER_HEADER = /序号|编号|编码|代码|备注|联系|电话|邮箱|年度/;

/**
 * The units of a list: one a line, as text or CSV, with or without a header; of several columns the one called 单位(名称), else
 * the first that holds words. Blank lines and lines that begin with # are left out; a unit that is listed twice counts once.
 *
 * @param bytes UTF-8 (with or without BOM), UTF-16 with BOM, or GBK.
 */
export function expectedUnits(bytes: Uint8Array): string[] {
  const lines = decode(bytes)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "" && !line.trimStart().startsWith("#"))
    .map(cellsOf);
  const [first = [], ...rest] = lines;
  const bare = first.map((cell) => cell.normalize("NFKC").replace(/\s+/g, ""));
  const column = UNIT_HEADERS.map((header) => bare.findIndex((cell) => header.test(cell))).find((at) => at >= 0) ?? -1;
  const hasHeader = column >= 0 || (bare.length > 1 && bare.some((cell) => OTHER_HEADER.test(cell)));
  const units = (hasHeader ? rest : lines).map((cells) =>
    column >= 0 ? (cells[column] ?? "") : (cells.find((cell) => /\p{L}/u.test(cell)) ?? ""),
  );
  return [...new Set(units.filter((unit) => unit !== ""))];
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** Cells of one line: tabs, commas or semicolons; a cell in quotes may hold them. */
function cellsOf(line: string): string[] {
  const cells = line.match(/(?:^|[,，;；\t])(?:\s*"(?:[^"]|"")*"|[^,，;；\t]*)/g) ?? [];
  return cells.map((cell) =>
    cell
      .replace(/^[,，;；\t]/, "")
      .trim()
      .replace(/^"(.*)"$/, "$1")
      .replaceAll('""', '"')
      .trim(),
  );
}
